-- One row per item and reach that some clause reads from the year sheet: what is counted and what is left out.
-- Key: reach_no
select
    cast(row_number() over (order by asked.reach, asked.item) as integer) as reach_no,
    asked.reach,
    asked.item,
    asked.reach in ('own', 'any', 'fixed') as counts_days,
    asked.reach in ('any', 'meetings_any', 'attended') as takes_groups,
    asked.reach = 'fixed' as asks_fixed,
    asked.reach in ('standalone', 'standalone_secretary') as asks_standalone,
    asked.reach in ('secretary', 'standalone_secretary') as asks_secretary,
    asked.reach = 'attended' as asks_attended
from (
    select distinct clause_measures.reach, clause_measures.item
    from raw.clause_measures
    where clause_measures.reach is not null
) as asked
