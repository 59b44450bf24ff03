-- One row: what was built.
-- Key: city
-- Whose view it is stays blank here; the copy that holds one organisation's own rows says so.
select
    programme.city,
    programme.is_example,
    programme.pack_id,
    packs.title as pack_title,
    packs.document_no,
    programme.scheme_id,
    schemes.title as scheme_title,
    programme.as_of,
    programme.evaluate_from,
    programme.refresh_days,
    cast(null as varchar) as scope_name,
    cast(null as varchar) as scope_region_id,
    cast(null as varchar) as scope_region_name
from staging.programme
left join staging.packs on packs.pack_id = programme.pack_id
left join staging.schemes on schemes.scheme_id = programme.scheme_id
