import type {RecordKind} from "../contracts/column.js";
import {ident} from "./sql.js";

/** SQL of the branch that a row is about, by its assessment sheet where it names only that; null where it tells none. */
export function branchOf({columns, id}: RecordKind): string {
  const column = columns.find(c => c.name === "branch_id") ?? columns.find(c => c.references === "branch.branch_id");
  if (column) return id === "org" ? "NULL" : `CAST(${ident(column.name)} AS VARCHAR)`;
  const sheet = columns.find(c => c.references === "assessment.sheet_id");
  if (!sheet) return "NULL";
  return `(SELECT a.branch_id FROM (SELECT branch_id, sheet_id AS of_sheet FROM raw.assessment) a
    WHERE a.of_sheet = CAST(${ident(sheet.name)} AS VARCHAR))`;
}

/** SQL of the organisation that did what a row says; null where it tells none. */
export function orgOf({columns, id}: RecordKind): string {
  const column = columns.find(c => c.references === "org.org_id");
  return column && !["org", "branch"].includes(id) ? `CAST(${ident(column.name)} AS VARCHAR)` : "NULL";
}

/**
 * SQL of the first and last day that a row bears on, where it bears on a day, a month, a period or a year; else
 * nulls: all days. With `isUntidy`, a day that could not be read still tells its month.
 */
export function spanOf({columns}: RecordKind, isUntidy = false): string {
  const has = (name: string) => columns.some(c => c.name === name);
  const year = ["year", "cycle_year"].find(has);
  if (has("held_on")) {
    if (!isUntidy) return "held_on, held_on";
    const month = `month_within(date_words(fold(u._cells[${columns.findIndex(c => c.name === "held_on") + 1}])))`;
    return `coalesce(held_on, ${month}), coalesce(held_on, last_day(${month}))`;
  }
  if (has("month")) return `CAST("month" || '-01' AS DATE), last_day(CAST("month" || '-01' AS DATE))`;
  if (has("period")) {
    const first = `CASE WHEN period[6:7] = 'H1' THEN 1 WHEN period[6:7] = 'H2' THEN 7 WHEN period[6] = 'Q' THEN CAST(period[7] AS INTEGER) * 3 - 2 WHEN length(period) = 7 THEN CAST(period[6:7] AS INTEGER) ELSE 1 END`;
    const months = `CASE WHEN period[6] = 'H' THEN 6 WHEN period[6] = 'Q' THEN 3 WHEN length(period) = 7 THEN 1 ELSE 12 END`;
    const begin = `make_date(CAST(period[1:4] AS INTEGER), ${first}, 1)`;
    const when = (sql: string) => `CASE WHEN regexp_matches(period, '^[0-9]{4}') THEN ${sql} END`;
    return `${when(begin)}, ${when(`CAST(${begin} + to_months(${months}) - INTERVAL 1 DAY AS DATE)`)}`;
  }
  if (year) {
    const when = (sql: string) => `CASE WHEN "${year}" BETWEEN 1900 AND 2100 THEN ${sql} END`;
    return `${when(`make_date("${year}", 1, 1)`)}, ${when(`make_date("${year}", 12, 31)`)}`;
  }
  return "NULL, NULL";
}
