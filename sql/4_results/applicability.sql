-- One row per clause with conditions, branch and day on which they are asked.
-- Key: clause_id, branch_id, asked_on
-- applies: 0 no, 1 not known, 2 yes; the least of an alternative's conditions, the greatest of the alternatives.
with

asked as (
    select distinct
        clause_literals.clause_id,
        due.branch_id,
        due.predicate_on as asked_on
    from (select distinct clause_literals.clause_id from staging.clause_literals) as clause_literals
    join results.due on due.clause_id = clause_literals.clause_id
),

compared as (
    select
        asked.clause_id,
        asked.branch_id,
        asked.asked_on,
        clause_literals.term,
        clause_literals.operator,
        clause_literals.is_negated,
        clause_literals.number_value,
        case clause_literals.fact
            when 'sector' then case when branches.sector = clause_literals.text_value then 1 else 0 end
            when 'form' then case when branches.form = clause_literals.text_value then 1 else 0 end
            when 'region' then case when branches.region_code = clause_literals.text_value then 1 else 0 end
            when 'status' then case when accepted.branch_id is not null then 1 else 0 end
        end as text_holds,
        case clause_literals.fact
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
    from asked
    join staging.clause_literals on clause_literals.clause_id = asked.clause_id
    join facts.branches on branches.branch_id = asked.branch_id
    join facts.branch_states
        on branch_states.branch_id = asked.branch_id
        and branch_states.state_on = asked.asked_on
    left join facts.acceptance_spans as accepted
        on accepted.branch_id = asked.branch_id
        and clause_literals.fact = 'status'
        and asked.clause_id like accepted.pack_id || '/%'
        and accepted.from_on <= asked.asked_on
        and (accepted.until_on is null or accepted.until_on > asked.asked_on)
),

truths as (
    select
        compared.clause_id,
        compared.branch_id,
        compared.asked_on,
        compared.term,
        compared.is_negated,
        case
            when compared.text_holds is not null then 2 * compared.text_holds
            when compared.number is null then 1
            when compared.operator = '=' and compared.number = compared.number_value then 2
            when compared.operator = '>=' and compared.number >= compared.number_value then 2
            when compared.operator = '>' and compared.number > compared.number_value then 2
            when compared.operator = '<' and compared.number < compared.number_value then 2
            else 0
        end as truth
    from compared
),

terms as (
    select
        truths.clause_id,
        truths.branch_id,
        truths.asked_on,
        truths.term,
        min(case when truths.is_negated then 2 - truths.truth else truths.truth end) as truth
    from truths
    group by truths.clause_id, truths.branch_id, truths.asked_on, truths.term
)

select
    terms.clause_id,
    terms.branch_id,
    terms.asked_on,
    max(terms.truth) as applies
from terms
group by terms.clause_id, terms.branch_id, terms.asked_on
