-- One row per measure, item, organisation and period that something is recorded for.
-- Key: measure, item, org_id, period
-- expected: of how many branches; null where what the organisation did is counted itself.
select * from measures.org_counts
union all
select * from measures.org_shares
