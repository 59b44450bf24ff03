import {html} from "htl";
import type {RegionReturnsRow} from "../../loaders/contracts/marts/regionReturns.js";
import {absentList} from "./absentList.js";
import {chartFrame} from "./chartFrame.js";
import {completenessGrid} from "./completenessGrid.js";
import type {TableColumn} from "./csv.js";
import type {DataPage} from "./dataPage.js";
import {dataTable} from "./dataTable.js";
import type {Filters} from "./filters.js";
import {count, percent, periodZh} from "./format.js";
import {kindLines} from "./kindLines.js";
import {cadenceName, kindMatrix} from "./kindMatrix.js";
import {type Gap, gapZh, ofYear, returnedShare} from "./returnRows.js";

type Set = (change: Partial<Filters>) => void;

const columnsOf = ({regionName, kindName}: DataPage): TableColumn<RegionReturnsRow>[] => [
  {name: "种类", value: row => kindName(row.kind)},
  {name: "多久一次", value: row => cadenceName[row.cadence]},
  {name: "区县（单位）", value: row => regionName(row.region_id)},
  {name: "期间", value: row => periodZh(row.period)},
  {name: "有记录的支部", value: row => row.branches_reporting, isNumber: true},
  {name: "在册支部", value: row => row.branches_active, isNumber: true},
  {name: "占比", value: returnedShare, show: row => percent(returnedShare(row)), isNumber: true}
];

const source = "各种记录和支部名册";

/** Every kind by region in one year; a kind's name shows its periods below. */
export function kindsByRegion(view: DataPage, set: Set): HTMLElement {
  const {kinds, returns, submissions, regions, year, years, kind} = view;
  const lines = kindLines(kinds, returns, submissions, year);
  const box =
    html`<select>${years.map(one => html`<option value=${one} selected=${one === year}>${one}年</option>`)}</select>` as HTMLSelectElement;
  box.onchange = () => set({year: box.value});
  const frame = chartFrame(kindMatrix(lines, regions, {chosen: kind, choose: id => set({kind: id})}), {
    title: `${year}年各种记录，各区县（单位）有多少支部报来`,
    unit: "有记录的支部占在册支部的％，越深缺得越多，斜纹为一个也没有；行数为全部年度",
    source,
    file: ["各种记录", `${year}年`],
    rows: ofYear(returns, year),
    columns: columnsOf(view)
  });
  return html`<div><div class="tools"><label>年度${box}</label></div>${frame}</div>`;
}

/** One kind, region by period; nothing where no kind came that is returned by the period. */
export function periodsByRegion(view: DataPage, set: Set): HTMLElement | null {
  const {kind, kinds, returns, kindName, regionName} = view;
  const rows = returns.filter(row => row.kind === kind);
  const asked = kinds.filter(one => one.is_supplied && ["month", "year"].includes(one.cadence));
  if (!asked.length) return null;
  const box =
    html`<select>${asked.map(one => html`<option value=${one.id} selected=${one.id === kind}>${one.zh}</option>`)}</select>` as HTMLSelectElement;
  box.onchange = () => set({kind: box.value});
  const behind = html`<div></div>`;
  const open = (row: RegionReturnsRow) => {
    const list = absentList(view, row) as HTMLDetailsElement;
    behind.replaceChildren(list);
    list.open = true;
    list.scrollIntoView({block: "nearest"});
  };
  const frame = chartFrame(completenessGrid(rows, {name: regionName, kindName: kindName(kind), open}), {
    title: `${kindName(kind)}：各区县（单位）逐期有记录的支部`,
    unit: "空白为95％以上，数字为占比％，斜纹为一个也没有；点一格看没有报来的支部",
    source,
    file: ["逐期完整", kindName(kind)],
    rows,
    columns: columnsOf(view)
  });
  return html`<div><div class="tools"><label>种类${box}</label></div>${frame}${behind}</div>`;
}

/** What whole regions did not return of the kinds that came. */
export function gapList({gaps, returns, regionName, kindName}: DataPage): HTMLElement {
  if (!returns.some(row => row.period !== "standing")) return html`<p>按期该报的记录，一种都没有报来。</p>`;
  if (!gaps.length) return html`<p>报来的各种记录，没有哪个区县整段没报。</p>`;
  const columns: TableColumn<Gap>[] = [
    {name: "种类", value: row => kindName(row.kind)},
    {name: "区县（单位）", value: row => regionName(row.region_id)},
    {name: "期间", value: gapZh},
    {name: "在册支部", value: row => row.branches_active, show: row => count(row.branches_active), isNumber: true}
  ];
  const frame = chartFrame(html`<div>${dataTable(gaps, columns)}</div>`, {
    title: `整段没有报来：${count(gaps.length)}处`,
    unit: "按期该报，却一个支部的记录也没有，请先补报",
    source,
    file: "整段没有报来",
    rows: gaps,
    columns
  });
  frame.querySelector("details")?.remove();
  return frame;
}
