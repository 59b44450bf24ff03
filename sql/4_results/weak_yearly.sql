-- One row per criterion, branch and ended year that has something on record for its measure.
-- Key: scheme_id, criterion_id, branch_id, known_on
-- A year without a record says nothing. Below a share means below it: the share itself is enough.
select
    weak_criteria.scheme_id,
    weak_criteria.criterion_id,
    all_measures.branch_id,
    periods.starts_on as since_on,
    periods.ends_on as known_on,
    case
        when weak_criteria.share is null then all_measures.value
        else cast(round(cast(
            cast(100 * all_measures.value as double) / all_measures.expected as decimal(28, 8)
        ), 4) as decimal(18, 4))
    end as actual,
    case
        when weak_criteria.share is null then all_measures.value <= weak_criteria.at_most
        else all_measures.value < weak_criteria.share * all_measures.expected
    end as is_fired
from staging.weak_criteria
join measures.all_measures
    on all_measures.measure = weak_criteria.measure
    and all_measures.item = weak_criteria.item
    and all_measures.span_kind = 'year'
join staging.periods
    on periods.period = all_measures.period
    and periods.is_ended
where weak_criteria.way = 'yearly'
  and all_measures.state is null
  and (weak_criteria.share is null or all_measures.expected > 0)
