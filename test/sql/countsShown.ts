import type {given} from "./given.js";

type City = Awaited<ReturnType<typeof given>>;

/** What a clause came to for every branch in one period, as `required actual verdict`; a dash where there is no number. */
export async function shown(city: City, clause: string, period: string): Promise<Record<string, string>> {
  const rows = await city.rows(
    `select branch_id as key, required, actual, verdict from marts.clause_results
     where clause_id = '${clause}' and period = '${period}' order by 1`
  );
  return keyed(rows);
}

/** What every clause and period came to for one branch, by `clause period`. */
export async function shownOf(city: City, branch: string): Promise<Record<string, string>> {
  const rows = await city.rows(
    `select clause_id || ' ' || period as key, required, actual, verdict from marts.clause_results
     where branch_id = '${branch}' order by 1`
  );
  return keyed(rows);
}

function keyed(rows: Record<string, unknown>[]): Record<string, string> {
  return Object.fromEntries(
    rows.map(({key, required, actual, verdict}) => [key, `${required ?? "–"} ${actual ?? "–"} ${verdict}`])
  );
}
