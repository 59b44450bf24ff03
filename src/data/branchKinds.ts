/** Form, and star of the latest cycle, of every branch as filters know them; `-` where there is none. */
export const branchKinds = `
select branch_id, coalesce(form, '-') as form,
  coalesce(cast(case when is_active then star_level end as varchar), '-') as star
from marts.branches left join (
  select branch_id, star_level from marts.branch_scores join marts.programme using (scheme_id)
  where cycle = (select max(cycle) from marts.branch_scores join marts.programme using (scheme_id))
) as latest using (branch_id)`;
