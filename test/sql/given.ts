import {type DuckDBConnection, DuckDBInstance} from "@duckdb/node-api";
import {writeCalendar} from "../../loaders/calendar.js";
import {recordKinds} from "../../loaders/contracts/records/index.js";
import {createProvenance} from "../../loaders/provenance.js";
import {createRaw} from "../../loaders/readers/store.js";
import {writeReturns} from "../../loaders/returns.js";
import {readRules, writeRules} from "../../loaders/rules.js";
import {neededBy, orderViews, readViews} from "../../loaders/views.js";
import {all, createViews} from "../../loaders/warehouse.js";

type Row = Record<string, unknown>;

/** Records by kind, columns left out are blank; plus refused rows, and the date to judge on. */
export interface Given {
  as_of: string;
  evaluate_from?: string;
  records: Record<string, Row[]>;
  quarantine?: Row[];
  /** Kinds whose file arrived without a row. */
  empty?: string[];
  /** Path of a programme.yml; the test city's own when left out. */
  programme?: string;
}

const literal = (value: unknown): string => {
  if (value === null || value === undefined) return "null";
  if (typeof value === "number" || typeof value === "boolean") return String(value);
  return `'${String(value).replaceAll("'", "''")}'`;
};

async function insert(connection: DuckDBConnection, table: string, rows: Row[]): Promise<void> {
  for (const row of rows) {
    const names = Object.keys(row).map(name => `"${name}"`);
    await connection.run(
      `insert into ${table} (${names.join(", ")}) values (${Object.values(row).map(literal).join(", ")})`
    );
  }
}

/** Two regions under one city, so that a test names only what it is about. */
const orgs = [
  {org_id: "O0", org_level: "city", name: "小城市委"},
  {org_id: "O1", parent_org_id: "O0", org_level: "district", name: "甲区", region_code: "yian"},
  {org_id: "O2", parent_org_id: "O0", org_level: "district", name: "乙区", region_code: "zongyang"}
];

/** A village branch of the first region, there since before the records begin. */
export const branch = (branch_id: string, facts: Row = {}): Row => ({
  branch_id,
  org_id: "O1",
  name: `${branch_id}支部`,
  sector: "village",
  form: "single",
  formed_on: "2010-01-01",
  ...facts
});

let shared: Promise<DuckDBInstance> | undefined;
let cities = 0;

/** A database of its own for each city in one process-wide instance, which holds the calendar once for all of them. */
async function emptyCity(): Promise<DuckDBConnection> {
  shared ??= DuckDBInstance.create(":memory:").then(async instance => {
    const connection = await instance.connect();
    await connection.run("attach ':memory:' as almanac; use almanac; create schema raw");
    await writeCalendar(connection);
    return instance;
  });
  const connection = await (await shared).connect();
  const city = `city_${++cities}`;
  await connection.run(`attach ':memory:' as ${city}; use ${city}; create schema raw`);
  for (const table of ["days", "periods", "day_shifts"])
    await connection.run(`create view raw.${table} as from almanac.raw.${table}`);
  return connection;
}

/**
 * Builds every view over the given records and answers queries on them.
 * Every kind that is named counts as supplied.
 */
export async function given({as_of, evaluate_from, records, quarantine = [], empty = [], programme}: Given) {
  const connection = await emptyCity();
  await createRaw(connection);
  await createProvenance(connection);
  const rules = await readRules({programme: programme ?? "test/sql/rules/programme.yml"});
  await writeRules(connection, rules);
  const supplied: Record<string, Row[]> = {org: orgs, ...records};
  let row = 1;
  for (const [kind, rows] of Object.entries(supplied)) {
    await insert(
      connection,
      `raw.${kind}`,
      rows.map(values => {
        row += 1;
        return {_file: 1, _row: row, _repeat: 0, ...values};
      })
    );
  }
  for (const kind of recordKinds) {
    await insert(connection, "raw.kinds", [
      {kind: kind.id, zh: kind.zh, is_supplied: kind.id in supplied || empty.includes(kind.id)}
    ]);
  }
  await insert(connection, "raw.files", [
    {
      _file: 1,
      file: "记录.xlsx",
      sheet: "",
      kind: "activity",
      rows_read: 0,
      rows_loaded: 0,
      rows_quarantined: 0,
      rows_duplicate: 0,
      sha256: ""
    }
  ]);
  await insert(
    connection,
    "raw.quarantine",
    quarantine.map((values, index) => ({_file: 1, row: 1000 + index, ...values}))
  );
  await connection.run(
    "create table raw.programme (city varchar, is_example boolean, pack_id varchar, scheme_id varchar, as_of date, evaluate_from date, refresh_days integer)"
  );
  await insert(connection, "raw.programme", [
    {
      city: "示例市",
      is_example: true,
      pack_id: rules.packs[0]!.id,
      scheme_id: rules.schemes[0]!.id,
      as_of,
      evaluate_from: evaluate_from ?? `${as_of.slice(0, 4)}-01-01`
    }
  ]);
  const views = orderViews(await readViews());
  const created = new Set<string>();
  /** Creates what a query reads, so that a test pays only for the views it asks. */
  const create = async (sql: string) => {
    const names = [...sql.matchAll(/\b(?:staging|facts|measures|results|marts)\.[a-z_0-9]+/g)].map(match => match[0]);
    const missing = neededBy(names, views).filter(({schema, name}) => !created.has(`${schema}.${name}`));
    if (
      !created.has("raw.returned") &&
      missing.some(({reads}) => reads.some(read => read === "raw.returned" || read === "raw.cadences"))
    ) {
      await writeReturns(connection);
      created.add("raw.returned");
    }
    await createViews(connection, undefined, missing);
    for (const {schema, name} of missing) created.add(`${schema}.${name}`);
  };
  let creating = Promise.resolve();
  const rows = async (sql: string) => {
    // One query at a time creates what it reads; two at once would create the same view twice.
    creating = creating.then(() => create(sql));
    await creating;
    return all(connection, sql);
  };
  return {
    connection,
    rows,
    /** Verdicts of one clause by period. */
    async verdicts(clause: string, branch = "B1"): Promise<Record<string, string>> {
      const results = await rows(
        `select period, verdict from marts.clause_results
         where clause_id = '${clause}' and branch_id = '${branch}' order by period`
      );
      return Object.fromEntries(results.map(result => [result.period, result.verdict]));
    }
  };
}
