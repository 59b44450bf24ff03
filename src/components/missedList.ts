import {html} from "htl";
import type {ComplianceClause} from "./complianceRows.js";
import type {TableColumn} from "./csv.js";
import {dataTable} from "./dataTable.js";
import {branchLink} from "./filters.js";
import {count, periodZh} from "./format.js";
import type {MissedRow} from "./missedRows.js";
import type {Site} from "./snapshots.js";
import {verdictGlyph, verdictLegend, verdictMark, verdictName} from "./verdictMark.js";

/** What the list was asked for, as far as its words go. */
export interface MissedAbout {
  site: Site;
  year: number;
  /** The clauses of the cell: one, or those of a dimension. */
  clauses: readonly ComplianceClause[];
  file: readonly string[];
}

/** Columns of the list: one clause shows its verdicts period by period, a dimension names what was missed. */
export function missedColumns({site, year, clauses}: Omit<MissedAbout, "file">): TableColumn<MissedRow>[] {
  const regionNames = new Map(site.regions.map(region => [region.region_id, region.region_name]));
  const titles = new Map(clauses.map(clause => [clause.clause_id, clause.title]));
  const missedTitles = (row: MissedRow) =>
    row.clauses
      .filter(({verdicts}) => verdicts.some(([, verdict]) => verdict === "not_met"))
      .map(({clause_id}) => titles.get(clause_id) ?? clause_id);
  const periods = (row: MissedRow) => row.clauses[0]?.verdicts ?? [];
  const detail: TableColumn<MissedRow> =
    clauses.length === 1
      ? {
          name: "各期",
          value: row =>
            periods(row)
              .map(([period, verdict]) => `${period}${verdictGlyph(verdict)}`)
              .join(" "),
          show: row =>
            html`<span>${periods(row).map(([period, verdict]) => verdictMark(verdict, `${periodZh(period)} `))}</span>`,
          width: "220px"
        }
      : {name: "未达到的条款", value: row => missedTitles(row).join("、"), width: "360px"};
  const number = (name: string, of: (row: MissedRow) => number): TableColumn<MissedRow> => ({
    name,
    value: of,
    show: row => count(of(row)),
    isNumber: true,
    width: "76px"
  });
  return [
    {
      name: "支部",
      value: row => row.name,
      show: row =>
        html`<span><a href=${branchLink(row.branch_id, {year: String(year)})}>${row.name}</a>${row.is_active ? "" : "（已撤销）"}</span>`,
      width: "280px"
    },
    {name: "编号", value: row => row.branch_id, width: "100px"},
    {name: "区县（单位）", value: row => regionNames.get(row.region_id) ?? row.region_id, width: "120px"},
    {name: "领域", value: row => site.sectors[row.sector] ?? row.sector, width: "110px"},
    detail,
    number("未达到", row => row.not_met),
    number("提醒", row => row.warn),
    number("缺数据", row => row.no_data),
    number("待认定", row => row.manual)
  ];
}

/** What the list adds up to. */
export function missedSum(rows: readonly MissedRow[]): string {
  const sum = (of: "not_met" | "warn" | "no_data" | "manual") => {
    const n = rows.reduce((total, row) => total + row[of], 0);
    return n ? `${count(rows.filter(row => row[of] > 0).length)}个支部${count(n)}项次` : null;
  };
  const said = (["not_met", "warn", "no_data", "manual"] as const).map(kind => {
    const text = sum(kind);
    return text ? `${verdictName(kind)}：${text}` : null;
  });
  return said.filter(Boolean).join("；") || "没有";
}

/** The list itself, with what it adds up to and a file of exactly its rows. */
export function missedList(rows: readonly MissedRow[], about: MissedAbout): HTMLElement {
  const columns = missedColumns(about);
  return html`<div class="missed"><p class="note">${missedSum(rows)}。点支部名看它的每一项判定和记录行。</p>
    ${about.clauses.length === 1 ? verdictLegend() : null}
    ${dataTable(rows, columns, {empty: "这一格里没有未达到、提醒、缺数据或待认定的支部。", file: about.file})}</div>`;
}
