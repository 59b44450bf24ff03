import {branchKinds} from "./branchKinds.js";

/** Clauses that were held against branches, in the order that `compliance.json` and the files of `missed` share. */
export const judgedClauses = `
select pack_id, dimension_id, clause_id, title, asks, source, period, is_evaluated
from marts.clauses
where clause_id in (select clause_id from marts.region_clauses where branches_due > 0)
order by pack_id, position, clause_id`;

/** Every branch in the order that `missedBranches.json` and the files of `missed` share; dissolved ones were judged too. */
export const judgedBranches = `
select branch_id, name, region_id, sector, kinds.form, star, is_active
from marts.branches join (${branchKinds}) as kinds using (branch_id) order by branch_id`;
