-- One row per branch and class of partner, or several classes joined by +, that it is in contact with on the evaluation date.
-- Key: measure, item, branch_id, period
-- Only for: contacts
-- The last day of a contact still counts.
select
    'contacts' as measure,
    measure_spans.item,
    'standing' as span_kind,
    contacts.branch_id,
    'standing' as period,
    cast(count(*) as decimal(18, 4)) as value,
    cast(null as decimal(18, 4)) as expected,
    cast(null as decimal(18, 4)) as peak,
    cast(null as varchar) as state
from staging.contacts
cross join staging.programme
join staging.measure_spans on '+' || measure_spans.item || '+' like '%+' || contacts.partner_kind || '+%'
where measure_spans.measure = 'contacts'
  and measure_spans.span_kind = 'standing'
  and (contacts.to_on is null or contacts.to_on >= programme.as_of)
group by measure_spans.item, contacts.branch_id
