import {recordKinds} from "../../loaders/contracts/records/index.js";
import type {AbsentFile} from "../components/absentRows.js";
import type {Marts} from "./readMarts.js";

/** Writes the file of every kind of record that is expected by the period, one at a time so that memory stays small. */
export async function writeAbsentFiles(
  {connection}: Marts,
  write: (place: number, text: string) => Promise<void>
): Promise<void> {
  for (const [place, {id, cadence}] of recordKinds.entries()) {
    if (cadence === "event") continue;
    const read = await connection.runAndReadAll(
      `select period, branch_id, branches.name, branches.region_id, coalesce(orgs.name, branches.org_id) as org
       from marts.missing_returns join marts.branches using (branch_id) left join marts.orgs using (org_id)
       where kind = ? order by period, org, branch_id`,
      [id]
    );
    const file: AbsentFile = {branch_ids: [], names: [], regions: [], orgs: [], periods: {}};
    const places = new Map<string, number>();
    for (const [period, branch_id, name, region, org] of read.getRows() as string[][]) {
      if (!places.has(branch_id!)) {
        places.set(branch_id!, places.size);
        file.branch_ids.push(branch_id!);
        file.names.push(name!);
        file.regions.push(region!);
        file.orgs.push(org!);
      }
      const known = file.periods[period!];
      if (known) known.push(places.get(branch_id!)!);
      else file.periods[period!] = [places.get(branch_id!)!];
    }
    await write(place, JSON.stringify(file));
  }
}
