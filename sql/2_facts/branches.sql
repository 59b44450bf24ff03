-- One row per branch, with its region and the months it existed in full.
-- Key: branch_id
-- Stored: nearly every view joins it, and its region takes a chain of joins.
-- branch_no stands for the id where rows are many.
-- A branch under no district, county or direct committee stands under its own superior organisation.
select
    cast(row_number() over (order by branches.branch_id) as integer) as branch_no,
    branches.branch_id,
    branches.org_id,
    branches.name,
    coalesce(orgs.region_id, branches.org_id) as region_id,
    coalesce(regions.name, orgs.name, branches.org_id) as region_name,
    orgs.region_code,
    branches.sector,
    branches.form,
    branches.is_leading_organ,
    branches.is_poor_village,
    branches.is_complex_village,
    branches.is_district_direct,
    branches.households,
    branches.formed_on,
    branches.dissolved_on,
    branches.dissolved_on is null or branches.dissolved_on >= programme.as_of as is_active,
    case
        when branches.formed_on is null then 0
        when extract(day from branches.formed_on) = 1 then formed.month_index
        else formed.month_index + 1
    end as first_full_month_index,
    case
        when branches.dissolved_on is null then 999999
        when branches.dissolved_on = dissolved.month_ends_on then dissolved.month_index
        else dissolved.month_index - 1
    end as last_full_month_index,
    branches.file_no,
    branches.row_no
from staging.branches
cross join staging.programme
left join facts.orgs on orgs.org_id = branches.org_id
left join facts.orgs as regions on regions.org_id = orgs.region_id
left join staging.days as formed on formed.day = branches.formed_on
left join staging.days as dissolved on dissolved.day = branches.dissolved_on
