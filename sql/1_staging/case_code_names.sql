-- One row per cause and measure that a case may name, with its Chinese name.
-- Key: role, code
select
    case_code_names.role,
    case_code_names.code,
    case_code_names.position,
    case_code_names.zh
from raw.case_code_names
