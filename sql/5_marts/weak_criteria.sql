-- One row per scheme and criterion, as the city decided it.
-- Key: scheme_id, criterion_id
select
    weak_criteria.scheme_id,
    weak_criteria.criterion_id,
    weak_criteria.position,
    weak_criteria.title,
    weak_criteria.reason,
    case when weak_criteria.from_on > date '1900-01-01' then weak_criteria.from_on end as from_on,
    weak_criteria.way,
    weak_criteria.limit_value,
    weak_criteria.unit,
    weak_criteria.of_last,
    weak_criteria.clause_id
from staging.weak_criteria
