import type {ClausesRow} from "../../loaders/contracts/marts/clauses.js";
import {
  activityRecords,
  type BranchFile,
  type BranchPart,
  type ClausePeriod,
  clausePeriods,
  evidenceRecords,
  type RecordPlace
} from "./branchFile.js";
import type {Clauses} from "./snapshots.js";

/** One clause held against one branch. */
export interface ClauseRow {
  clause: ClausesRow;
  dimension: string;
  periods: ClausePeriod[];
}

/** Clauses with a result for the branch, those of the document before the local ones, in their own order. */
export function clauseRows(part: BranchPart, branch: BranchFile, {clauses, dimensions}: Clauses): ClauseRow[] {
  const results = new Map(branch.results.map(result => [result[0], result]));
  const dimensionOf = new Map(dimensions.map(d => [`${d.pack_id} ${d.dimension_id}`, d]));
  const rows = clauses.flatMap(clause => {
    const result = results.get(clause.clause_id);
    const dimension = dimensionOf.get(`${clause.pack_id} ${clause.dimension_id}`);
    return result
      ? [
          {
            clause,
            dimension: dimension?.title ?? clause.dimension_id,
            at: dimension?.position ?? 99,
            periods: clausePeriods(part, result)
          }
        ]
      : [];
  });
  const source = (clause: ClausesRow) => (clause.source === "document" ? 0 : 1);
  return rows.sort(
    (a, b) => source(a.clause) - source(b.clause) || a.at - b.at || a.clause.position - b.clause.position
  );
}

/** Periods of a year; conditions without a calendar belong to every year. */
export const periodsIn = (row: ClauseRow, year: number): ClausePeriod[] =>
  row.periods.filter(({period}) => period.startsWith(String(year)) || period === "standing" || period === "once");

/** The records a clause was judged by, latest first. Activities are kept once, by type; other evidence by measure. */
export function clauseRecords(
  part: BranchPart,
  branch: BranchFile,
  {measures}: Clauses,
  clause_id: string,
  labels: Record<string, string>
): RecordPlace[] {
  const records = measures
    .filter(row => row.clause_id === clause_id)
    .flatMap(({measure, item}) => {
      const types = item === "all" ? Object.keys(branch.activities) : item.split("+").filter(type => labels[type]);
      return [
        ...types.flatMap(type => activityRecords(part, branch, type, labels[type] ?? type)),
        ...evidenceRecords(part, branch, measure, item),
        ...(item === "*" ? [] : evidenceRecords(part, branch, measure, "*"))
      ];
    });
  const place = (r: RecordPlace) => `${r.file}\n${r.sheet}\n${r.row}`;
  const once = [...new Map(records.map(record => [place(record), record])).values()];
  return once.sort((a, b) => ((a.on_date ?? "") < (b.on_date ?? "") ? 1 : -1));
}
