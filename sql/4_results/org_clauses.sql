-- One row per clause about superior organisations, organisation it asks and period.
-- Key: clause_no, org_id, period
-- Organisations have no first or last day: every period is asked whole.
-- What a row that was refused may have told is not missed.
-- Nobody attests for an organisation, so that what no record decides is for a person to say.
with

asked as (
    select
        clauses.clause_no,
        clauses.clause_id,
        clauses.combine,
        clauses.miss,
        clauses.min_value,
        clauses.max_value,
        clauses.span_kind,
        orgs.org_id,
        periods.period,
        periods.starts_on,
        periods.ends_on,
        periods.is_ended,
        case
            when clauses.reads = 'period' then periods.period
            when clauses.reads = 'year' then cast(periods.year as varchar)
            else 'standing'
        end as measure_period,
        clauses.from_year is null or periods.year >= clauses.from_year as is_asked
    from staging.clauses
    join staging.clause_org_levels on clause_org_levels.clause_id = clauses.clause_id
    join facts.orgs on orgs.org_level = clause_org_levels.org_level
    join (
        select
            periods.period,
            periods.period_kind,
            periods.year,
            periods.starts_on,
            periods.ends_on,
            periods.is_ended
        from staging.periods
        union all
        select
            kinds.period,
            kinds.period_kind,
            extract(year from programme.as_of) as year,
            date '0001-01-01' as starts_on,
            date '9999-12-31' as ends_on,
            true as is_ended
        from staging.programme
        cross join (
            select 'standing' as period, 'none' as period_kind
            union all
            select 'once' as period, 'once' as period_kind
        ) as kinds
    ) as periods on periods.period_kind = clauses.period_kind
    where clauses.kind not in ('target', 'narrative')
      and (
          not clause_org_levels.is_over_branches
          or orgs.org_id in (select org_branches.org_id from facts.org_branches)
      )
),

wanted as (
    select
        clause_measures.clause_id,
        count(*) as measures
    from staging.clause_measures
    group by clause_measures.clause_id
),

missing as (
    select distinct clause_kinds.clause_id
    from staging.clause_kinds
    where not clause_kinds.is_supplied
),

unread as (
    select distinct
        asked.clause_no,
        asked.org_id,
        asked.period
    from asked
    join staging.clause_kinds on clause_kinds.clause_id = asked.clause_id
    join facts.incomplete_orgs
        on incomplete_orgs.org_id = asked.org_id
        and incomplete_orgs.kind = clause_kinds.kind
        and incomplete_orgs.from_on <= asked.ends_on
        and incomplete_orgs.to_on >= asked.starts_on
),

measured as (
    select
        clauses.clause_no,
        all_org_measures.org_id,
        all_org_measures.period,
        sum(all_org_measures.value) as value,
        sum(all_org_measures.expected) as expected,
        count(case when all_org_measures.value >= 1 then 1 end) as fulfilled
    from staging.clauses
    join staging.clause_measures on clause_measures.clause_id = clauses.clause_id
    join measures.all_org_measures
        on all_org_measures.measure = clause_measures.measure
        and all_org_measures.item = clause_measures.item
        and all_org_measures.span_kind = clauses.span_kind
    where clauses.level = 'organisation'
    group by clauses.clause_no, all_org_measures.org_id, all_org_measures.period
),

held as (
    select
        asked.clause_no,
        asked.org_id,
        asked.period,
        asked.miss,
        asked.is_ended,
        asked.is_asked,
        missing.clause_id is not null as is_kind_missing,
        unread.clause_no is not null as is_incomplete,
        wanted.clause_id is null as is_manual,
        asked.combine in ('groups', 'share') and coalesce(measured.expected, 0) = 0 as is_empty,
        case when asked.combine = 'groups' then measured.expected else coalesce(asked.min_value, asked.max_value) end
            as required,
        case asked.combine
            when 'presence' then case when measured.value > 0 then asked.min_value else 0 end
            when 'all' then case when measured.fulfilled = wanted.measures then asked.min_value else 0 end
            when 'each' then least(coalesce(measured.fulfilled, 0), asked.min_value)
            when 'share' then round(cast(
                100 * cast(measured.value as double) / nullif(measured.expected, 0) as decimal(18, 8)
            ), 4)
            else coalesce(measured.value, 0)
        end as actual,
        case
            when asked.combine = 'share' then 100 * measured.value < asked.min_value * measured.expected
        end as is_share_below
    from asked
    left join wanted on wanted.clause_id = asked.clause_id
    left join missing on missing.clause_id = asked.clause_id
    left join unread
        on unread.clause_no = asked.clause_no
        and unread.org_id = asked.org_id
        and unread.period = asked.period
    left join measured
        on measured.clause_no = asked.clause_no
        and measured.org_id = asked.org_id
        and measured.period = asked.measure_period
),

judged as (
    select
        held.clause_no,
        held.org_id,
        held.period,
        held.required,
        held.actual,
        case
            when not held.is_asked then 'n_a'
            when held.is_kind_missing then 'no_data'
            when held.is_manual then 'manual'
            when held.is_empty then 'n_a'
            when coalesce(held.is_share_below, held.actual < held.required)
                then case when not held.is_ended then 'grace' when held.is_incomplete then 'no_data' else held.miss end
            else 'met'
        end as verdict
    from held
)

select
    judged.clause_no,
    judged.org_id,
    judged.period,
    case when judged.verdict not in ('n_a', 'manual', 'no_data') then cast(judged.required as decimal(18, 4)) end
        as required,
    case when judged.verdict not in ('n_a', 'manual', 'no_data') then cast(judged.actual as decimal(18, 4)) end
        as actual,
    judged.verdict
from judged
