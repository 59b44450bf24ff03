import {recordKinds} from "../../loaders/contracts/records/index.js";
import type {RegionFacts} from "../components/regionRows.js";
import {snapshot} from "./snapshot.js";

// Clauses of the programme's document and of its local scheme, in the evaluation date's year and the one before.
// What has no calendar is judged on the evaluation date and belongs to its year.
const judged = `
from (
  select region_clauses.*, coalesce(periods.year, extract(year from programme.as_of)) as year,
    extract(year from programme.as_of) as this_year, periods.period is null as is_standing
  from marts.region_clauses
  join marts.programme on region_clauses.pack_id in (programme.pack_id, programme.scheme_id)
  left join marts.periods on periods.period = region_clauses.period
) as counted
join marts.clauses on clauses.clause_id = counted.clause_id
join marts.dimensions on dimensions.pack_id = clauses.pack_id and dimensions.dimension_id = clauses.dimension_id
where counted.year between this_year - 1 and this_year`;

export default snapshot(
  async ({rows, columns}): Promise<RegionFacts> => ({
    dimensions: await columns(`
      select region_id, clauses.pack_id, dimensions.title, dimensions.position, clauses.source = 'local' as is_local,
        clauses.dimension_id, counted.year, bool_or(is_standing) as has_standing,
        sum(branches_met + branches_warn) as met, sum(branches_not_met) as not_met,
        sum(branches_manual) as manual, sum(branches_no_data) as no_data
      ${judged}
      group by all order by is_local, dimensions.position, clauses.dimension_id, region_id, counted.year`),
    missed: await columns(`
      select region_id, clauses.clause_id, clauses.title, clauses.source = 'local' as is_local,
        sum(branches_met + branches_warn) as met, sum(branches_not_met) as not_met
      ${judged} and counted.year = this_year and region_id <> '*'
      group by all having sum(branches_not_met) > 0 order by region_id, not_met desc, clauses.clause_id`),
    committees: await rows(`
      select branch_standings.region_id, branch_standings.org_id, coalesce(orgs.name, branch_standings.org_id) as name,
        count(*) as branches, count(*) filter (is_accepted) as accepted,
        count(star_level) as rated, count(*) filter (star_level >= 4) as high
      from marts.branch_standings left join marts.orgs using (org_id)
      group by all order by all`),
    senders: await rows(`
      select orgs.region_id, submissions.org_id, orgs.name, count(distinct file) as files,
        sum(rows_read) as rows_read, sum(rows_loaded) as rows_loaded,
        sum(rows_quarantined) as rows_quarantined, sum(rows_duplicate) as rows_duplicate
      from marts.submissions join marts.orgs using (org_id)
      group by all order by rows_quarantined desc, org_id`),
    returns: await columns("select * from marts.region_returns order by region_id, kind, period"),
    kinds: recordKinds
      .filter(({columns}) => columns.some(column => column.name === "branch_id"))
      .map(({id, zh, cadence}) => ({id, zh, cadence}))
  })
);
