-- One row per audience with conditions, branch and day on which a clause asks for it.
-- Key: audience_no, branch_no, asked_on
-- Stored: verdicts and shared costs both ask it.
-- Who an audience is by facts of the branch's own row is asked once, on 1900-01-01.
-- applies: 0 no, 1 not known, 2 yes; the least of an alternative's conditions, the greatest of the alternatives.
with

representatives as (
    select clauses.pack_id, clauses.audience_no, min(clauses.clause_id) as clause_id
    from staging.clauses
    group by clauses.pack_id, clauses.audience_no
),

conditions as (
    select
        representatives.pack_id,
        representatives.audience_no,
        clause_literals.term,
        clause_literals.fact,
        clause_literals.operator,
        clause_literals.text_value,
        clause_literals.number_value,
        clause_literals.is_negated,
        count(*) over (partition by representatives.audience_no) as conditions
    from staging.clause_literals
    join representatives on representatives.clause_id = clause_literals.clause_id
),

spans as (
    select distinct
        clauses.audience_no,
        clauses.is_fixed_audience,
        clauses.period_kind
    from staging.clauses
    join (select distinct conditions.audience_no from conditions) as asking on asking.audience_no = clauses.audience_no
    where clauses.level = 'branch'
      and clauses.method in ('measure', 'judgement')
),

days as (
    select distinct
        spans.audience_no,
        branch_spans.branch_no,
        branch_spans.predicate_on as asked_on
    from spans
    join staging.asked_periods on asked_periods.period_kind = spans.period_kind
    join facts.branch_spans on branch_spans.period_no = asked_periods.period_no
    where not spans.is_fixed_audience
    union all
    select
        fixed.audience_no,
        branches.branch_no,
        date '1900-01-01' as asked_on
    from (select distinct spans.audience_no from spans where spans.is_fixed_audience) as fixed
    cross join facts.branches
),

known_statuses as (
    select
        days.audience_no,
        days.branch_no,
        days.asked_on,
        assessments.status,
        row_number() over (
            partition by days.audience_no, days.branch_no, days.asked_on
            order by assessments.known_on desc, assessments.cycle_year desc, assessments.sheet_id desc
        ) as recency
    from days
    join (
        select distinct conditions.audience_no, conditions.pack_id
        from conditions
        where conditions.fact = 'status'
    ) as asking on asking.audience_no = days.audience_no
    join facts.branches on branches.branch_no = days.branch_no
    join staging.assessments
        on assessments.pack_id = asking.pack_id
        and assessments.branch_id = branches.branch_id
        and assessments.known_on <= days.asked_on
),

statuses as (
    select
        known_statuses.audience_no,
        known_statuses.branch_no,
        known_statuses.asked_on,
        known_statuses.status
    from known_statuses
    where known_statuses.recency = 1
),

compared as (
    select
        conditions.audience_no,
        days.branch_no,
        days.asked_on,
        conditions.conditions,
        conditions.term,
        conditions.operator,
        conditions.is_negated,
        conditions.number_value,
        case conditions.fact
            when 'sector' then case when branches.sector = conditions.text_value then 2 else 0 end
            when 'form' then case when branches.form = conditions.text_value then 2 else 0 end
            when 'region' then case when branches.region_code = conditions.text_value then 2 else 0 end
            when 'status' then case when statuses.status = conditions.text_value then 2 else 0 end
        end as text_truth,
        case conditions.fact
            when 'formal' then branch_states.formal
            when 'members' then branch_states.members
            when 'leading_cadres' then branch_states.leading_cadres
            when 'mobile_members' then branch_states.mobile_members
            when 'has_committee' then branch_states.has_committee
            when 'has_groups' then branch_states.has_groups
            when 'weak' then branch_states.is_weak
            when 'district_direct' then case when branches.is_district_direct then 1 else 0 end
            when 'leading_organ' then case when branches.is_leading_organ then 1 else 0 end
            when 'poor' then case when branches.is_poor_village then 1 else 0 end
            when 'complex' then case when branches.is_complex_village then 1 else 0 end
        end as number
    from conditions
    join days on days.audience_no = conditions.audience_no
    join facts.branches on branches.branch_no = days.branch_no
    left join facts.branch_states
        on branch_states.branch_no = days.branch_no
        and branch_states.state_on = days.asked_on
    left join statuses
        on statuses.audience_no = days.audience_no
        and statuses.branch_no = days.branch_no
        and statuses.asked_on = days.asked_on
),

compared_truths as (
    select
        compared.audience_no,
        compared.branch_no,
        compared.asked_on,
        compared.conditions,
        compared.term,
        compared.is_negated,
        case
            when compared.text_truth is not null then compared.text_truth
            when compared.number is null then 1
            when compared.operator = '=' and compared.number = compared.number_value then 2
            when compared.operator = '>=' and compared.number >= compared.number_value then 2
            when compared.operator = '>' and compared.number > compared.number_value then 2
            when compared.operator = '<' and compared.number < compared.number_value then 2
            else 0
        end as truth
    from compared
),

truths as (
    select
        compared_truths.audience_no,
        compared_truths.branch_no,
        compared_truths.asked_on,
        compared_truths.conditions,
        compared_truths.term,
        case when compared_truths.is_negated then 2 - compared_truths.truth else compared_truths.truth end as truth
    from compared_truths
),

terms as (
    select
        truths.audience_no,
        truths.branch_no,
        truths.asked_on,
        truths.term,
        min(truths.truth) as truth
    from truths
    where truths.conditions > 1
    group by truths.audience_no, truths.branch_no, truths.asked_on, truths.term
)

select
    truths.audience_no,
    truths.branch_no,
    truths.asked_on,
    truths.truth as applies
from truths
where truths.conditions = 1
union all
select
    terms.audience_no,
    terms.branch_no,
    terms.asked_on,
    max(terms.truth) as applies
from terms
group by terms.audience_no, terms.branch_no, terms.asked_on
