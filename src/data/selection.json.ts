import {tier} from "../../loaders/contracts/enums/tier.js";
import {exclusionZh} from "../../loaders/selection/words.js";
import type {SelectionPageData} from "../components/selectionRows.js";
import {branchKinds} from "./branchKinds.js";
import {snapshot} from "./snapshot.js";

/** Who was never put forward and ranks far behind is counted, not listed. */
const listed = `outcome <> 'not_chosen' or stage <> 'recommend'
  or rank <= (select 2 * max(places) from marts.selection_rules) and cycle = (select max(cycle) from marts.selection)`;

export default snapshot(
  async ({rows, columns}): Promise<SelectionPageData> => ({
    rules:
      (
        await rows<NonNullable<SelectionPageData["rules"]>>(
          "select rules.* from marts.selection_rules as rules join marts.programme using (scheme_id)"
        )
      )[0] ?? null,
    steps: await rows("select * from marts.selection_steps order by cycle, step_no"),
    quotas: await rows("select * from marts.selection_quotas order by cycle, quota_no, id"),
    misses: await rows("select * from marts.selection_misses order by cycle, step, level, id"),
    exclusions: await rows("select * from marts.selection_exclusions order by cycle, region_id, exclusion_reason"),
    tiers: await rows(
      `select cycle, region_id, tier, count(*) as branches, count(tier_recorded) as recorded,
         count(case when tier_suggested is null then 1 end) as not_ranked
       from marts.selection_tiers group by cycle, region_id, tier order by cycle, region_id, tier`
    ),
    unlisted: await rows(
      `select cycle, count(*) as branches from marts.selection where not (${listed}) group by cycle order by cycle`
    ),
    branches: await columns(
      `select cycle, branch_id, name, region_id, sector, stage, outcome, rank, is_eligible, reason_zh, reason, is_listed,
         reserve_no, replaces_branch_id, replaced_by_branch_id, score, star_level, tied_rank, margin, is_front_line, tier, coalesce(form, '-') as form
       from marts.selection left join (${branchKinds}) as kinds using (branch_id)
       where ${listed} order by cycle, rank nulls last, branch_id`
    ),
    exclusion_zh: {...exclusionZh, eligible: "符合条件"},
    tier_zh: Object.fromEntries(Object.entries(tier.labels).map(([id, [zh]]) => [id, zh]))
  })
);
