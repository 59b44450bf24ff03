-- One row per cause or measure: the cases that name it, how many were closed, and how many of those came back.
-- Key: role, code
-- A case with several counts with each. relapse_share is null until one has been closed.
with

counted as (
    select
        case_codes.role,
        case_codes.code,
        count(*) as cases,
        count(case when led_cases.closed_on is null and not led_cases.has_relapsed then 1 end) as cases_open,
        count(case when led_cases.recorded_closed_on is not null then 1 end) as cases_closed,
        count(case when led_cases.recorded_closed_on is not null and led_cases.has_relapsed then 1 end) as cases_relapsed,
        count(case when led_cases.is_in_follow_up then 1 end) as cases_in_follow_up
    from results.case_codes
    join results.led_cases on led_cases.case_id = case_codes.case_id
    group by case_codes.role, case_codes.code
)

select
    counted.role,
    counted.code,
    counted.cases,
    counted.cases_open,
    counted.cases_closed,
    counted.cases_relapsed,
    counted.cases_in_follow_up,
    cast(counted.cases_relapsed as double) / nullif(counted.cases_closed, 0) as relapse_share
from counted
