import {scaleLinear} from "d3-scale";
import {svg} from "htl";
import {count, percent} from "./format.js";
import type {SenderReceipt} from "./receiptRows.js";

const [width, labelWidth, rowHeight, head] = [1190, 230, 26, 26];

/** Refused share per sender: a bar for what came back, numbers beside it. */
export function senderBars(rows: readonly SenderReceipt[], name: (id: string | null) => string): SVGElement {
  const share = (row: SenderReceipt) => (row.rows_read ? row.rows_quarantined / row.rows_read : 0);
  const x = scaleLinear([0, Math.max(0.001, ...rows.map(share))], [labelWidth, 560]);
  const height = head + rows.length * rowHeight;
  const columns = [
    [720, "文件"],
    [830, "读到"],
    [940, "入库"],
    [1040, "退回"],
    [1130, "重复"]
  ] as const;
  return svg`<svg width=${width} height=${height} viewBox=${`0 0 ${width} ${height}`} role="img" aria-label="各报送单位退回行的占比">
    ${columns.map(([at, label]) => svg`<text class="muted" x=${at} y="16" text-anchor="end">${label}</text>`)}
    <line class="axis" x1=${labelWidth} x2=${labelWidth} y1=${head} y2=${height} />
    ${rows.map((row, i) => {
      const y = head + i * rowHeight;
      const values = [row.files, row.rows_read, row.rows_loaded, row.rows_quarantined, row.rows_duplicate];
      return svg`<g transform=${`translate(0,${y})`}><text x="0" y="18">${name(row.org_id)}</text>
        <rect class="bar" x=${labelWidth} y="7" width=${x(share(row)) - labelWidth} height="12" />
        <text x=${x(share(row)) + 6} y="18">${percent(share(row), 2)}</text>
        ${values.map((value, k) => svg`<text x=${columns[k]![0]} y="18" text-anchor="end" class=${value ? "" : "muted"}>${count(value)}</text>`)}</g>`;
    })}</svg>`;
}
