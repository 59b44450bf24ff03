-- One row per measure, item, organisation and period: of how many branches below it, for how many it was done.
-- Key: measure, item, org_id, period
-- A branch counts in a year it was there for whole, and standing while it is there.
-- done_year: the year in which it had to be done; 0 where any will do.
-- Who stands below an organisation acts for it. What is not due yet, or is not recorded to be due, is not expected.
with

branch_spans as (
    select
        measure_spans.measure,
        measure_spans.item,
        measure_spans.span_kind,
        branch_periods.branch_id,
        branch_periods.period,
        case
            when measure_spans.span_kind = 'standing' or measure_spans.measure = 'org_branches_planned' then 0
            else branch_periods.year
        end as done_year
    from staging.measure_spans
    join facts.branch_periods
        on branch_periods.is_whole
        and branch_periods.is_judged
        and branch_periods.period_kind = case measure_spans.span_kind when 'standing' then 'none' else measure_spans.span_kind end
    where measure_spans.measure in ('org_branches_inspected', 'org_branches_rated', 'org_branches_planned')
      and measure_spans.span_kind in ('year', 'standing')
),

dated as (
    select
        'org_branches_inspected' as measure,
        inspections.kind as item,
        org_chains.above_id as org_id,
        inspections.branch_id,
        extract(year from inspections.held_on) as done_year
    from staging.inspections
    join facts.org_chains on org_chains.org_id = inspections.by_org_id
    where inspections.branch_id is not null
    union all
    select
        'org_branches_rated' as measure,
        assessments.pack_id || '/grade' as item,
        org_branches.org_id,
        assessments.branch_id,
        assessments.cycle_year as done_year
    from staging.assessments
    join facts.org_branches on org_branches.branch_id = assessments.branch_id
    where assessments.grade is not null and assessments.finalised_on is not null
),

fulfilled as (
    select dated.measure, dated.item, dated.org_id, dated.branch_id, dated.done_year
    from dated
    union
    select dated.measure, dated.item, dated.org_id, dated.branch_id, 0 as done_year
    from dated
    union
    select
        'org_branches_planned' as measure,
        documents.doc_type as item,
        org_branches.org_id,
        documents.branch_id,
        0 as done_year
    from staging.documents
    join staging.contacts on contacts.branch_id = documents.branch_id
    join facts.org_branches on org_branches.branch_id = documents.branch_id
    cross join staging.programme
    where contacts.from_kind = 'committee'
      and (contacts.to_on is null or contacts.to_on >= programme.as_of)
),

done as (
    select
        branch_spans.measure,
        branch_spans.item,
        branch_spans.span_kind,
        org_branches.org_id,
        branch_spans.period,
        case when fulfilled.branch_id is null then 0 else 1 end as is_done
    from branch_spans
    join facts.org_branches on org_branches.branch_id = branch_spans.branch_id
    left join fulfilled
        on fulfilled.measure = branch_spans.measure
        and fulfilled.item = branch_spans.item
        and fulfilled.org_id = org_branches.org_id
        and fulfilled.branch_id = branch_spans.branch_id
        and fulfilled.done_year = branch_spans.done_year
),

current_terms as (
    select
        org_branches.org_id,
        terms.branch_id,
        terms.due_on,
        coalesce(terms.extended_to, terms.due_on) as ends_on,
        staged.reminder_sent_on,
        terms.renewed_on
    from facts.term_spans as terms
    join staging.terms as staged on staged.term_id = terms.term_id
    join facts.org_branches on org_branches.branch_id = terms.branch_id and org_branches.is_active
    where terms.until_on = date '9999-12-31' and terms.due_on is not null
),

reminded as (
    select
        measure_spans.item,
        current_terms.org_id,
        case when current_terms.reminder_sent_on <= day_shifts.shifted_on then 1 else 0 end as is_done
    from staging.measure_spans
    join staging.day_shifts on measure_spans.item = cast(-day_shifts.months as varchar)
    join current_terms on current_terms.due_on = day_shifts.day
    cross join staging.programme
    where measure_spans.measure = 'org_reminders'
      and (day_shifts.shifted_on <= programme.as_of or current_terms.reminder_sent_on is not null)
),

replied as (
    select
        measure_spans.item,
        branch_events.approver_org_id as org_id,
        case when branch_events.approved_on <= day_shifts.shifted_on then 1 else 0 end as is_done
    from staging.measure_spans
    join staging.day_shifts on measure_spans.item = cast(day_shifts.months as varchar)
    join staging.branch_events on branch_events.submitted_on = day_shifts.day
    cross join staging.programme
    where measure_spans.measure = 'org_replies'
      and branch_events.event_type = 'establish'
      and branch_events.approver_org_id is not null
      and (branch_events.approved_on is not null or day_shifts.shifted_on < programme.as_of)
),

helped as (
    select distinct rectifications.branch_id
    from staging.rectifications
    where rectifications.measure_codes is not null
),

overdue as (
    select
        current_terms.org_id,
        case when helped.branch_id is not null then 1 else 0 end as is_done
    from current_terms
    cross join staging.programme
    left join helped on helped.branch_id = current_terms.branch_id
    where current_terms.ends_on < programme.as_of and current_terms.renewed_on is null
),

counted as (
    select
        done.measure,
        done.item,
        done.span_kind,
        done.org_id,
        done.period,
        done.is_done
    from done
    union all
    select 'org_reminders' as measure, reminded.item, 'standing' as span_kind, reminded.org_id, 'standing' as period, reminded.is_done
    from reminded
    union all
    select 'org_replies' as measure, replied.item, 'standing' as span_kind, replied.org_id, 'standing' as period, replied.is_done
    from replied
    union all
    select 'org_overdue_terms' as measure, 'helped' as item, 'standing' as span_kind, overdue.org_id, 'standing' as period, overdue.is_done
    from overdue
)

select
    counted.measure,
    counted.item,
    counted.span_kind,
    counted.org_id,
    counted.period,
    cast(sum(counted.is_done) as decimal(18, 4)) as value,
    cast(count(*) as decimal(18, 4)) as expected
from counted
group by counted.measure, counted.item, counted.span_kind, counted.org_id, counted.period
