import type {DuckDBConnection} from "@duckdb/node-api";
import {sector} from "./contracts/enums/sector.js";
import {chosenLater} from "./rules/selectionTables.js";
import type {Applicant, Cycle, Recorded, Step} from "./selection/cycle.js";
import type {Bound} from "./selection/quotas.js";
import {followStrikes, type Replacements} from "./selection/strike.js";
import {missZh, type Names, reasonZh, type Told} from "./selection/words.js";
import {all} from "./warehouse.js";

/** A year of a scheme's selection, and what it says of itself. */
export interface SelectionYear extends Cycle {
  scheme_id: string;
  cycle: number;
  applicants: readonly (Applicant & Told)[];
}

/** A row of `raw.selection_choice`. */
export interface ChoiceRow {
  scheme_id: string;
  cycle: number;
  branch_id: string;
  stage: string;
  outcome: string;
  reason: string;
  reason_zh: string;
  reserve_no: number | null;
  replaces_branch_id: string | null;
  replaced_by_branch_id: string | null;
}

/** Reads what the selection of every year is made from. */
export async function readSelections(connection: DuckDBConnection): Promise<SelectionYear[]> {
  const rows = <Row>(sql: string) => all(connection, sql) as Promise<unknown> as Promise<Row[]>;
  type Keyed = {scheme_id: string; cycle: number};
  const years = await rows<Keyed & {is_decided: boolean}>(
    "select scheme_id, cycle, is_decided from results.selection_cycles order by scheme_id, cycle"
  );
  if (!years.length) return [];
  const steps = await rows<{scheme_id: string} & Step>(
    "select scheme_id, step_no, step, places, candidates from staging.selection_steps order by scheme_id, step_no"
  );
  const bounds = await rows<Keyed & Bound>(
    `select scheme_id, cycle, level, id, min_places as min, max_places as max
     from results.selection_bounds order by scheme_id, cycle, quota_no, id`
  );
  const records = await rows<Keyed & Recorded>(
    "select scheme_id, cycle, branch_id, step_no, outcome from results.selection_records order by branch_id, step_no"
  );
  const applicants = await rows<Keyed & Applicant & Told>(
    `select scheme_id, cycle, branch_id, region_id, sector, is_front_line, rank_no as rank, star_level,
       exclusion_reason, excluded_since, named_cycle
     from results.selection_candidates where is_eligible or is_put_forward order by branch_id`
  );
  return years.map(year => {
    const own = <Row extends Keyed>(all: Row[]) =>
      all.filter(row => row.scheme_id === year.scheme_id && row.cycle === year.cycle);
    return {
      ...year,
      steps: steps.filter(step => step.scheme_id === year.scheme_id),
      bounds: own(bounds),
      records: own(records),
      applicants: own(applicants)
    };
  });
}

/** Names that reasons are told with, by scheme. */
export async function selectionNames(connection: DuckDBConnection): Promise<(scheme_id: string) => Names> {
  const names = await all(connection, "select branch_id, name, region_id, region_name from facts.branches");
  const rules = await all(connection, "select scheme_id, min_star, years_since_named from staging.selections");
  const branches = new Map(names.map(row => [row.branch_id, String(row.name)]));
  const regions = new Map(names.map(row => [row.region_id, String(row.region_name)]));
  const sectors: Record<string, readonly string[]> = sector.labels;
  return scheme_id => {
    const rule = rules.find(row => row.scheme_id === scheme_id);
    return {
      region: id => regions.get(id) ?? `${id}（没有这个区县或单位）`,
      sector: id => sectors[id]?.[0] ?? id,
      branch: id => branches.get(id) ?? id,
      min_star: Number(rule?.min_star ?? 0),
      years_since_named: (rule?.years_since_named as number | null) ?? null
    };
  };
}

/** The rows that a year's selection comes to, in the order of the branches' codes. */
export function choiceRows(year: SelectionYear, {outcome, replaces, byHand}: Replacements, names: Names): ChoiceRow[] {
  const {scheme_id, cycle} = year;
  const known = new Map(year.applicants.map(one => [one.branch_id, one]));
  const rank = (id: string) => known.get(id)?.rank ?? Number.MAX_SAFE_INTEGER;
  const inOrder = [...outcome.results.keys()].sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
  const reserves = inOrder.filter(id => outcome.results.get(id)!.outcome === "reserve");
  const replacedBy = new Map(
    [...replaces].sort(([a], [b]) => rank(b) - rank(a)).map(([id, struck]) => [struck, id] as const)
  );
  return [...outcome.results]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([branch_id, result]) => {
      const told = known.get(branch_id)!;
      const struck = replaces.get(branch_id);
      const isByHand = byHand.has(branch_id);
      const reason = isByHand ? "struck" : result.reason === "excluded" ? told.exclusion_reason! : result.reason;
      return {
        ...{scheme_id, cycle, branch_id, stage: result.step.step, outcome: result.outcome},
        reason: struck ? "moved_up" : reason,
        reason_zh: reasonZh(result, isByHand ? {...told, exclusion_reason: "struck"} : told, names, struck),
        reserve_no: reserves.indexOf(branch_id) + 1 || null,
        replaces_branch_id: struck ?? null,
        replaced_by_branch_id: replacedBy.get(branch_id) ?? null
      };
    });
}

/** Solves every year's selection from the views and writes it to the tables that its marts read. */
export async function writeSelection(connection: DuckDBConnection): Promise<void> {
  for (const table of Object.keys(chosenLater)) await connection.run(`delete from raw.${table}`);
  const years = await readSelections(connection);
  if (!years.length) return;
  const namesOf = await selectionNames(connection);
  for (const year of years) {
    const {scheme_id, cycle} = year;
    const names = namesOf(scheme_id);
    const found = followStrikes(year);
    await insert(connection, "selection_choice", choiceRows(year, found, names));
    await insert(
      connection,
      "selection_miss",
      found.outcome.misses.map(miss => ({
        ...{scheme_id, cycle, step: miss.step.step, level: miss.bound?.level ?? "places", id: miss.bound?.id ?? "*"},
        ...{asked: miss.asked, kept: miss.kept, reason_zh: missZh(miss, names, year.is_decided)}
      }))
    );
    await insert(
      connection,
      "selection_count",
      found.outcome.counts.map(({step, ...n}) => ({scheme_id, cycle, step: step.step, ...n}))
    );
  }
}

/** Appends rows to one of the tables that `chosenLater` lays out. */
async function insert(
  connection: DuckDBConnection,
  table: keyof typeof chosenLater,
  rows: readonly object[]
): Promise<void> {
  const appender = await connection.createAppender(table, "raw");
  const names = Object.keys(chosenLater[table].columns);
  for (const row of rows as readonly Record<string, string | number | null>[]) {
    for (const name of names) {
      const value = row[name] ?? null;
      if (value === null) appender.appendNull();
      else if (typeof value === "string") appender.appendVarchar(value);
      else appender.appendInteger(value);
    }
    appender.endRow();
  }
  appender.closeSync();
}
