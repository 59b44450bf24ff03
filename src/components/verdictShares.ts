import {svg} from "htl";
import type {Verdict} from "../../loaders/contracts/verdict.js";
import {count, percent} from "./format.js";
import type {VerdictShare} from "./snapshots.js";
import {verdictName} from "./verdictMark.js";

const order = ["met", "warn", "not_met", "grace", "manual", "no_data"] as const;
const [width, labelWidth, barWidth, rowHeight, head] = [1190, 220, 640, 28, 26];

/** All judged and unjudged of a row. */
export const totalOf = (row: VerdictShare): number => order.reduce((sum, verdict) => sum + row[verdict], 0);

/** One bar a row from met to no data; what a person or nobody can say stands at the end, outlined and hatched. */
export function verdictShares(rows: readonly VerdictShare[], name: (row: VerdictShare) => string): SVGElement {
  const height = head + rows.length * rowHeight;
  const style: Record<string, string> = {
    manual: "fill:var(--paper);stroke:var(--ink-3)",
    no_data: "fill:url(#hatched);stroke:var(--ink-3)"
  };
  const columns = [
    [960, "待人工认定"],
    [1050, "缺数据"],
    [1180, "应判项次"]
  ] as const;
  return svg`<svg width=${width} height=${height} viewBox=${`0 0 ${width} ${height}`} role="img" aria-label="各区县判定的构成">
    <defs><pattern id="hatched" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="5" height="5" style="fill:var(--paper)" /><line y2="5" style="stroke:var(--ink-3);stroke-width:1.5" /></pattern></defs>
    ${columns.map(([x, label]) => svg`<text class="muted" x=${x} y="16" text-anchor="end">${label}</text>`)}
    ${rows.map((row, i) => {
      const total = totalOf(row);
      let x = labelWidth;
      return svg`<g transform=${`translate(0,${head + i * rowHeight})`}><text x="0" y="18">${name(row)}</text>
        ${order.map(verdict => {
          const w = total ? (row[verdict] / total) * barWidth : 0;
          const from = x;
          x += w;
          return w === 0
            ? null
            : svg`<rect x=${from} y="6" width=${Math.max(0, w - 1)} height="15" style=${style[verdict] ?? `fill:var(--${verdict.replace("_", "-")})`}><title>${`${name(row)} ${verdictName(verdict as Verdict)}：${count(row[verdict])}（${percent(row[verdict] / total)}）`}</title></rect>`;
        })}
        <text x=${columns[0][0]} y="18" text-anchor="end">${percent(total ? row.manual / total : null)}</text>
        <text x=${columns[1][0]} y="18" text-anchor="end">${percent(total ? row.no_data / total : null)}</text>
        <text x=${columns[2][0]} y="18" text-anchor="end">${count(total)}</text></g>`;
    })}</svg>`;
}
