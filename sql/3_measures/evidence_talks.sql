-- One row per tally of talks; it stands on the last day of its period.
-- Key: measure, item, branch_id, file_no, row_no
select
    'talks' as measure,
    'any' as item,
    tallies.branch_id,
    tallies.ends_on as on_date,
    'tally' as kind,
    tallies.tally_code || ' ' || cast(tallies.actual as varchar) as label,
    tallies.file_no,
    tallies.row_no
from staging.tallies
where tallies.tally_code in (
    'talk_secretary_member',
    'talk_secretary_committee',
    'talk_committee_pair',
    'talk_committee_linked',
    'talk_superior_secretary',
    'talk_sanctioned'
)
  and tallies.actual > 0
