-- One row per rectification case and code: what was wrong, and what was done.
-- Key: case_id, role, code
-- Causes and measures stand in one text each, with ; between them.
with

texts as (
    select cases.case_id, 'problem' as role, cases.problem_codes as codes
    from facts.cases
    union all
    select cases.case_id, 'measure' as role, cases.measure_codes as codes
    from facts.cases
)

select
    texts.case_id,
    texts.role,
    case_code_names.code
from texts
join staging.case_code_names
    on case_code_names.role = texts.role
    and ';' || texts.codes || ';' like '%;' || case_code_names.code || ';%'
