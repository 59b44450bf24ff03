import type {Compliance, ComplianceClause} from "../components/complianceRows.js";
import {judgedClauses} from "./judgedClauses.js";
import {snapshot} from "./snapshot.js";

export default snapshot(async ({rows, columns}): Promise<Compliance> => {
  const clauses = await rows<ComplianceClause>(judgedClauses);
  const place = new Map(clauses.map(({clause_id}, i) => [clause_id, i]));
  const {clause_id, ...counts} = await columns<{clause_id: string} & Omit<Compliance["counts"], "clause">>(`
    select clause_id, region_id, period, branches_met as met, branches_warn as warn, branches_not_met as not_met,
      branches_grace as grace, branches_manual as manual, branches_no_data as no_data
    from marts.region_clauses where branches_due > 0 order by clause_id, region_id, period`);
  return {
    packs: await rows("select * from marts.packs order by source, pack_id"),
    dimensions: await rows("select * from marts.dimensions order by pack_id, position"),
    clauses,
    counts: {clause: clause_id.map(id => place.get(id)!), ...counts} as unknown as Compliance["counts"]
  };
});
