-- One row per branch, ledger and year, and one for the latest year on record; item * counts all ledgers.
-- Key: measure, item, branch_id, period
-- Only for: ledgers, ledgers_complete, ledgers_updated
-- ledgers: it is there; ledgers_complete: there and complete; ledgers_updated: last updated within its own year.
with

codes as (
    select distinct ledgers.ledger_code
    from staging.ledgers
),

asked as (
    select
        measure_spans.measure,
        measure_spans.item,
        measure_spans.span_kind,
        codes.ledger_code
    from staging.measure_spans
    join codes on measure_spans.item = codes.ledger_code or measure_spans.item = '*'
    where measure_spans.measure in ('ledgers', 'ledgers_complete', 'ledgers_updated')
      and measure_spans.span_kind in ('year', 'standing')
),

latest as (
    select
        ledgers.branch_id,
        ledgers.ledger_code,
        max(ledgers.year) as year
    from staging.ledgers
    group by ledgers.branch_id, ledgers.ledger_code
),

spans as (
    select
        'year' as span_kind,
        ledgers.branch_id,
        ledgers.ledger_code,
        cast(ledgers.year as varchar) as period,
        ledgers.year,
        ledgers.is_present,
        ledgers.is_complete,
        ledgers.last_updated_on
    from staging.ledgers
    union all
    select
        'standing' as span_kind,
        ledgers.branch_id,
        ledgers.ledger_code,
        'standing' as period,
        ledgers.year,
        ledgers.is_present,
        ledgers.is_complete,
        ledgers.last_updated_on
    from staging.ledgers
    join latest
        on latest.branch_id = ledgers.branch_id
        and latest.ledger_code = ledgers.ledger_code
        and latest.year = ledgers.year
)

select
    asked.measure,
    asked.item,
    asked.span_kind,
    spans.branch_id,
    spans.period,
    cast(
        count(
            case
                when asked.measure = 'ledgers_updated'
                    then case when extract(year from spans.last_updated_on) = spans.year then 1 end
                when asked.measure = 'ledgers_complete'
                    then case when spans.is_present and spans.is_complete then 1 end
                when spans.is_present then 1
            end
        ) as decimal(18, 4)
    ) as value,
    cast(null as decimal(18, 4)) as expected,
    cast(null as decimal(18, 4)) as peak,
    cast(null as varchar) as state
from asked
join spans on spans.ledger_code = asked.ledger_code and spans.span_kind = asked.span_kind
group by asked.measure, asked.item, asked.span_kind, spans.branch_id, spans.period
