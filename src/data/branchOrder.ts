/** Active branches in the order that `overview.json` and `names.json` share, with what the overview draws of each. */
export const branchOrder = `
select branch_id, name, org_id, region_id, sector,
  coalesce(cast(star_level as varchar), '-') as star,
  coalesce(cast(star_level_before as varchar), '-') as star_before,
  coalesce(cast(cast(is_qualified as integer) as varchar), '-') as qualified,
  coalesce(cast(cast(was_qualified as integer) as varchar), '-') as qualified_before,
  case when is_accepted then '1' else '0' end as accepted,
  case when not is_judged then 'd' when is_one_step then 's' else '-' end as flag
from marts.branch_standings
order by region_id, star desc, accepted desc, branch_id`;

export interface OrderedBranch {
  branch_id: string;
  name: string;
  org_id: string;
  region_id: string;
  sector: string;
  star: string;
  star_before: string;
  qualified: string;
  qualified_before: string;
  accepted: string;
  flag: string;
}
