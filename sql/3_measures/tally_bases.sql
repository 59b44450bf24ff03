-- One row per measure, item and kind of span of tallies that some clause asks for: who should, when nobody wrote how many.
-- Key: measure, item, span_kind
-- nobody: sanctions are known from tallies alone. somebody: no snapshot counts these talks, but one at least was due.
select
    measure_spans.measure,
    measure_spans.item,
    measure_spans.span_kind,
    case
        when measure_spans.item in ('lecture_leader', 'dual_life') then 'leading_cadres'
        when measure_spans.item = 'aid_pairing' then 'aid_capable_cadres'
        when measure_spans.item = 'dues_reminder' then 'late_payers'
        when measure_spans.item = 'talk_sanctioned' then 'nobody'
        when measure_spans.item in ('talk_secretary_committee', 'talk_committee_pair', 'talk_committee_linked')
            then 'somebody'
        else 'members'
    end as due_of
from staging.measure_spans
where measure_spans.measure in ('tally', 'tally_count')
