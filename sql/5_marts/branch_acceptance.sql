-- One row per branch.
-- Key: branch_id
with

spans as (
    select
        acceptance_spans.branch_id,
        acceptance_spans.from_on,
        acceptance_spans.until_on,
        row_number() over (partition by acceptance_spans.branch_id order by acceptance_spans.from_on desc) as recency
    from facts.acceptance_spans
    join staging.programme on programme.pack_id = acceptance_spans.pack_id
)

select
    branches.branch_id,
    spans.branch_id is not null and spans.until_on = date '9999-12-31' as is_accepted,
    spans.from_on as accepted_on,
    nullif(spans.until_on, date '9999-12-31') as withdrawn_on
from facts.branches
left join spans on spans.branch_id = branches.branch_id and spans.recency = 1
