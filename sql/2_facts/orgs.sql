-- One row per organisation above branches, with the region it belongs to.
-- Key: org_id
-- Region: the nearest district, county or committee directly under the city, the organisation itself included.
with

chains as (
    select
        own.org_id,
        own.parent_org_id,
        own.name,
        own.org_level,
        coalesce(
            own.region_code, up_1.region_code, up_2.region_code, up_3.region_code, up_4.region_code, up_5.region_code
        ) as region_code,
        case
            when own.org_level in ('district', 'county', 'city_committee_direct') then own.org_id
            when up_1.org_level in ('district', 'county', 'city_committee_direct') then up_1.org_id
            when up_2.org_level in ('district', 'county', 'city_committee_direct') then up_2.org_id
            when up_3.org_level in ('district', 'county', 'city_committee_direct') then up_3.org_id
            when up_4.org_level in ('district', 'county', 'city_committee_direct') then up_4.org_id
            when up_5.org_level in ('district', 'county', 'city_committee_direct') then up_5.org_id
        end as region_id
    from staging.orgs as own
    left join staging.orgs as up_1 on up_1.org_id = own.parent_org_id
    left join staging.orgs as up_2 on up_2.org_id = up_1.parent_org_id
    left join staging.orgs as up_3 on up_3.org_id = up_2.parent_org_id
    left join staging.orgs as up_4 on up_4.org_id = up_3.parent_org_id
    left join staging.orgs as up_5 on up_5.org_id = up_4.parent_org_id
)

select
    chains.org_id,
    chains.parent_org_id,
    chains.name,
    chains.org_level,
    chains.region_code,
    chains.region_id
from chains
