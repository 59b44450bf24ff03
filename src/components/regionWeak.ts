import {html} from "htl";
import type {RectificationCasesRow} from "../../loaders/contracts/marts/rectificationCases.js";
import {caseColumns, signColumns} from "./caseColumns.js";
import {dataTable} from "./dataTable.js";
import {withFilters} from "./filters.js";
import {count} from "./format.js";
import {openList} from "./openList.js";
import {band, openCases} from "./rectificationPage.js";
import type {RegionView} from "./regionView.js";

/** Branches that show a sign, every sign a row; a sign is no finding. */
export function candidates({weak, place}: RegionView): HTMLElement {
  const columns = signColumns(weak).filter(column => !column.name.startsWith("区县"));
  if (!weak.data.criteria.length) return band(weak);
  const rows = [...weak.signs].sort((a, b) => (a.branch.branch_id < b.branch.branch_id ? -1 : 1));
  const list = openList(`触及标准的支部（${count(weak.branches.length)}个，${count(rows.length)}条）`, () =>
    dataTable(rows, columns, {empty: "没有触及的支部"})
  );
  list.open = true;
  return html`<div>${band(weak)}${rows.length ? list : html`<p class="note">${place}没有支部触及疑似标准。</p>`}</div>`;
}

/** How closed cases went, in a sentence. */
export function closedSentence(cases: readonly RectificationCasesRow[]): string {
  const closed = cases.filter(row => row.recorded_closed_on !== null);
  if (!closed.length) return "还没有销号的整顿。";
  const back = closed.filter(row => row.has_relapsed).length;
  return `销过号的${count(closed.length)}个，其中回潮${count(back)}个，还在跟踪${count(closed.filter(row => row.is_in_follow_up).length)}个。`;
}

/** More lines than this do not fit a page as a picture; paper then has them as a table. */
const mostDrawn = 20;

/** Cases that a higher organisation has listed: open ones against their deadline, closed ones in a sentence. */
export function cases({weak, id}: RegionView): HTMLElement {
  const rows = [...weak.open].sort((a, b) => Number(b.is_overdue) - Number(a.is_overdue));
  const onPaper = ["支部", "状态", "列入", "方案", "期限", "逾期天数", "月报", "最近一步"];
  const columns = caseColumns(weak).filter(column => onPaper.includes(column.name));
  const isLong = rows.length > mostDrawn;
  return html`<div><div class=${isLong ? "screen-only" : ""}>${openCases(weak)}</div>
    ${isLong ? html`<div class="paper-only">${dataTable(rows, columns)}</div>` : null}
    <p>${closedSentence(weak.cases)} <a class="screen-only" href=${`./rectification.html${withFilters("", {region: id})}`}>看全部整顿</a></p></div>`;
}
