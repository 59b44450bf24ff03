-- One row per assessment sheet and veto of its pack that stands, or is not settled, on the day it was finalised.
-- Key: sheet_id, clause_id
-- An open sheet is held against the evaluation date; sanctions and money are those of the sheet's cycle.
-- state: veto, manual where a person has yet to say, unknown where the records do not tell.
-- What is not a seat, a sanction or money is as it stands on the evaluation date.
with

dated as (
    select
        assessments.sheet_id,
        assessments.branch_id,
        assessments.pack_id,
        assessments.cycle_year,
        coalesce(assessments.finalised_on, programme.as_of) as judged_on
    from staging.assessments
    join staging.pack_sheets on pack_sheets.pack_id = assessments.pack_id
    cross join staging.programme
),

on_record as (
    select distinct
        dated.sheet_id,
        clauses.clause_no
    from dated
    join staging.vetoes
        on vetoes.branch_id = dated.branch_id
        and vetoes.from_on <= dated.judged_on
        and (vetoes.to_on is null or vetoes.to_on > dated.judged_on)
    join staging.clauses
        on clauses.clause_id = vetoes.clause_id
        and clauses.pack_id = dated.pack_id
),

asked as (
    select
        dated.sheet_id,
        dated.branch_id,
        dated.cycle_year,
        dated.judged_on,
        clauses.clause_no,
        clauses.clause_id,
        clauses.is_excusable,
        clause_measures.measure,
        clause_measures.item
    from dated
    join staging.clauses
        on clauses.pack_id = dated.pack_id
        and clauses.kind = 'veto'
        and clauses.method = 'measure'
        and clauses.combine <> 'missed'
    join staging.clause_measures
        on clause_measures.clause_id = clauses.clause_id
        and clause_measures.measure <> 'vetoes'
),

seats as (
    select
        asked.sheet_id,
        asked.clause_no,
        asked.item,
        count(case
            when posts.role = asked.item and (posts.ended_on is null or posts.ended_on >= asked.judged_on) then 1
        end) as holders
    from asked
    join staging.posts
        on posts.branch_id = asked.branch_id
        and (posts.started_on is null or posts.started_on <= asked.judged_on)
    where asked.measure = 'empty_seats'
    group by asked.sheet_id, asked.clause_no, asked.item
),

sanctioned as (
    select
        asked.sheet_id,
        asked.clause_no,
        asked.item,
        count(case when found.weight >= least_level.weight then 1 end) as people
    from asked
    join facts.sanction_levels as least_level on asked.item in ('secretary_' || least_level.level, 'others_' || least_level.level)
    join staging.posts
        on posts.branch_id = asked.branch_id
        and (posts.started_on is null or posts.started_on <= asked.judged_on)
        and (posts.ended_on is null or posts.ended_on >= asked.judged_on)
        and posts.role <> 'first_secretary'
        and (posts.sanction_on is null or extract(year from posts.sanction_on) = asked.cycle_year)
        and (posts.sanction_on is null or posts.sanction_on <= asked.judged_on)
        and case when posts.role = 'secretary' then 'secretary_' else 'others_' end || least_level.level = asked.item
    left join facts.sanction_levels as found on found.level = posts.sanction_level
    where asked.measure = 'sanctions'
    group by asked.sheet_id, asked.clause_no, asked.item
),

provided as (
    select
        fundings.branch_id,
        fundings.year,
        fundings.line_code,
        sum(fundings.amount_yuan) as yuan
    from staging.fundings
    group by fundings.branch_id, fundings.year, fundings.line_code
),

doubts as (
    select
        clause_doubts.clause_id,
        branches.branch_id,
        asked_periods.year,
        max(case when verdicts.verdict = 'no_data' then 1 else 0 end) as is_unknown
    from staging.clause_doubts
    join staging.clauses on clauses.clause_id = clause_doubts.doubted_by
    join results.verdicts on verdicts.clause_no = clauses.clause_no
    join facts.branches on branches.branch_no = verdicts.branch_no
    join staging.asked_periods on asked_periods.period_no = verdicts.period_no
    where verdicts.verdict in ('not_met', 'grace', 'manual', 'no_data')
    group by clause_doubts.clause_id, branches.branch_id, asked_periods.year
),

found as (
    select
        asked.sheet_id,
        asked.branch_id,
        asked.clause_no,
        asked.is_excusable,
        case asked.measure
            when 'empty_seats' then case when seats.holders is null then 1 when seats.holders = 0 then 3 else 0 end
            when 'sanctions' then case when sanctioned.people > 0 then 3 else 0 end
            when 'unprovided_funds' then case
                when provided.yuan is null then 2
                when provided.yuan = 0 then 3
                when doubts.is_unknown = 0 then 2
                when doubts.is_unknown = 1 then 1
                else 0
            end
            else case verdicts.verdict when 'not_met' then 3 when 'manual' then 2 when 'no_data' then 1 else 0 end
        end as gravity
    from asked
    left join seats
        on seats.sheet_id = asked.sheet_id and seats.clause_no = asked.clause_no and seats.item = asked.item
    left join sanctioned
        on sanctioned.sheet_id = asked.sheet_id
        and sanctioned.clause_no = asked.clause_no
        and sanctioned.item = asked.item
    left join provided
        on provided.branch_id = asked.branch_id
        and provided.year = asked.cycle_year
        and provided.line_code = asked.item
    left join doubts
        on doubts.clause_id = asked.clause_id
        and doubts.branch_id = asked.branch_id
        and doubts.year = asked.cycle_year
    join facts.branches on branches.branch_id = asked.branch_id
    join staging.asked_periods as standing on standing.period = 'standing'
    left join results.verdicts
        on verdicts.clause_no = asked.clause_no
        and verdicts.branch_no = branches.branch_no
        and verdicts.period_no = standing.period_no
        and asked.measure not in ('empty_seats', 'sanctions', 'unprovided_funds')
),

gravest as (
    select
        found.sheet_id,
        found.branch_id,
        found.clause_no,
        found.is_excusable,
        max(found.gravity) as gravity
    from found
    group by found.sheet_id, found.branch_id, found.clause_no, found.is_excusable
),

settled as (
    select
        gravest.sheet_id,
        gravest.clause_no,
        case
            when gravest.gravity = 3 and gravest.is_excusable and attested.verdict = 'n_a' then 0
            when gravest.gravity = 2 and attested.verdict = 'not_met' then 3
            when gravest.gravity = 2 and attested.verdict in ('met', 'n_a', 'warn') then 0
            else gravest.gravity
        end as gravity
    from gravest
    left join results.attested
        on attested.clause_no = gravest.clause_no
        and attested.branch_id = gravest.branch_id
        and attested.period = 'standing'
    union all
    select on_record.sheet_id, on_record.clause_no, 3 as gravity
    from on_record
)

select
    settled.sheet_id,
    clauses.clause_id,
    case max(settled.gravity) when 3 then 'veto' when 2 then 'manual' else 'unknown' end as state
from settled
join staging.clauses on clauses.clause_no = settled.clause_no
where settled.gravity > 0
group by settled.sheet_id, clauses.clause_id
