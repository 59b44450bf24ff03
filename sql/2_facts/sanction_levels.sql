-- One row per level of sanction: the heavier, the greater its weight.
-- Key: level
select 'warning' as level, 1 as weight
union all
select 'serious_warning' as level, 2 as weight
union all
select 'removal' as level, 3 as weight
union all
select 'probation' as level, 4 as weight
union all
select 'expulsion' as level, 5 as weight
