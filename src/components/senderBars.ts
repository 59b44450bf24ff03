import {max} from "d3-array";
import {html} from "htl";
import {count, percent} from "./format.js";
import type {SenderReceipt} from "./receiptRows.js";

/** Refused share per sender: a bar for what came back, the counts beside it. */
export function senderBars(rows: readonly SenderReceipt[], name: (id: string | null) => string): HTMLElement {
  const share = (row: SenderReceipt) => (row.rows_read ? row.rows_quarantined / row.rows_read : 0);
  const most = max(rows, share) || 1;
  return html`<div class="grid" role="region" aria-label="各报送单位退回行的占比" tabindex="0"><table class="bars">
    <thead><tr><th scope="col">报送单位</th><th aria-hidden="true"></th>${["退回占比", "文件", "读到", "入库", "退回", "重复"].map(head => html`<th scope="col" class="n">${head}</th>`)}</tr></thead>
    <tbody>${rows.map(row => {
      const values = [row.files, row.rows_read, row.rows_loaded, row.rows_quarantined, row.rows_duplicate];
      return html`<tr><th scope="row">${name(row.org_id)}</th><td class="bar-cell" aria-hidden="true"><i style=${`width:${(share(row) / most) * 100}%`}></i></td>
        <td class="n">${percent(share(row), 2)}</td>${values.map(value => html`<td class=${value ? "n" : "n muted"}>${count(value)}</td>`)}</tr>`;
    })}</tbody></table></div>`;
}
