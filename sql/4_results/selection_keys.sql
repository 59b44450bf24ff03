-- One row per scheme, cycle and branch that was there on the day or put forward: what it is ranked by, and what bars it.
-- Key: scheme_id, cycle, branch_id
-- Whoever was accepted first ranks first: the day is written as a number that falls as time goes on.
with

put_forward as (
    select distinct
        selection_records.scheme_id,
        selection_records.cycle,
        selection_records.branch_id
    from results.selection_records
),

named as (
    select
        selection_records.scheme_id,
        selection_records.branch_id,
        selection_records.cycle
    from results.selection_records
    where selection_records.step = 'named'
      and selection_records.outcome = 'passed'
),

named_before as (
    select
        selection_cycles.scheme_id,
        selection_cycles.cycle,
        named.branch_id,
        max(named.cycle) as named_cycle
    from results.selection_cycles
    join staging.selections on selections.scheme_id = selection_cycles.scheme_id
    join named
        on named.scheme_id = selection_cycles.scheme_id
        and named.cycle < selection_cycles.cycle
        and named.cycle >= selection_cycles.cycle - selections.years_since_named
    group by selection_cycles.scheme_id, selection_cycles.cycle, named.branch_id
),

vetoed as (
    select
        selection_cycles.scheme_id,
        selection_cycles.cycle,
        vetoes.branch_id,
        min(vetoes.from_on) as since_on
    from results.selection_cycles
    join staging.schemes on schemes.scheme_id = selection_cycles.scheme_id
    join staging.clauses on clauses.pack_id = schemes.pack_id
    join staging.vetoes
        on vetoes.clause_id = clauses.clause_id
        and vetoes.from_on <= selection_cycles.judged_on
        and (vetoes.to_on is null or vetoes.to_on > selection_cycles.judged_on)
    group by selection_cycles.scheme_id, selection_cycles.cycle, vetoes.branch_id
),

open_cases as (
    select
        selection_cycles.scheme_id,
        selection_cycles.cycle,
        cases.branch_id,
        min(cases.opened_on) as since_on
    from results.selection_cycles
    join facts.cases
        on cases.opened_on <= selection_cycles.judged_on
        and (cases.closed_on is null or cases.closed_on > selection_cycles.judged_on)
    group by selection_cycles.scheme_id, selection_cycles.cycle, cases.branch_id
),

objections as (
    select
        selections.scheme_id,
        stages.cycle_year as cycle,
        stages.branch_id,
        max(stages.entered_on) as since_on
    from staging.selections
    join staging.stages
        on stages.pack_id = selections.pack_id
        and stages.stage_code = 'publicity'
        and (stages.objections > 0 or stages.outcome = 'failed')
    where stages.branch_id is not null
    group by selections.scheme_id, stages.cycle_year, stages.branch_id
),

satisfied as (
    select
        satisfactions.branch_id,
        satisfactions.year as cycle,
        cast(sum(satisfactions.satisfied) as double) / nullif(sum(satisfactions.respondents), 0) as satisfied_share
    from staging.satisfactions
    group by satisfactions.branch_id, satisfactions.year
),

accepted as (
    select
        selection_cycles.scheme_id,
        selection_cycles.cycle,
        acceptance_spans.branch_id,
        acceptance_spans.from_on
    from results.selection_cycles
    join staging.schemes on schemes.scheme_id = selection_cycles.scheme_id
    join facts.acceptance_spans
        on acceptance_spans.pack_id = schemes.pack_id
        and acceptance_spans.from_on <= selection_cycles.judged_on
        and acceptance_spans.until_on > selection_cycles.judged_on
)

select
    selection_cycles.scheme_id,
    selection_cycles.cycle,
    selection_cycles.is_ended,
    branches.branch_id,
    branches.region_id,
    branches.sector,
    selection_front_line.sector is not null as is_front_line,
    put_forward.branch_id is not null as is_put_forward,
    branches.dissolved_on is null or branches.dissolved_on >= selection_cycles.judged_on as is_active,
    branches.dissolved_on,
    stars.score,
    stars.star_level,
    stars.qualification,
    before_stars.score as previous_score,
    satisfied.satisfied_share,
    accepted.from_on as accepted_on,
    0 - extract(year from accepted.from_on) * 372 - extract(month from accepted.from_on) * 31
    - extract(day from accepted.from_on) as accepted_first,
    coalesce(stars.vetoes, 0) > 0 or vetoed.branch_id is not null as is_vetoed,
    vetoed.since_on as vetoed_since,
    open_cases.since_on as case_since,
    objections.since_on as objection_on,
    named_before.named_cycle
from results.selection_cycles
join facts.branches on branches.formed_on is null or branches.formed_on <= selection_cycles.judged_on
left join put_forward
    on put_forward.scheme_id = selection_cycles.scheme_id
    and put_forward.cycle = selection_cycles.cycle
    and put_forward.branch_id = branches.branch_id
left join staging.selection_front_line
    on selection_front_line.scheme_id = selection_cycles.scheme_id
    and selection_front_line.sector = branches.sector
left join results.branch_stars as stars
    on stars.scheme_id = selection_cycles.scheme_id
    and stars.branch_id = branches.branch_id
    and stars.cycle = selection_cycles.cycle
left join results.branch_stars as before_stars
    on before_stars.scheme_id = selection_cycles.scheme_id
    and before_stars.branch_id = branches.branch_id
    and before_stars.cycle = selection_cycles.cycle - 1
left join satisfied
    on satisfied.branch_id = branches.branch_id
    and satisfied.cycle = selection_cycles.cycle
left join accepted
    on accepted.scheme_id = selection_cycles.scheme_id
    and accepted.cycle = selection_cycles.cycle
    and accepted.branch_id = branches.branch_id
left join vetoed
    on vetoed.scheme_id = selection_cycles.scheme_id
    and vetoed.cycle = selection_cycles.cycle
    and vetoed.branch_id = branches.branch_id
left join open_cases
    on open_cases.scheme_id = selection_cycles.scheme_id
    and open_cases.cycle = selection_cycles.cycle
    and open_cases.branch_id = branches.branch_id
left join objections
    on objections.scheme_id = selection_cycles.scheme_id
    and objections.cycle = selection_cycles.cycle
    and objections.branch_id = branches.branch_id
left join named_before
    on named_before.scheme_id = selection_cycles.scheme_id
    and named_before.cycle = selection_cycles.cycle
    and named_before.branch_id = branches.branch_id
where put_forward.branch_id is not null
   or branches.dissolved_on is null
   or branches.dissolved_on >= selection_cycles.judged_on
