import type {BranchesRow} from "../../loaders/contracts/marts/branches.js";
import type {BranchScoresRow} from "../../loaders/contracts/marts/branchScores.js";
import type {Verdict} from "../../loaders/contracts/verdict.js";
import type {StarNeed} from "./starNeeds.js";

/**
 * The file that a branch page reads: about ten branches each, written by `src/data/branchParts.ts`.
 * Long lists are text: a letter a period for verdicts, commas between numbers, semicolons between records.
 */
export interface BranchPart {
  /** Period lists that clauses of these branches were judged for, by number; a space between periods. */
  periods: Record<string, string>;
  /** File and sheet of records, by number. */
  files: Record<string, [file: string, sheet: string]>;
  branches: Record<string, BranchFile>;
}

/** Criteria of weak branches that it shows signs of, and its cases; both in words, null where there are none. */
export interface WeakFacts {
  signs: string | null;
  cases: string | null;
}

/** One branch in a part. */
export interface BranchFile {
  facts: BranchesRow & {org_name: string | null; is_accepted: boolean | null; accepted_on: string | null} & WeakFacts;
  scores: BranchScoresRow[];
  /** `[cycle, dimension_id, points, max_points, is_capped]`. */
  dimensions: [cycle: number, dimension: string, points: number, max_points: number, is_capped: 0 | 1][];
  /** Rules that hold the next star, as `needKeys` names their values; the one that bound the star first. */
  needs: [cycle: number, ...values: (string | number | null)[]][];
  /** `[clause_id, period list, verdict letters, required, actual]`; one number where all periods have the same. */
  results: [clause: string, periods: number, verdicts: string, required: string, actual: string][];
  /** `[clause_id, cycles, points, most points]`, a value for each cycle. */
  points: [clause: string, cycles: string, points: string, max_points: string][];
  /** Activity type → `day,file,row;…`, days counted from 1970-01-01. */
  activities: Record<string, string>;
  /** `measure|item|kind` of record → `[day or null, file, row, label]` of each. */
  evidence: Record<string, [day: number | null, file: number, row: number, label: string][]>;
}

/** One clause of one branch in one period. */
export interface ClausePeriod {
  period: string;
  verdict: Verdict;
  required: number | null;
  actual: number | null;
}

/** A record's way back. */
export interface RecordPlace {
  on_date: string | null;
  label: string;
  kind: string;
  file: string;
  sheet: string;
  row: number;
}

/** Letters that stand for verdicts in a part file. */
export const verdictLetters: Record<Verdict, string> = {
  met: "m",
  warn: "w",
  not_met: "x",
  grace: "g",
  manual: "a",
  no_data: "d",
  n_a: "n"
};

const verdictOf = new Map(Object.entries(verdictLetters).map(([verdict, letter]) => [letter, verdict as Verdict]));

/** Which of `parts` files holds a branch: the same sum (FNV-1a) when writing and when reading. */
export function branchPart(branch_id: string, parts: number): number {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(branch_id)) hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
  return hash % parts;
}

/** Where the part file of a branch is. */
export const partAddress = (branch_id: string, {parts, version}: {parts: number; version: string}): string =>
  `./data/branches/${branchPart(branch_id, parts)}.json?v=${version}`;

/** `YYYY-MM-DD` of a day number. */
export const dayOf = (day: number): string => new Date(day * 86400000).toISOString().slice(0, 10);

/** The periods of one clause, in order. */
export function clausePeriods(part: BranchPart, [, list, letters, required, actual]: BranchFile["results"][number]) {
  const periods = (part.periods[list] ?? "").split(" ");
  const numberAt = (text: string) => {
    const values = text.split(",").map(value => (value === "" ? null : Number(value)));
    return (i: number) => (values.length === 1 ? values[0]! : (values[i] ?? null));
  };
  const [requiredAt, actualAt] = [numberAt(required), numberAt(actual)];
  return periods.map((period, i): ClausePeriod => {
    const verdict = verdictOf.get(letters[i] ?? "")!;
    const isCounted = verdict !== "n_a" && verdict !== "manual" && verdict !== "no_data";
    return {period, verdict, required: isCounted ? requiredAt(i) : null, actual: isCounted ? actualAt(i) : null};
  });
}

/** The activities of one type, in the order of their dates. */
export function activityRecords(part: BranchPart, branch: BranchFile, type: string, label: string): RecordPlace[] {
  const text = branch.activities[type];
  if (!text) return [];
  return text.split(";").map(record => {
    const [day, file, row] = record.split(",").map(Number) as [number, number, number];
    const [name, sheet] = part.files[file] ?? ["", ""];
    return {on_date: dayOf(day), label, kind: "activity", file: name, sheet, row};
  });
}

/** The records behind one measure and item. */
export function evidenceRecords(part: BranchPart, branch: BranchFile, measure: string, item: string): RecordPlace[] {
  const start = `${measure}|${item}|`;
  const found = Object.entries(branch.evidence).filter(([key]) => key.startsWith(start));
  return found.flatMap(([key, records]) =>
    records.map(([day, file, row, label]) => {
      const [name, sheet] = part.files[file] ?? ["", ""];
      const kind = key.slice(start.length);
      return {on_date: day === null ? null : dayOf(day), label: label ?? "", kind, file: name, sheet, row};
    })
  );
}

/** A clause's points in a year; points are null where nothing could be judged. */
export interface ClausePoints {
  clause_id: string;
  points: number | null;
  max_points: number;
}

/** The points of every clause of a scheme in one year. */
export function pointsIn(branch: BranchFile, year: number): ClausePoints[] {
  return branch.points.flatMap(([clause_id, cycles, points, most]) => {
    const i = cycles.split(",").indexOf(String(year));
    if (i < 0) return [];
    const text = points.split(",")[i];
    return [{clause_id, points: text ? Number(text) : null, max_points: Number(most.split(",")[i])}];
  });
}

/** Values of a rule that holds a star, in the order a part file has them after the cycle. */
export const needKeys = ["next_level", "rule_id", "rule_kind", "needed", "actual", "places", "rank"] as const;

/** The rules that hold a branch's next star in one year. */
export function needsIn(branch: BranchFile, year: number): StarNeed[] {
  return branch.needs
    .filter(([cycle]) => cycle === year)
    .map(([, ...values]) => Object.fromEntries(needKeys.map((key, i) => [key, values[i]])) as unknown as StarNeed);
}
