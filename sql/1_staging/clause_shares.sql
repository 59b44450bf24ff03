-- One row per clause and clause whose required money it shares out.
-- Key: clause_id, of_clause_id
select
    clause_shares.clause_id,
    clause_shares.of_clause_id
from raw.clause_shares
