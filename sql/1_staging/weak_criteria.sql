-- One row per scheme and criterion of weak branches.
-- Key: scheme_id, criterion_id
-- criterion_no stands for both where rows are many.
select
    weak_criteria.scheme_id,
    weak_criteria.criterion_id,
    cast(row_number() over (order by weak_criteria.scheme_id, weak_criteria.criterion_id) as smallint) as criterion_no,
    weak_criteria.position,
    weak_criteria.title,
    weak_criteria.reason,
    coalesce(weak_criteria.from_on, date '1900-01-01') as from_on,
    weak_criteria.way,
    weak_criteria.limit_value,
    weak_criteria.unit,
    weak_criteria.condition,
    weak_criteria.months,
    weak_criteria.clause_id,
    weak_criteria.times,
    weak_criteria.of_last,
    weak_criteria.measure,
    weak_criteria.item,
    weak_criteria.share,
    weak_criteria.at_most,
    weak_criteria.basis,
    weak_criteria.places,
    weak_criteria.by_region,
    weak_criteria.by_sector,
    weak_criteria.fewest
from raw.weak_criteria
