import type {ClausesRow} from "../../loaders/contracts/marts/clauses.js";
import {
  activityRecords,
  type BranchFile,
  type BranchPart,
  type ClausePeriod,
  clausePeriods,
  type RecordPlace
} from "./branchFile.js";
import {monthsOfPeriod} from "./periodSpan.js";
import type {Clauses} from "./snapshots.js";

/** One activity type in one year: what was held, and what a clause asked in each of its periods. */
export interface StripRow {
  type: string;
  label: string;
  held: RecordPlace[];
  asked: {clause: ClausesRow; period: ClausePeriod; first: number; last: number}[];
}

/** Activity types that a clause asks for in the year, or that were held in it; those asked most often first. */
export function stripRows(
  part: BranchPart,
  branch: BranchFile,
  clauses: Clauses,
  labels: Record<string, string>,
  year: number
): StripRow[] {
  const clauseOf = new Map(clauses.clauses.map(clause => [clause.clause_id, clause]));
  const results = new Map(branch.results.map(result => [result[0], result]));
  const rows = new Map<string, StripRow>();
  const rowOf = (type: string) => {
    const row = rows.get(type) ?? {type, label: labels[type] ?? type, held: [], asked: []};
    rows.set(type, row);
    return row;
  };
  for (const type of Object.keys(branch.activities)) {
    const held = activityRecords(part, branch, type, labels[type] ?? type).filter(r =>
      r.on_date?.startsWith(String(year))
    );
    if (held.length) rowOf(type).held = held;
  }
  for (const {clause_id, item} of clauses.measures) {
    const [clause, result] = [clauseOf.get(clause_id), results.get(clause_id)];
    if (!clause || !result || !labels[item]) continue;
    const asked = clausePeriods(part, result).flatMap(period => {
      const span = monthsOfPeriod(period.period);
      return span?.year === year && period.verdict !== "n_a"
        ? [{clause, period, first: span.first, last: span.last}]
        : [];
    });
    // One line of brackets per type: the clause that asks most often says when something was missed.
    if (asked.length > (rows.get(item)?.asked.length ?? 0)) rowOf(item).asked = asked;
  }
  return [...rows.values()].sort(
    (a, b) => b.asked.length - a.asked.length || b.held.length - a.held.length || (a.type < b.type ? -1 : 1)
  );
}
