import {html} from "htl";
import type {RectificationCasesRow} from "../../loaders/contracts/marts/rectificationCases.js";
import {signColumns} from "./caseColumns.js";
import {dataTable} from "./dataTable.js";
import {pageLink} from "./filters.js";
import {count} from "./format.js";
import {openList} from "./openList.js";
import {mostRows, paperList} from "./paperList.js";
import {band, openCases} from "./rectificationPage.js";
import {signZh} from "./rectificationView.js";
import type {RegionView} from "./regionView.js";

/** Branches that show a sign, every sign a row; a sign is no finding. */
export function candidates({weak, place}: RegionView): HTMLElement {
  const columns = signColumns(weak).filter(column => !column.name.startsWith("区县"));
  if (!weak.data.criteria.length) return band(weak);
  const rows = [...weak.signs].sort((a, b) => (a.branch.branch_id < b.branch.branch_id ? -1 : 1));
  const list = openList(`触及标准的支部（${count(weak.branches.length)}个，${count(rows.length)}条）`, () =>
    dataTable(rows, columns, {empty: "没有触及的支部", file: "触及标准的支部"})
  );
  list.open = true;
  const isLong = rows.length > mostRows;
  const said = rows.map(
    sign =>
      [
        sign.branch.name ?? sign.branch.branch_id,
        `${sign.criterion.title} ${signZh(sign)}，${sign.since_on}起`
      ] as const
  );
  return html`<div>${band(weak)}${rows.length ? html`<div class=${isLong ? "screen-only" : ""}>${list}</div>` : html`<p class="note">${place}没有支部触及疑似标准。</p>`}
    ${isLong ? paperList(said, true) : null}</div>`;
}

/** How closed cases went, in a sentence. */
export function closedSentence(cases: readonly RectificationCasesRow[]): string {
  const closed = cases.filter(row => row.recorded_closed_on !== null);
  if (!closed.length) return "还没有销号的整顿。";
  const back = closed.filter(row => row.has_relapsed).length;
  return `销过号的${count(closed.length)}个，其中回潮${count(back)}个，还在跟踪${count(closed.filter(row => row.is_in_follow_up).length)}个。`;
}

/** `2018-03-01列入，期限2018-12-31，逾期5天，月报8／9` */
const caseZh = (row: RectificationCasesRow): string =>
  [
    `${row.opened_on}列入`,
    row.due_on ? `期限${row.due_on}` : "没有期限",
    row.is_overdue ? `逾期${count(row.days_late)}天` : "",
    row.reports_due === null ? "" : `月报${row.reports_made}／${row.reports_due}`,
    row.is_stalled ? "停滞" : ""
  ]
    .filter(Boolean)
    .join("，");

/** Cases that a higher organisation has listed: open ones against their deadline, closed ones in a sentence. */
export function cases({weak, id}: RegionView): HTMLElement {
  const rows = [...weak.open].sort((a, b) => Number(b.is_overdue) - Number(a.is_overdue));
  const isLong = rows.length > mostRows;
  return html`<div><div class=${isLong ? "screen-only" : ""}>${openCases(weak)}</div>
    ${
      isLong
        ? paperList(
            rows.map(row => [row.name ?? row.branch_id, caseZh(row)] as const),
            true
          )
        : null
    }
    <p>${closedSentence(weak.cases)} <a class="screen-only" href=${pageLink("rectification", {region: id})}>看全部整顿</a></p></div>`;
}
