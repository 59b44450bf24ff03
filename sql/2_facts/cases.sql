-- One row per rectification case, with the day it was closed.
-- Key: case_id
-- A relapsed case is open again; recorded_closed_on says when it had been closed. A case called closed or dissolved without a date counts as closed on the day it was opened.
select
    rectifications.case_id,
    rectifications.branch_id,
    rectifications.opened_on,
    case
        when rectifications.state = 'relapsed' then null
        when rectifications.closed_on is not null then rectifications.closed_on
        when rectifications.state in ('closed', 'dissolved') then rectifications.opened_on
    end as closed_on,
    rectifications.closed_on as recorded_closed_on,
    rectifications.state,
    rectifications.plan_on,
    rectifications.rank_from_bottom,
    rectifications.problem_codes,
    rectifications.measure_codes,
    rectifications.outcome,
    rectifications.file_no,
    rectifications.row_no
from staging.rectifications
