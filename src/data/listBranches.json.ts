import type {ListBranches} from "../components/listRows.js";
import {snapshot} from "./snapshot.js";

const year = "(select extract(year from cast(as_of as date)) from marts.programme)";

export default snapshot(
  async ({columns}): Promise<ListBranches> => ({
    tasks: await columns(`
      select task_lists.* exclude (approved_on), branches.name
      from marts.task_lists join marts.branches using (branch_id)
      where year = ${year} and least(clear, approved, promised, done) < tasks
      order by overdue desc, branch_id`),
    keys: await columns(`
      select key_lists.* exclude (pack_id), branches.name
      from marts.key_lists join marts.programme using (pack_id) join marts.branches using (branch_id)
      order by cycle desc, tier, branch_id`),
    claims: await columns(`
      select funding_claims.* exclude (region_code)
        replace (${["required_yuan", "city_yuan", "local_yuan", "unstated_yuan", "missing_yuan"].map(name => `cast(${name} as double) as ${name}`).join(", ")}), branches.name
      from marts.funding_claims join marts.branches using (branch_id)
      where missing_yuan > 0
      order by year desc, missing_yuan desc, branch_id`)
  })
);
