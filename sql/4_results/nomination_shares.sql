-- One row per region and year with nominations: how evenly its committees put branches forward.
-- Key: region_id, year
-- A committee is the grassroots committee over a branch, else its own superior. Alike are those with the commonest number above none;
-- of two equally common the smaller. Equal shares may be chance; they are a question, not a finding.
with

committees as (
    select
        branches.branch_id,
        branches.region_id,
        coalesce(max(case when orgs.org_level = 'grassroots_committee' then orgs.org_id end), branches.org_id) as committee_id
    from facts.branches
    left join facts.org_chains on org_chains.org_id = branches.org_id
    left join facts.orgs on orgs.org_id = org_chains.above_id
    group by branches.branch_id, branches.region_id, branches.org_id
),

sizes as (
    select
        committees.region_id,
        count(distinct committees.committee_id) as committees
    from committees
    group by committees.region_id
),

named as (
    select
        committees.region_id,
        committees.committee_id,
        days.year,
        count(*) as nominations
    from facts.cases
    join committees on committees.branch_id = cases.branch_id
    join staging.days on days.day = cases.opened_on
    group by committees.region_id, committees.committee_id, days.year
),

numbers as (
    select
        named.region_id,
        named.year,
        named.nominations,
        count(*) as alike,
        sum(count(*)) over (partition by named.region_id, named.year) as nominating,
        sum(sum(named.nominations)) over (partition by named.region_id, named.year) as nominated,
        row_number() over (
            partition by named.region_id, named.year order by count(*) desc, named.nominations
        ) as commonness
    from named
    group by named.region_id, named.year, named.nominations
)

select
    numbers.region_id,
    numbers.year,
    sizes.committees,
    numbers.nominating as committees_nominating,
    numbers.nominated as nominations,
    numbers.nominations as usual_number,
    numbers.alike as committees_alike,
    coalesce(
        numbers.alike >= weak_rules.fewest_committees and numbers.alike >= weak_rules.equal_share * sizes.committees,
        false
    ) as is_equal
from numbers
cross join staging.programme
join sizes on sizes.region_id = numbers.region_id
left join staging.weak_rules on weak_rules.scheme_id = programme.scheme_id
where numbers.commonness = 1
