import {activityType} from "../../loaders/contracts/enums/activityType.js";
import {audience} from "../../loaders/contracts/enums/audience.js";
import {branchForm} from "../../loaders/contracts/enums/branchForm.js";
import {docType} from "../../loaders/contracts/enums/docType.js";
import {role} from "../../loaders/contracts/enums/role.js";
import {sector} from "../../loaders/contracts/enums/sector.js";
import {venueKind} from "../../loaders/contracts/enums/venueKind.js";
import {recordKinds} from "../../loaders/contracts/records/index.js";
import type {Site} from "../components/snapshots.js";
import {readSiteFacts} from "./siteFacts.js";
import {snapshot} from "./snapshot.js";

const first = (labels: Readonly<Record<string, readonly [string, ...string[]]>>) =>
  Object.fromEntries(Object.entries(labels).map(([id, [zh]]) => [id, zh]));

export default snapshot(async ({rows}): Promise<Site> => {
  const list = async (sql: string) => (await rows<Record<string, string>>(sql)).flatMap(row => Object.values(row));
  return {
    facts: await readSiteFacts(rows),
    targets: await rows("select targets.* from marts.targets join marts.programme using (pack_id) order by due_on"),
    regions: await rows("select distinct region_id, region_name from marts.branches order by region_id"),
    sectors: first(sector.labels),
    kinds: Object.fromEntries(recordKinds.map(kind => [kind.id, kind.zh])),
    columns: Object.fromEntries(recordKinds.flatMap(kind => kind.columns.map(column => [column.name, column.zh]))),
    activity_types: first(activityType.labels),
    forms: first(branchForm.labels),
    words: {
      ...first(docType.labels),
      ...first(audience.labels),
      ...first(venueKind.labels),
      ...first(role.labels),
      true: "有",
      false: "无"
    },
    used: {
      sectors: await list("select distinct sector from marts.branches where sector is not null order by 1"),
      forms: await list("select distinct form from marts.branches where form is not null order by 1"),
      months: await list("select month from marts.rollout where level = 'city' order by 1"),
      packs: await rows("select pack_id, title from marts.packs order by source, pack_id")
    }
  };
});
