/** `data/absent/<n>.json`, n being the kind's place among `Quality.kinds`: who returned none of it, by period. */
export interface AbsentFile {
  branch_ids: string[];
  names: string[];
  regions: string[];
  orgs: string[];
  /** Places of branches by period. */
  periods: Record<string, number[]>;
}

/** A branch that was there and returned none of a kind of record in a period. */
export interface AbsentBranch {
  branch_id: string;
  name: string;
  org: string;
}

/** The branches of a region that returned none in a period, as the file has them: by organisation, then by id. */
export function absentRows(
  {branch_ids, names, regions, orgs, periods}: AbsentFile,
  region_id: string,
  period: string
): AbsentBranch[] {
  return (periods[period] ?? [])
    .filter(i => regions[i] === region_id)
    .map(i => ({branch_id: branch_ids[i]!, name: names[i]!, org: orgs[i]!}));
}
