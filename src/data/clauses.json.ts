import type {Clauses} from "../components/snapshots.js";
import {snapshot} from "./snapshot.js";

export default snapshot(
  async ({rows}): Promise<Clauses> => ({
    packs: await rows("select * from marts.packs order by source, pack_id"),
    clauses: await rows("select * from marts.clauses order by pack_id, position, clause_id"),
    dimensions: await rows("select * from marts.dimensions order by pack_id, position"),
    measures: await rows("select * from marts.clause_measures order by clause_id, measure, item"),
    points: await rows(
      "select scheme_points.* from marts.scheme_points join marts.programme using (scheme_id) order by clause_id"
    ),
    rules: await rows(
      "select scheme_rules.* from marts.scheme_rules join marts.programme using (scheme_id) order by star_level, rule_id"
    )
  })
);
