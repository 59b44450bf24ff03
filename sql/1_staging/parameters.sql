-- One row per owner and value that was chosen or wording that was read, with the reason.
-- Key: owner_id, name
-- An owner is a scheme or a clause.
select
    parameters.owner_id,
    parameters.name,
    parameters.value,
    parameters.reason
from raw.parameters
