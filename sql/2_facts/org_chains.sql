-- One row per organisation and organisation above it, itself included.
-- Key: org_id, above_id
with

chains as (
    select
        own.org_id,
        up_1.org_id as above_1,
        up_2.org_id as above_2,
        up_3.org_id as above_3,
        up_4.org_id as above_4,
        up_5.org_id as above_5
    from staging.orgs as own
    left join staging.orgs as up_1 on up_1.org_id = own.parent_org_id
    left join staging.orgs as up_2 on up_2.org_id = up_1.parent_org_id
    left join staging.orgs as up_3 on up_3.org_id = up_2.parent_org_id
    left join staging.orgs as up_4 on up_4.org_id = up_3.parent_org_id
    left join staging.orgs as up_5 on up_5.org_id = up_4.parent_org_id
)

select chains.org_id, chains.org_id as above_id from chains
union
select chains.org_id, chains.above_1 as above_id from chains where chains.above_1 is not null
union
select chains.org_id, chains.above_2 as above_id from chains where chains.above_2 is not null
union
select chains.org_id, chains.above_3 as above_id from chains where chains.above_3 is not null
union
select chains.org_id, chains.above_4 as above_id from chains where chains.above_4 is not null
union
select chains.org_id, chains.above_5 as above_id from chains where chains.above_5 is not null
