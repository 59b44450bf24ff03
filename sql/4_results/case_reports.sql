-- One row per rectification case: the monthly reports it owes and those that were made.
-- Key: case_id
-- Owed for every calendar month that begins after the listing and has ended by the closure or the evaluation date.
with

led as (
    select
        cases.case_id,
        cases.branch_id,
        cases.opened_on,
        coalesce(cases.closed_on, programme.as_of) as ends_on,
        opened.month_index as opened_index,
        case
            when ended.day = ended.month_ends_on then ended.month_index
            else ended.month_index - 1
        end as last_index,
        weak_rules.report_document
    from facts.cases
    cross join staging.programme
    join staging.weak_rules on weak_rules.scheme_id = programme.scheme_id
    join staging.days as opened on opened.day = cases.opened_on
    join staging.days as ended on ended.day = coalesce(cases.closed_on, programme.as_of)
),

made as (
    select
        led.case_id,
        count(distinct case
            when days.month_index > led.opened_index and days.month_index <= led.last_index then days.month_index
        end) as reports_made,
        max(documents.made_on) as last_report_on
    from led
    join staging.documents
        on documents.branch_id = led.branch_id
        and documents.doc_type = led.report_document
        and documents.made_on >= led.opened_on
        and documents.made_on <= led.ends_on
    join staging.days on days.day = documents.made_on
    group by led.case_id
)

select
    led.case_id,
    greatest(led.last_index - led.opened_index, 0) as reports_due,
    coalesce(made.reports_made, 0) as reports_made,
    made.last_report_on
from led
left join made on made.case_id = led.case_id
