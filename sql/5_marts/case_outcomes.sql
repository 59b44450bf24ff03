-- One row per cause or measure of rectification cases: how many were closed, and how many came back.
-- Key: role, code
select
    case_code_names.role,
    case_code_names.code,
    case_code_names.position,
    case_code_names.zh,
    cast(case_outcomes.cases as integer) as cases,
    cast(case_outcomes.cases_open as integer) as cases_open,
    cast(case_outcomes.cases_closed as integer) as cases_closed,
    cast(case_outcomes.cases_relapsed as integer) as cases_relapsed,
    cast(case_outcomes.cases_in_follow_up as integer) as cases_in_follow_up,
    case_outcomes.relapse_share
from results.case_outcomes
join staging.case_code_names
    on case_code_names.role = case_outcomes.role
    and case_code_names.code = case_outcomes.code
