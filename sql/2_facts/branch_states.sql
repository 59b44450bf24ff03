-- One row per branch and day on which a clause asks who it applies to.
-- Key: branch_no, state_on
-- Stored: every condition of every clause is asked of it.
-- Numbers are null where no snapshot tells; yes and no are 1 and 0, null where their kind of record never arrived.
with

asked as (
    select
        days.branch_no,
        branches.branch_id,
        days.state_on
    from (
        select distinct branch_spans.branch_no, branch_spans.predicate_on as state_on
        from facts.branch_spans
    ) as days
    join facts.branches on branches.branch_no = days.branch_no
),

supplied as (
    select
        max(case when kinds.kind = 'party_group' and kinds.is_supplied then 1 end) as party_groups,
        max(case when kinds.kind = 'rectification' and kinds.is_supplied then 1 end) as rectifications
    from staging.kinds
),

group_counts as (
    select
        asked.branch_no,
        asked.state_on,
        count(*) as group_count
    from asked
    join staging.party_groups
        on party_groups.branch_id = asked.branch_id
        and party_groups.valid_from <= asked.state_on
        and (party_groups.valid_to is null or party_groups.valid_to >= asked.state_on)
    group by asked.branch_no, asked.state_on
),

open_cases as (
    select
        asked.branch_no,
        asked.state_on,
        count(*) as case_count
    from asked
    join facts.cases
        on cases.branch_id = asked.branch_id
        and cases.opened_on <= asked.state_on
        and (cases.closed_on is null or cases.closed_on > asked.state_on)
    group by asked.branch_no, asked.state_on
)

select
    asked.branch_no,
    asked.state_on,
    headcount_spans.formal,
    headcount_spans.members,
    headcount_spans.leading_cadres,
    headcount_spans.mobile_members,
    headcount_spans.service_capable,
    headcount_spans.aid_capable_cadres,
    case when term_spans.has_committee then 1 when not term_spans.has_committee then 0 end as has_committee,
    case when group_counts.group_count > 0 then 1 when supplied.party_groups = 1 then 0 end as has_groups,
    case when open_cases.case_count > 0 then 1 when supplied.rectifications = 1 then 0 end as is_weak
from asked
cross join supplied
left join facts.headcount_spans
    on headcount_spans.branch_id = asked.branch_id
    and headcount_spans.from_on <= asked.state_on
    and headcount_spans.until_on > asked.state_on
left join facts.term_spans
    on term_spans.branch_id = asked.branch_id
    and term_spans.from_on <= asked.state_on
    and term_spans.until_on > asked.state_on
left join group_counts
    on group_counts.branch_no = asked.branch_no and group_counts.state_on = asked.state_on
left join open_cases on open_cases.branch_no = asked.branch_no and open_cases.state_on = asked.state_on
