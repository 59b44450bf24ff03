import type {Quality} from "../components/snapshots.js";
import {printSnapshot} from "./readMarts.js";

await printSnapshot(
  async ({rows, columns}): Promise<Quality> => ({
    submissions: await columns("select * from marts.submissions order by file, sheet"),
    problems: await columns('select * from marts.problems order by file, sheet, "row" nulls first, "column"'),
    shares: await rows("select * from marts.region_verdicts order by source, region_id"),
    completeness: await rows(
      "select region_id, period as month, branches_active, branches_reporting from marts.region_returns where kind = 'activity' order by region_id, period"
    ),
    orgs: await rows(
      "select org_id, name, region_id from marts.orgs where org_id in (select org_id from marts.submissions) order by org_id"
    )
  })
);
