import type {Stars} from "../components/snapshots.js";
import {branchOrder, type OrderedBranch} from "./branchOrder.js";
import {snapshot} from "./snapshot.js";

export default snapshot(async ({rows, columns}): Promise<Stars> => {
  const place = new Map((await columns<OrderedBranch>(branchOrder)).branch_id.map((id, i) => [id, i]));
  const [latest] = await rows<{cycle: number | null}>(
    "select max(cycle) as cycle from marts.branch_scores join marts.programme using (scheme_id)"
  );
  const {branch_id, ...needs} = await columns<{branch_id: string} & Omit<Stars["needs"], "i">>(`
    select branch_id, next_level, rule_id, rule_kind, round(needed, 4) as needed, round(actual, 4) as actual, places, rank
    from marts.star_needs join marts.programme using (scheme_id)
    join marts.branch_standings using (branch_id)
    where cycle = ${latest?.cycle ?? 0} order by branch_id, position`);
  return {
    cycle: latest?.cycle ?? null,
    rules: await rows(
      "select scheme_rules.* from marts.scheme_rules join marts.programme using (scheme_id) order by star_level, rule_id"
    ),
    needs: {i: branch_id.map(id => place.get(id)!), ...needs} as unknown as Stars["needs"]
  };
});
