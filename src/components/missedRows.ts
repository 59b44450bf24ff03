import type {BranchesRow} from "../../loaders/contracts/marts/branches.js";
import type {Verdict} from "../../loaders/contracts/verdict.js";
import {verdictLetters} from "./branchFile.js";
import {isInYear} from "./complianceRows.js";
import {type Filters, isLeft} from "./filters.js";
import type {Columns, Kind} from "./snapshots.js";

/**
 * `data/missed/N.json`: branches that a clause did not find wanting nothing, N its place in `compliance.json`.
 * A branch is a place in `missedBranches.json`; its verdicts are a letter a period of the list it names.
 */
export interface MissedFile {
  lists: Record<string, string>;
  branches: number[];
  list: number[];
  verdicts: string[];
}

/** `data/missedBranches.json`: every branch that was ever judged, dissolved ones too. */
export type MissedBranches = Columns<
  Pick<BranchesRow, "branch_id" | "name" | "region_id" | "sector" | "is_active"> & Kind
>;

/** A clause and what it says of one branch in the periods asked for. */
export interface ClauseVerdicts {
  clause_id: string;
  verdicts: [period: string, verdict: Verdict][];
}

/** A branch with what it missed. */
export interface MissedRow {
  branch_id: string;
  name: string;
  region_id: string;
  sector: string;
  is_active: boolean;
  clauses: ClauseVerdicts[];
  /** Verdicts of these periods by kind. */
  not_met: number;
  warn: number;
  no_data: number;
  manual: number;
}

/** What the list is asked for. */
export interface MissedQuestion {
  filters: Pick<Filters, "region" | "sector" | "form" | "star">;
  year: number;
  asOf: string;
  /** One period, or all of the year. */
  period: string | null;
}

const verdictOf = new Map(Object.entries(verdictLetters).map(([verdict, letter]) => [letter, verdict as Verdict]));
const wanted = ["not_met", "warn", "no_data", "manual"] as const;

/** Branches behind a cell: those that missed most first, then by number. */
export function missedRows(
  files: readonly {clause_id: string; file: MissedFile}[],
  branches: MissedBranches,
  {filters, year, asOf, period}: MissedQuestion
): MissedRow[] {
  const found = new Map<number, MissedRow>();
  for (const {clause_id, file} of files) {
    const lists = new Map(Object.entries(file.lists).map(([id, text]) => [Number(id), text.split(" ")]));
    const isAsked = (one: string) => (period ? one === period : isInYear(one, year, asOf));
    file.branches.forEach((place, i) => {
      const [region_id, sector] = [branches.region_id[place]!, branches.sector[place]!];
      if (!isLeft(filters, {region_id, sector, form: branches.form[place]!, star: branches.star[place]!})) return;
      const verdicts = (lists.get(file.list[i]!) ?? []).flatMap((one, j): ClauseVerdicts["verdicts"] => {
        const verdict = verdictOf.get(file.verdicts[i]![j]!);
        return verdict && verdict !== "n_a" && isAsked(one) ? [[one, verdict]] : [];
      });
      if (!verdicts.some(([, verdict]) => (wanted as readonly Verdict[]).includes(verdict))) return;
      const row = found.get(place) ?? {
        branch_id: branches.branch_id[place]!,
        name: branches.name[place]!,
        region_id,
        sector,
        is_active: branches.is_active[place]!,
        clauses: [],
        ...{not_met: 0, warn: 0, no_data: 0, manual: 0}
      };
      row.clauses.push({clause_id, verdicts});
      for (const kind of wanted) row[kind] += verdicts.filter(([, verdict]) => verdict === kind).length;
      found.set(place, row);
    });
  }
  return [...found.values()].sort(
    (a, b) => b.not_met - a.not_met || b.no_data - a.no_data || (a.branch_id < b.branch_id ? -1 : 1)
  );
}
