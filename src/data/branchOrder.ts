/** Active branches in the order that `branches.arrow` and `names.json` share, with what the pages draw of each. */
export const branchOrder = `
select branch_id, standings.name, standings.org_id, standings.region_id, standings.sector,
  coalesce(form, '-') as form,
  coalesce(cast(star_level as varchar), '-') as star,
  coalesce(cast(star_level_before as varchar), '-') as star_before,
  is_qualified, was_qualified, is_accepted,
  case when not is_judged then 'no-data' when is_one_step then 'near-star' else '-' end as flag
from marts.branch_standings as standings join marts.branches using (branch_id)
order by standings.region_id, star desc, is_accepted desc, branch_id`;

export interface OrderedBranch {
  branch_id: string;
  name: string;
  org_id: string;
  region_id: string;
  sector: string;
  form: string;
  star: string;
  star_before: string;
  is_qualified: boolean | null;
  was_qualified: boolean | null;
  is_accepted: boolean;
  flag: string;
}
