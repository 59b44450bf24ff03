import {readdirSync, readFileSync} from "node:fs";
import {parse} from "yaml";
import type {given} from "./given.js";

/** What was found for one clause, branch and period, by short names: `W 3.9a`, `B1`, `2018-Q1`. */
export interface Judged {
  verdict(clause: string, branch: string, period?: string): string | undefined;
  /** `verdict required/actual`, so that a test reads in one line. */
  result(clause: string, branch: string, period?: string): string | undefined;
  /** Periods that the branch is asked in. */
  asked(clause: string, branch: string): string[];
}

const packs: Record<string, string> = {
  W: "weihai-2017",
  J: "wujin-2016",
  H: "hunan-2018",
  B: "beijing-2017",
  T: "tongling-2017"
};

/** `W 3.9a` → `weihai-2017/3.9a`. */
export const clauseId = (short: string): string => `${packs[short[0]!]}/${short.slice(2)}`;

interface ClauseResult {
  clause_id: string;
  branch_id: string;
  period: string;
  required: number | null;
  actual: number | null;
  verdict: string;
}

/** Every verdict of a city, read once. */
export async function judged(city: Awaited<ReturnType<typeof given>>): Promise<Judged> {
  const rows = (await city.rows(
    "select clause_id, branch_id, period, required, actual, verdict from marts.clause_results"
  )) as unknown as ClauseResult[];
  const key = (clause: string, branch: string, period: string) => `${clause} ${branch} ${period}`;
  const found = new Map(rows.map(row => [key(row.clause_id, row.branch_id, row.period), row]));
  const get = (clause: string, branch: string, period: string) => found.get(key(clauseId(clause), branch, period));
  return {
    verdict: (clause, branch, period = "standing") => get(clause, branch, period)?.verdict,
    result: (clause, branch, period = "standing") => {
      const row = get(clause, branch, period);
      return row && (row.required === null ? row.verdict : `${row.verdict} ${row.required}/${row.actual}`);
    },
    asked: (clause, branch) =>
      rows
        .filter(row => row.clause_id === clauseId(clause) && row.branch_id === branch && row.verdict !== "n_a")
        .map(row => row.period)
        .sort()
  };
}

/** Clauses of a pack that ask how often a type of activity is held. */
export function howOften(pack: string, activity_type: string): string[] {
  const folder = `data/packs/${packs[pack]}/clauses`;
  const entries = readdirSync(folder).flatMap(name => parse(readFileSync(`${folder}/${name}`, "utf8")));
  return entries
    .filter(
      ({kind, measures = []}) =>
        kind === "cadence" &&
        measures
          .join()
          .split(/[^a-z_]/)
          .includes(activity_type)
    )
    .map(({id}) => id);
}
