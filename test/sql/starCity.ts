import {type DuckDBConnection, DuckDBInstance} from "@duckdb/node-api";
import type {SchemeStars} from "../../loaders/contracts/rules/stars.js";
import {type Rules, readRules, writeRules} from "../../loaders/rules.js";
import {orderViews, readViews} from "../../loaders/views.js";
import {all, createViews} from "../../loaders/warehouse.js";

/** What a branch brings to a cycle; without a word it is a village of region O1, judged in full, in 2018. */
export interface Rated {
  branch_id: string;
  score: number;
  cycle?: number;
  region?: string;
  sector?: string;
  vetoes?: number;
  /** Failed gate → its highest star. */
  gates?: Record<string, number>;
  is_rated?: boolean;
  /** Dimension → points. */
  dimensions?: Record<string, number>;
}

/** A branch's star with the rule that bound it. */
export interface Starred {
  branch_id: string;
  cycle: number;
  star_level: number;
  star_rule: string;
  qualification: string;
}

const givenTables = `
create schema raw; create schema staging; create schema facts; create schema results; create schema marts;
create table results.scores (scheme_id varchar, branch_id varchar, cycle integer, raw_score decimal(9,2),
  bonus_points decimal(9,2), score decimal(9,2), judged_points decimal(9,2), due_points decimal(9,2), is_rated boolean);
create table results.failed_gates (scheme_id varchar, branch_id varchar, cycle integer, gate_id varchar,
  max_star integer, min_share decimal(9,6), share double);
create table results.veto_counts (pack_id varchar, branch_id varchar, cycle integer, vetoes bigint);
create table results.dimension_points (scheme_id varchar, branch_id varchar, cycle integer, dimension_id varchar,
  points decimal(18,8));
create table facts.branches (branch_id varchar, region_id varchar, sector varchar);
create table staging.periods (period_kind varchar, year integer, is_ended boolean)`;

const given = ["results.scores", "results.failed_gates", "results.veto_counts", "results.dimension_points"];
given.push("facts.branches", "staging.periods");

/** The star views, without what stands before the scores. */
const views = (async () => {
  const ordered = orderViews(await readViews());
  const wanted = new Set(["results.branch_stars", "marts.star_needs", "marts.star_moves", "results.quota_cuts"]);
  for (const view of ordered.toReversed()) {
    const name = `${view.schema}.${view.name}`;
    if (wanted.has(name) && !given.includes(name)) for (const read of view.reads) wanted.add(read);
  }
  return ordered.filter(({schema, name}) => wanted.has(`${schema}.${name}`) && !given.includes(`${schema}.${name}`));
})();

/** The rules of a preset, or of the example city; `stars` stands in place of its own. */
export async function starRules(scheme: string, stars?: SchemeStars): Promise<Rules> {
  const rules = await readRules({programme: "data/programme.yml", scheme: `data/schemes/${scheme}.yml`});
  return stars ? {...rules, schemes: rules.schemes.map(own => ({...own, stars, gates: []}))} : rules;
}

/** A city of given scores under a scheme's star rules, or one for each scheme; close it when done. */
export async function starCity({packs, programme, schemes}: Rules, given: readonly Rated[] | readonly Rated[][]) {
  const cities = (schemes.length > 1 ? given : [given]) as readonly Rated[][];
  const connection = await (await DuckDBInstance.create(":memory:", {threads: "1"})).connect();
  await connection.run(givenTables);
  await writeRules(connection, {packs, programme, schemes});
  const rated = cities.flatMap((rows, i) =>
    rows.map(row => ({
      scheme_id: schemes[i]!.id,
      cycle: 2018,
      is_rated: true,
      ...row,
      // A pack's vetoes are one for all schemes: cities under several schemes need branches of their own.
      branch_id: schemes.length > 1 ? `${schemes[i]!.id} ${row.branch_id}` : row.branch_id
    }))
  );
  await insert(connection, "results.scores", rated, ({scheme_id, branch_id, cycle, score, is_rated}) => [
    scheme_id,
    branch_id,
    cycle,
    score,
    0,
    score,
    is_rated ? 100 : 10,
    100,
    is_rated
  ]);
  await insert(
    connection,
    "results.failed_gates",
    rated.flatMap(row => Object.entries(row.gates ?? {}).map(([gate, most]) => ({...row, gate, most}))),
    row => [row.scheme_id, row.branch_id, row.cycle, row.gate, row.most, 0.8, 0.7]
  );
  await insert(
    connection,
    "results.veto_counts",
    rated.filter(row => row.vetoes),
    row => [schemes[0]!.pack, row.branch_id, row.cycle, row.vetoes!]
  );
  await insert(
    connection,
    "results.dimension_points",
    rated.flatMap(row => Object.entries(row.dimensions ?? {}).map(([id, points]) => ({...row, id, points}))),
    row => [row.scheme_id, row.branch_id, row.cycle, row.id, row.points]
  );
  const branches = [...new Map(rated.map(row => [row.branch_id, row])).values()];
  await insert(connection, "facts.branches", branches, row => [
    row.branch_id,
    row.region ?? "O1",
    row.sector ?? "village"
  ]);
  const years = [...new Set(rated.map(row => row.cycle))];
  await insert(connection, "staging.periods", years, year => ["year", year, true]);
  await createViews(connection, undefined, await views);
  const rows = (sql: string) => all(connection, sql);
  return {
    rows,
    close: () => connection.closeSync(),
    stars: async () =>
      (await rows(
        "select branch_id, cycle, star_level, star_rule, qualification from results.branch_stars order by cycle, branch_id"
      )) as unknown as Starred[]
  };
}

async function insert<Row>(
  connection: DuckDBConnection,
  table: string,
  rows: readonly Row[],
  cells: (row: Row) => (string | number | boolean)[]
): Promise<void> {
  if (!rows.length) return;
  const text = (cell: string | number | boolean) => (typeof cell === "string" ? `'${cell}'` : String(cell));
  await connection.run(
    `insert into ${table} values ${rows.map(row => `(${cells(row).map(text).join(", ")})`).join(", ")}`
  );
}

/** Ten branches B0 to B9 with the given scores. */
export const ten = (scores: readonly number[], change: Partial<Rated> = {}): Rated[] =>
  scores.map((score, i) => ({branch_id: `B${i}`, score, ...change}));
