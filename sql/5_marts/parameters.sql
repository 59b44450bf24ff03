-- One row per owner and value that was chosen or wording that was read, with the reason.
-- Key: owner_id, name
select
    parameters.owner_id,
    parameters.name,
    parameters.value,
    parameters.reason
from staging.parameters
