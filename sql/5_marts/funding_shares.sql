-- One row per cost-sharing clause, area, year and payer.
-- Key: clause_id, region_code, year, payer
select
    clauses.clause_id,
    funding_shares.region_code,
    cast(funding_shares.period as integer) as year,
    funding_shares.payer,
    cast(funding_shares.branches as integer) as branches,
    funding_shares.share,
    funding_shares.owed_yuan,
    funding_shares.paid_yuan,
    funding_shares.missing_yuan
from results.funding_shares
join staging.clauses on clauses.clause_no = funding_shares.clause_no
