-- One row per record row, measure of superior organisations and organisation that it counts for.
-- Key: measure, item, org_id, file_no, row_no
-- Who stands below an organisation acts for it where branches are counted. Only what some clause asks is listed.
-- org_tiers: branches of its own, or below it, that a pack's stages put into a tier; the item names the pack.
with

current_terms as (
    select
        org_branches.org_id,
        terms.branch_id,
        coalesce(terms.extended_to, terms.due_on) as ends_on,
        staged.reminder_sent_on,
        terms.renewed_on,
        terms.due_on,
        staged.file_no,
        staged.row_no
    from facts.term_spans as terms
    join staging.terms as staged on staged.term_id = terms.term_id
    join facts.org_branches on org_branches.branch_id = terms.branch_id and org_branches.is_active
    where terms.until_on = date '9999-12-31' and terms.due_on is not null
),

asked as (
    select distinct measure_spans.measure, measure_spans.item
    from staging.measure_spans
    where measure_spans.measure like 'org_%'
),

tiered as (
    select
        stages.pack_id || '/' || stages.tier as item,
        stages.org_id,
        stages.entered_on,
        stages.tier,
        stages.file_no,
        stages.row_no
    from staging.stages
    where stages.tier is not null
    union
    select
        stages.pack_id || '/' || stages.tier as item,
        org_branches.org_id,
        stages.entered_on,
        stages.tier,
        stages.file_no,
        stages.row_no
    from staging.stages
    join facts.org_branches on org_branches.branch_id = stages.branch_id
    where stages.tier is not null
),

done as (
    select
        'org_activities' as measure,
        org_activities.activity_type as item,
        org_activities.org_id,
        org_activities.held_on as on_date,
        'org_activity' as kind,
        org_activities.activity_type as label,
        org_activities.file_no,
        org_activities.row_no
    from staging.org_activities
    union all
    select
        'org_inspections' as measure,
        inspections.kind as item,
        inspections.by_org_id as org_id,
        inspections.held_on as on_date,
        'inspection' as kind,
        inspections.kind as label,
        inspections.file_no,
        inspections.row_no
    from staging.inspections
    union all
    select
        'org_documents' as measure,
        documents.doc_type as item,
        documents.org_id,
        documents.made_on as on_date,
        'document' as kind,
        documents.doc_type as label,
        documents.file_no,
        documents.row_no
    from staging.documents
    union all
    select
        'org_documents_filed' as measure,
        documents.doc_type as item,
        documents.org_id,
        documents.filed_on as on_date,
        'document' as kind,
        documents.doc_type as label,
        documents.file_no,
        documents.row_no
    from staging.documents
    where documents.filed_on is not null
    union all
    select
        'org_practices' as measure,
        practices.layer as item,
        practices.origin_org_id as org_id,
        practices.adopted_on as on_date,
        'practice' as kind,
        practices.layer as label,
        practices.file_no,
        practices.row_no
    from staging.practices
    union all
    select
        'org_tiers' as measure,
        tiered.item,
        tiered.org_id,
        tiered.entered_on as on_date,
        'stage' as kind,
        tiered.tier as label,
        tiered.file_no,
        tiered.row_no
    from tiered
    union all
    select
        'org_branches_inspected' as measure,
        inspections.kind as item,
        org_chains.above_id as org_id,
        inspections.held_on as on_date,
        'inspection' as kind,
        inspections.kind as label,
        inspections.file_no,
        inspections.row_no
    from staging.inspections
    join facts.org_chains on org_chains.org_id = inspections.by_org_id
    join facts.org_branches
        on org_branches.org_id = org_chains.above_id
        and org_branches.branch_id = inspections.branch_id
    union all
    select
        'org_branches_rated' as measure,
        assessments.pack_id || '/grade' as item,
        org_branches.org_id,
        assessments.finalised_on as on_date,
        'assessment' as kind,
        assessments.grade as label,
        assessments.file_no,
        assessments.row_no
    from staging.assessments
    join facts.org_branches on org_branches.branch_id = assessments.branch_id
    where assessments.grade is not null and assessments.finalised_on is not null
    union all
    select
        'org_branches_planned' as measure,
        documents.doc_type as item,
        org_branches.org_id,
        documents.made_on as on_date,
        'document' as kind,
        documents.doc_type as label,
        documents.file_no,
        documents.row_no
    from staging.documents
    join facts.org_branches on org_branches.branch_id = documents.branch_id
    union all
    select
        'org_reminders' as measure,
        '*' as item,
        current_terms.org_id,
        current_terms.reminder_sent_on as on_date,
        'committee_term' as kind,
        cast(current_terms.due_on as varchar) as label,
        current_terms.file_no,
        current_terms.row_no
    from current_terms
    union all
    select
        'org_overdue_terms' as measure,
        '*' as item,
        current_terms.org_id,
        current_terms.ends_on as on_date,
        'committee_term' as kind,
        cast(current_terms.ends_on as varchar) as label,
        current_terms.file_no,
        current_terms.row_no
    from current_terms
    cross join staging.programme
    where current_terms.ends_on < programme.as_of and current_terms.renewed_on is null
    union all
    select
        'org_replies' as measure,
        '*' as item,
        branch_events.approver_org_id as org_id,
        branch_events.approved_on as on_date,
        'branch_event' as kind,
        cast(branch_events.submitted_on as varchar) as label,
        branch_events.file_no,
        branch_events.row_no
    from staging.branch_events
    where branch_events.event_type = 'establish'
)

select
    asked.measure,
    asked.item,
    done.org_id,
    done.on_date,
    done.kind,
    done.label,
    done.file_no,
    done.row_no
from done
join asked on asked.measure = done.measure and done.item in ('*', asked.item)
where done.org_id is not null
