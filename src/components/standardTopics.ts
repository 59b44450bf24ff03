import {html} from "htl";
import type {TableColumn} from "./csv.js";
import {saveButtons} from "./saveButtons.js";
import {briefZh, type StandardClause, type Standards, type TopicRow, topicRows} from "./standardRows.js";

/** Things in rows, documents in columns: what each asks of the same thing; a dash where it is silent. */
export function topicTable(standards: Standards): HTMLElement {
  const packs = standards.packs.filter(({source}) => source === "document");
  const rows = topicRows(
    standards,
    packs.map(({pack_id}) => pack_id)
  );
  const shared = rows.filter(row => row.asked_by > 1);
  const single = rows.filter(row => row.asked_by === 1);
  const verdict = (row: TopicRow) => (row.asked_by < 2 ? "" : row.differs ? "≠ 不同" : "＝ 相同");
  const columns: TableColumn<TopicRow>[] = [
    {name: "事项", value: row => row.name},
    {name: "异同", value: verdict},
    ...packs.map(({pack_id, title}) => ({
      name: title,
      value: (row: TopicRow) => (row.by_pack.get(pack_id) ?? []).map(briefZh).join("；") || "—"
    }))
  ];
  const cell = (clauses: readonly StandardClause[] = []) =>
    html`<td>${
      clauses.length
        ? clauses.map(clause => html`<div title=${`${clause.title}：${clause.asks}`}>${briefZh(clause)}</div>`)
        : "—"
    }</td>`;
  const table = (
    list: readonly TopicRow[]
  ) => html`<div class="grid" role="region" aria-label="各文件的要求" tabindex="0"><table class="across topics">
    <thead><tr>${columns.map(({name}) => html`<th scope="col">${name}</th>`)}</tr></thead>
    <tbody>${list.map(row => html`<tr><th scope="row">${row.name}</th><td class=${row.differs ? "differs" : "muted"}>${verdict(row)}</td>${packs.map(({pack_id}) => cell(row.by_pack.get(pack_id)))}</tr>`)}</tbody></table></div>`;
  const save = saveButtons(() => ({name: "各文件的要求", isWhole: true, rows, columns}), "下载全部事项");
  const rest = html`<details><summary>只有一份文件要求的事项（${single.length}件）</summary></details>`;
  rest.addEventListener("toggle", () => rest.append(table(single)), {once: true});
  return html`<figure><figcaption><b>两份以上文件都要求的${shared.length}件事，各要求多少</b></figcaption>${table(shared)}
    <div class="under"><span class="source">来源：各标准的条款，按所数的事归并；没有度量的条款不在表里，见上面的条款</span>${save}</div>${rest}</figure>`;
}
