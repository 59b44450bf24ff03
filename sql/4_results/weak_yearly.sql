-- One row per criterion, branch and ended year that has something on record for its measure.
-- Key: criterion_no, branch_no, known_on
-- A year without a record says nothing. Below a share means below it: the share itself is enough.
select
    weak_criteria.criterion_no,
    readings.branch_no,
    periods.starts_on as since_on,
    periods.ends_on as known_on,
    case
        when weak_criteria.share is null then readings.value
        else cast(round(cast(
            cast(100 * readings.value as double) / readings.expected as decimal(28, 8)
        ), 4) as decimal(18, 4))
    end as actual,
    case
        when weak_criteria.share is null then readings.value <= weak_criteria.at_most
        else readings.value < weak_criteria.share * readings.expected
    end as is_fired
from staging.weak_criteria
join staging.measure_spans
    on measure_spans.measure = weak_criteria.measure
    and measure_spans.item = weak_criteria.item
    and measure_spans.span_kind = 'year'
join measures.readings on readings.measure_no = measure_spans.measure_no
join staging.asked_periods as periods
    on periods.period_no = readings.period_no
    and periods.is_ended
where weak_criteria.way = 'yearly'
  and readings.state is null
  and (weak_criteria.share is null or readings.expected > 0)
