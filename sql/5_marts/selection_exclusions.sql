-- One row per scheme, cycle, region and reason for which branches of the day were barred; `eligible` where none was.
-- Key: scheme_id, cycle, region_id, exclusion_reason
select
    candidates.scheme_id,
    candidates.cycle,
    candidates.region_id,
    coalesce(candidates.exclusion_reason, 'eligible') as exclusion_reason,
    count(*) as branches,
    count(case when candidates.is_put_forward then 1 end) as put_forward
from results.selection_candidates as candidates
group by
    candidates.scheme_id, candidates.cycle, candidates.region_id, coalesce(candidates.exclusion_reason, 'eligible')
