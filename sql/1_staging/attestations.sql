-- One row per branch, clause and period a person judged.
-- Key: branch_id, clause_id, period
-- What is dated after the evaluation date is not known yet: the row is left out, or the date read as null.
select
    attestation.branch_id,
    attestation.clause_id,
    attestation.period,
    attestation.value,
    attestation.attested_by_org,
    attestation.attested_on,
    attestation._file as file_no,
    attestation._row as row_no
from raw.attestation
cross join raw.programme
where attestation.attested_on is null or attestation.attested_on <= programme.as_of
