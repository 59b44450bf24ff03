-- One row per rectification case and moment: how its branch stood when it was opened, when it was closed, and now.
-- Key: case_id, moment
-- met_share: of the periods that ended in the scheme's months up to the day, the day included, under the programme's own rules.
-- score: of the last cycle that had ended by the day. criteria: how many stand on the day. Null where nothing could be judged.
with

moments as (
    select cases.case_id, cases.branch_id, 'opened' as moment, cases.opened_on as on_date
    from facts.cases
    union all
    select cases.case_id, cases.branch_id, 'closed' as moment, cases.recorded_closed_on as on_date
    from facts.cases
    where cases.recorded_closed_on is not null
    union all
    select cases.case_id, cases.branch_id, 'now' as moment, programme.as_of as on_date
    from facts.cases
    cross join staging.programme
),

own as (
    select distinct branches.branch_no, branches.branch_id
    from facts.cases
    join facts.branches on branches.branch_id = cases.branch_id
),

judged as (
    select
        own.branch_id,
        periods.ends_on,
        day_shifts.shifted_on as counts_until_on,
        count(case when settled.verdict in ('met', 'warn') then 1 end) as met,
        count(case when settled.verdict = 'not_met' then 1 end) as not_met
    from own
    join results.settled on settled.branch_no = own.branch_no
    cross join staging.programme
    join staging.clauses
        on clauses.clause_no = settled.clause_no
        and clauses.pack_id in (programme.pack_id, programme.scheme_id)
    join staging.asked_periods as periods
        on periods.period_no = settled.period_no
        and periods.is_calendar
        and periods.is_ended
    join staging.weak_rules on weak_rules.scheme_id = programme.scheme_id
    join staging.day_shifts
        on day_shifts.day = periods.ends_on
        and day_shifts.months = weak_rules.look_back_months
    group by own.branch_id, periods.ends_on, day_shifts.shifted_on
),

shares as (
    select
        moments.case_id,
        moments.moment,
        cast(sum(judged.met) as double) / nullif(sum(judged.met + judged.not_met), 0) as met_share
    from moments
    join judged
        on judged.branch_id = moments.branch_id
        and judged.ends_on <= moments.on_date
        and judged.counts_until_on > moments.on_date
    group by moments.case_id, moments.moment
),

standing as (
    select
        moments.case_id,
        moments.moment,
        count(distinct weak_spans.criterion_id) as criteria
    from moments
    cross join staging.programme
    join results.weak_spans
        on weak_spans.scheme_id = programme.scheme_id
        and weak_spans.branch_id = moments.branch_id
        and weak_spans.fired_on <= moments.on_date
        and weak_spans.until_on > moments.on_date
    group by moments.case_id, moments.moment
),

cycles as (
    select
        moments.case_id,
        moments.moment,
        case
            when extract(month from moments.on_date) = 12 and extract(day from moments.on_date) = 31
                then extract(year from moments.on_date)
            else extract(year from moments.on_date) - 1
        end as cycle
    from moments
)

select
    moments.case_id,
    moments.moment,
    moments.on_date,
    shares.met_share,
    case when scores.is_rated then scores.score end as score,
    coalesce(standing.criteria, 0) as criteria
from moments
cross join staging.programme
join cycles on cycles.case_id = moments.case_id and cycles.moment = moments.moment
left join shares on shares.case_id = moments.case_id and shares.moment = moments.moment
left join standing on standing.case_id = moments.case_id and standing.moment = moments.moment
left join results.scores
    on scores.scheme_id = programme.scheme_id
    and scores.branch_id = moments.branch_id
    and scores.cycle = cycles.cycle
