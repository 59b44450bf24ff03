import {rollups} from "d3";
import type {Overview} from "../components/snapshots.js";
import {branchOrder, type OrderedBranch} from "./branchOrder.js";
import {printSnapshot} from "./readMarts.js";

await printSnapshot(async ({rows, columns}): Promise<Overview> => {
  const branches = await columns<OrderedBranch>(branchOrder);
  const [cycle] = await rows<{cycle: number | null}>(
    "select max(cycle) as cycle from marts.branch_scores join marts.programme using (scheme_id)"
  );
  const [received] = await rows<Pick<Overview, "rows_read" | "rows_quarantined">>(
    "select coalesce(sum(rows_read), 0) as rows_read, coalesce(sum(rows_quarantined), 0) as rows_quarantined from marts.submissions"
  );
  const sector_ids = [...new Set(branches.sector)].sort();
  return {
    cycle: cycle?.cycle ?? null,
    regions: rollups(
      branches.region_id,
      ids => ids.length,
      id => id
    ).map(([region_id, n]) => ({region_id, n})),
    sectors: branches.sector.map(id => String.fromCharCode(97 + sector_ids.indexOf(id))).join(""),
    sector_ids,
    stars: branches.star.join(""),
    stars_before: branches.star_before.join(""),
    qualified: branches.qualified.join(""),
    qualified_before: branches.qualified_before.join(""),
    accepted: branches.accepted.join(""),
    flags: branches.flag.join(""),
    ...received!,
    judged: await rows(`
      select region_id, sum(met + warn + not_met) as judged, sum(manual) as manual, sum(no_data) as no_data
      from marts.region_verdicts group by region_id order by region_id`)
  };
});
