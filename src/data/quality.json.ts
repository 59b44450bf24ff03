import {recordKinds} from "../../loaders/contracts/records/index.js";
import {cellTexts, fileTexts} from "../../loaders/problems.js";
import type {Quality} from "../components/snapshots.js";
import {snapshot} from "./snapshot.js";

export default snapshot(
  async ({rows, columns}): Promise<Quality> => ({
    kinds: recordKinds.map(({id, zh, tier, cadence, columns}) => ({
      id,
      zh,
      tier,
      cadence,
      is_by_branch: columns.some(column => column.name === "branch_id")
    })),
    reasons: Object.fromEntries(Object.entries({...fileTexts, ...cellTexts}).map(([code, {what}]) => [code, what])),
    submissions: await columns(`
      select file, sheet, kind, org_id, first_on, last_on, rows_read, rows_loaded, rows_quarantined, rows_duplicate
      from marts.submissions order by file, sheet`),
    found: await rows(`
      select severity, region_id, kind, code, "row" is null as is_file, count(*) as n
      from marts.problems group by all order by all`),
    notes: await columns("select * from marts.file_notes order by file, sheet, code"),
    returns: await columns("select * from marts.region_returns order by kind, region_id, period"),
    shares: await rows("select * from marts.region_verdicts order by source, region_id"),
    orgs: await rows(
      "select org_id, name, region_id from marts.orgs where org_id in (select org_id from marts.submissions) order by org_id"
    )
  })
);
