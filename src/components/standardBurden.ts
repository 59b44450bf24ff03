import {html} from "htl";
import type {Finding} from "../../loaders/lint.js";
import type {BurdenRow} from "../../loaders/rules/burden.js";
import type {TableColumn} from "./csv.js";
import {dataTable} from "./dataTable.js";
import {count} from "./format.js";
import {saveButtons} from "./saveButtons.js";
import type {Standards} from "./standardRows.js";

const codes: Record<Finding["code"], string> = {
  mistake: "写错",
  contradiction: "互相矛盾",
  unreachable: "没有对象",
  unmeasured: "量不了",
  duplicate: "名称重复"
};

/** `4`, `4～16`; `一份即可` and `有事才报` where no number is asked. */
export function rowsZh({rows_least, rows_most, is_once}: Omit<BurdenRow, "pack_id" | "kind" | "kind_zh">): string {
  if (is_once) return "一份即可";
  if (!rows_most) return "有事才报";
  return rows_least === rows_most ? count(rows_most) : `${count(rows_least)}～${count(rows_most)}`;
}

interface KindRow {
  zh: string;
  by_pack: Map<string, BurdenRow>;
}

/** Rows that each document asks of a branch in a year, by kind of record, all together last. */
export function burdenTable({packs, burden}: Standards): HTMLElement {
  const documents = packs.filter(({source}) => source === "document");
  const kinds = new Map<string, KindRow>();
  for (const row of burden) {
    const kind = kinds.get(row.kind) ?? {zh: row.kind_zh, by_pack: new Map()};
    kind.by_pack.set(row.pack_id, row);
    kinds.set(row.kind, kind);
  }
  const most = ({by_pack}: KindRow) => Math.max(...[...by_pack.values()].map(({rows_most}) => rows_most));
  const rows = [...kinds.values()].sort((a, b) => most(b) - most(a) || b.by_pack.size - a.by_pack.size);
  const columns: TableColumn<KindRow>[] = [
    {name: "记录", value: row => row.zh},
    ...documents.map(({pack_id, title}) => ({
      name: title,
      value: (row: KindRow) => {
        const asked = row.by_pack.get(pack_id);
        return asked ? rowsZh(asked) : "—";
      },
      isNumber: true
    }))
  ];
  const total = documents.map(({pack_id}) => {
    const own = burden.filter(row => row.pack_id === pack_id);
    const sum = (key: "rows_least" | "rows_most") => own.reduce((n, row) => n + row[key], 0);
    return rowsZh({rows_least: sum("rows_least"), rows_most: sum("rows_most"), is_once: false});
  });
  const save = saveButtons(() => ({name: "每个支部每年要报的行数", isWhole: true, rows, columns}));
  return html`<figure><figcaption><b>每个支部每年要报多少行</b><span class="unit">行：条款对各支部都适用的～全部适用的</span></figcaption>
    <div class="grid" role="region" aria-label="每年要报的行数" tabindex="0"><table class="across"><thead><tr>${columns.map(({name, isNumber}) => html`<th scope="col" class=${isNumber ? "n" : ""}>${name}</th>`)}</tr></thead>
    <tbody>${rows.map(row => html`<tr>${columns.map(({value, isNumber}) => (isNumber ? html`<td class="n">${value(row)}</td>` : html`<th scope="row">${value(row)}</th>`))}</tr>`)}</tbody>
    <tfoot><tr><td>合计</td>${total.map(text => html`<td class="n">${text}</td>`)}</tr></tfoot></table></div>
    <div class="under"><span class="source">来源：各标准的周期和数；一行记录证明几条条款的只算一次</span>${save}</div></figure>`;
}

/** What the linter found, or one sentence that it found nothing. */
export function findingTable({lint, findings}: Standards): HTMLElement {
  const judged = lint.map(({title, clauses, by_people}) => `${title}${by_people}／${clauses}条`).join("，");
  const note = html`<p class="note">要由人认定、不能从记录判定的支部条款：${judged}。</p>`;
  if (!findings.length)
    return html`<div><p>查过${lint.length}个标准：没有互相矛盾、没有对象、量不了或名称重复的条款。</p>${note}</div>`;
  return html`<div><p>查出${findings.length}处，请核对标准文件夹：</p>${dataTable<Finding>(
    findings,
    [
      {name: "问题", value: row => codes[row.code], width: "100px"},
      {name: "文件", value: row => row.file},
      {name: "条款", value: row => row.clause, width: "100px"},
      {name: "说明", value: row => row.message}
    ],
    {file: "标准里的问题"}
  )}${note}</div>`;
}
