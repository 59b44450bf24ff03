import {group} from "d3-array";
import {html} from "htl";
import type {TableColumn} from "./csv.js";
import {anchorOf, type DictionaryRow, dictionaryHeadline, findColumns} from "./dictionaryRows.js";
import {cadenceName, tierName} from "./kindMatrix.js";
import {saveButtons} from "./saveButtons.js";

const columns: TableColumn<DictionaryRow>[] = [
  {name: "种类", value: row => row.kind_zh},
  {name: "种类代号", value: row => row.kind},
  {name: "要求", value: row => tierName(row.tier)},
  {name: "多久一次", value: row => cadenceName[row.cadence]},
  {name: "列", value: row => row.zh},
  {name: "列代号", value: row => row.column},
  {name: "填什么", value: row => row.note},
  {name: "类型", value: row => row.type},
  {name: "单位", value: row => row.unit},
  {name: "必填", value: row => (row.is_required ? "是" : "否")},
  {name: "主键", value: row => (row.is_key ? "是" : "否")},
  {name: "应为", value: row => row.expected},
  {name: "可选值", value: row => row.choices},
  {name: "也认的表头", value: row => row.synonyms},
  {name: "与其他列的关系", value: row => row.rule},
  {name: "须在哪种记录里登记", value: row => row.refers_to},
  {name: "例", value: row => row.example}
];

/** What a cell may hold, and which rules it is held against. */
function allowed(row: DictionaryRow): (Node | string)[] {
  const parts: string[] = [];
  if (row.choices) parts.push(row.choices);
  else if (row.expected !== row.note) parts.push(row.expected);
  if (row.refers_to) parts.push(`须在${row.refers_to}里登记`);
  if (row.rule) parts.push(row.rule);
  return parts.map(part => html`<div>${part}</div>`);
}

function columnRow(row: DictionaryRow): HTMLElement {
  const required = row.is_required ? html`<b class="required">必填</b>` : html`<span class="muted">可不填</span>`;
  return html`<tr><th scope="row">${row.zh}<code>${row.column}</code></th><td>${required}${row.is_key ? html`<div class="muted">主键</div>` : null}</td>
    <td>${row.type}${row.unit ? `（${row.unit}）` : ""}</td><td>${row.note}${row.example ? html`<div class="muted">例：${row.example}</div>` : null}</td>
    <td>${allowed(row)}</td><td class="muted">${row.synonyms}</td></tr>`;
}

function kindPart(rows: readonly DictionaryRow[], isOpen: boolean): HTMLElement {
  const [{kind, kind_zh, tier, cadence}] = rows as [DictionaryRow];
  return html`<details class="kind" id=${anchorOf(kind)} open=${isOpen}><summary><b>${kind_zh}</b><code>${kind}</code><span>${tierName(tier)}</span><span>${cadenceName[cadence]}</span><span>${rows.length}列</span></summary>
    <div class="grid" role="region" aria-label=${`${kind_zh}的列`} tabindex="0"><table class="dictionary"><thead><tr><th scope="col">列</th><th scope="col">必填</th><th scope="col">类型</th><th scope="col">填什么</th><th scope="col">可以填的内容</th><th scope="col">也认的表头</th></tr></thead>
    <tbody>${rows.map(columnRow)}</tbody></table></div></details>`;
}

/** The sentence on top. */
export const headline = (rows: readonly DictionaryRow[]): HTMLElement =>
  html`<p class="headline">${dictionaryHeadline(rows)}</p>`;

/** Every kind with its columns, found by any part of a name; the kind in the address stands open. */
export function dictionary(rows: readonly DictionaryRow[], address = ""): HTMLElement {
  const input =
    html`<input type="search" placeholder="记录、列名、写法或选项，任一部分" aria-label="在字段说明里查找">` as HTMLInputElement;
  const all = html`<button type="button">全部展开</button>`;
  const said = html`<span class="note" aria-live="polite"></span>`;
  const box = html`<div></div>`;
  let found: DictionaryRow[] = [];
  const save = saveButtons(() => ({name: ["字段说明", input.value.trim()], rows: found, columns}), "下载所示字段");
  const draw = () => {
    found = findColumns(rows, input.value);
    const kinds = [...group(found, row => row.kind).values()];
    const isNarrow = Boolean(input.value.trim());
    said.textContent = found.length ? `所示${kinds.length}种、${found.length}列` : "没有这样的记录或列";
    box.replaceChildren(...kinds.map(list => kindPart(list, isNarrow || address === anchorOf(list[0]!.kind))));
  };
  input.oninput = draw;
  all.onclick = () => {
    for (const details of box.querySelectorAll("details")) details.open = true;
  };
  draw();
  return html`<div><div class="tools find">${input}${all}${save}${said}</div>${box}</div>`;
}
