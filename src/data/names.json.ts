import type {Names} from "../components/snapshots.js";
import {branchOrder, type OrderedBranch} from "./branchOrder.js";
import {printSnapshot} from "./readMarts.js";

await printSnapshot(async ({rows, columns}): Promise<Names> => {
  const branches = await columns<OrderedBranch>(branchOrder);
  const orgs = await rows<Names["orgs"][number]>("select org_id, name, region_id from marts.orgs order by org_id");
  const position = new Map(orgs.map((org, i) => [org.org_id, i]));
  return {
    branch_ids: branches.branch_id,
    names: branches.name,
    org: branches.org_id.map(id => position.get(id) ?? -1),
    orgs
  };
});
