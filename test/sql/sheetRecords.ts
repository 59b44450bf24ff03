import {readdirSync, readFileSync} from "node:fs";
import {parse} from "yaml";
import type {given} from "./given.js";

/** Every branch clause of the pack with a sheet of its own, by full id. */
export const wujin: string[] = readdirSync("data/packs/wujin-2016/clauses")
  .flatMap(name => parse(readFileSync(`data/packs/wujin-2016/clauses/${name}`, "utf8")) as {id: string}[])
  .map(({id}) => `wujin-2016/${id}`);

/** A sheet for 2023 that was finalised in January 2024; its id is the branch's. */
export const sheet = (branch_id: string, facts: Record<string, unknown> = {}) => ({
  sheet_id: branch_id,
  branch_id,
  pack_id: "wujin-2016",
  cycle_year: 2023,
  status: "assessed",
  finalised_on: "2024-01-15",
  ...facts
});

/** Assessed points of lines, `{"A1.1": 2}`; self points are the same unless told. */
export const lines = (sheet_id: string, assessed: Record<string, number>, self: Record<string, number> = {}) =>
  Object.entries(assessed).map(([line, points]) => ({
    sheet_id,
    clause_id: `wujin-2016/${line}`,
    self_points: self[line] ?? points,
    assessed_points: points
  }));

/** A publicity for 2023, passed in January 2024. */
export const publicity = (branch_id: string, facts: Record<string, unknown> = {}) => ({
  stage_id: `P-${branch_id}`,
  branch_id,
  pack_id: "wujin-2016",
  cycle_year: 2023,
  stage_code: "publicity",
  entered_on: "2024-01-02",
  outcome: "passed",
  objections: 0,
  ...facts
});

/** Party money provided for 2023. */
export const partyMoney = (branch_id: string, amount_yuan = 5000) => ({
  branch_id,
  year: 2023,
  line_code: "party_work",
  amount_yuan
});

export interface Sheet {
  sheet_id: string;
  raw_self: number;
  raw_assessed: number;
  self_points: number;
  assessed_points: number;
  self_over_assessed: number;
  is_decided_by_cap: boolean;
  vetoes: number;
  publicity: string;
  objections: number;
  status: string;
}

/** Every sheet of a city, by its id. */
export async function sheetsOf(city: Awaited<ReturnType<typeof given>>): Promise<Record<string, Sheet>> {
  const rows = (await city.rows("select * from marts.sheets")) as unknown as Sheet[];
  return Object.fromEntries(rows.map(row => [row.sheet_id, row]));
}
