import {rm} from "node:fs/promises";
import {type DuckDBConnection, DuckDBInstance, type DuckDBValue} from "@duckdb/node-api";
import type {z} from "zod";
import type {Mart} from "./contracts/marts/mart.js";
import {verdict} from "./contracts/verdict.js";
import {Refusal} from "./problems.js";
import {orderViews, readViews, type View} from "./views.js";

/** Nothing is fetched, and days are Shanghai days. */
const settings = {autoinstall_known_extensions: "false", autoload_known_extensions: "false"};

/** An open warehouse: one connection and the way to let go of the file. */
export interface Warehouse {
  connection: DuckDBConnection;
  close(): void;
}

async function open(path: string, options: Record<string, string>): Promise<Warehouse> {
  const instance = await DuckDBInstance.create(path, {...settings, ...options});
  const connection = await instance.connect();
  await connection.run("set TimeZone = 'Asia/Shanghai'");
  return {
    connection,
    close() {
      connection.closeSync();
      instance.closeSync();
    }
  };
}

/**
 * Opens a finished warehouse; many readers may do so at once.
 * @throws Refusal when the file is no warehouse of ours
 */
export async function openWarehouse(path: string): Promise<Warehouse> {
  const foreign = () =>
    new Refusal(`${path} 不是本程序建的数据仓库，或已损坏。请运行 npm run -s data -- build 重建，或核对 --warehouse。`);
  const warehouse = await open(path, {access_mode: "READ_ONLY"}).catch((error: Error) => {
    throw /not a valid DuckDB|version number|corrupt|Serialization/i.test(error.message) ? foreign() : error;
  });
  const marts = await all(warehouse.connection, "select 1 from duckdb_schemas() where schema_name = 'marts'");
  if (marts.length > 0) return warehouse;
  warehouse.close();
  throw foreign();
}

/** Memory that a build's queries may take, beyond which they use the disk. */
export const memoryLimit = "1600MB";

// A file that counts only once it is whole is put in order once, at its end, not between its tables.
const forWriting = {memory_limit: memoryLimit, checkpoint_threshold: "1TB"};

/** Opens a copy of a warehouse to be worked in and thrown away. */
export const openCopy = (path: string): Promise<Warehouse> => open(path, forWriting);

/** Creates an empty warehouse file in place of whatever a broken build left there. */
export async function createWarehouse(path: string): Promise<Warehouse> {
  await rm(path, {force: true});
  await rm(`${path}.wal`, {force: true});
  return open(path, forWriting);
}

/** What creating one view cost. */
export interface ViewCost {
  view: View;
  seconds: number;
}

/**
 * Creates every view of `sql/` after the ones it reads; those with a `-- Stored:` line become tables.
 * The grain becomes the view's comment. A view of measures that no rule asks for is left empty, because an engine
 * would join a city's records for nothing.
 * @param chosen only these, in this order
 */
export async function createViews(
  connection: DuckDBConnection,
  onView: (cost: ViewCost, done: number, total: number) => void = () => {},
  chosen?: readonly View[]
): Promise<void> {
  const views = chosen ?? orderViews(await readViews());
  const verdicts = verdict.options.map(option => `'${option}'`).join(", ");
  await connection.run(`create type if not exists verdict as enum (${verdicts})`);
  for (const schema of new Set(views.map(view => view.schema))) {
    await connection.run(`create schema if not exists ${schema}`);
  }
  const asked = views.some(view => view.onlyFor.length) ? await askedMeasures(connection) : null;
  for (const [index, view] of views.entries()) {
    const started = performance.now();
    const isIdle = view.onlyFor.length > 0 && !view.onlyFor.some(measure => asked?.has(measure));
    const sql = isIdle ? `select * from (${view.sql}) where false` : view.sql;
    const what = view.stored ? "table" : "view";
    const [before, after] = [views[index - 1], views[index + 1]];
    // Views in a row are written to the log together, because each commit waits for the disk.
    if (!view.stored && (!before || before.stored)) await connection.run("begin");
    await connection.run(`create ${what} ${view.schema}.${view.name} as ${sql}`);
    await connection.run(`comment on ${what} ${view.schema}.${view.name} is '${view.grain.replaceAll("'", "''")}'`);
    if (!view.stored && (!after || after.stored)) await connection.run("commit");
    onView({view, seconds: (performance.now() - started) / 1000}, index + 1, views.length);
  }
}

/** The measures that a clause or a criterion of weak branches looks at. */
async function askedMeasures(connection: DuckDBConnection): Promise<Set<unknown>> {
  const rows = await all(
    connection,
    "select measure from raw.clause_measures union select measure from raw.weak_criteria"
  );
  return new Set(rows.map(({measure}) => measure));
}

/**
 * Checks that the key of every view that is stored, or that leaves the warehouse, is unique and never null; with
 * `every`, also of those in between.
 * @throws naming the views whose stated grain is not theirs
 */
export async function checkKeys(
  connection: DuckDBConnection,
  onView: (done: number, total: number) => void = () => {},
  every = false
): Promise<void> {
  const views = (await readViews()).filter(({schema, stored}) => every || stored || schema === "marts");
  const wrong: string[] = [];
  for (const [index, view] of views.entries()) {
    const key = view.key.map(column => `"${column}"`);
    const isNull = key.map(column => `${column} is null`).join(" or ");
    // Hashes are cheap to tell apart; only where two agree are the keys themselves compared.
    const [counts] = await all(
      connection,
      `select count(*) - count(distinct hash(${key.join(", ")})) + count(case when ${isNull} then 1 end) as suspects
       from ${view.schema}.${view.name}`
    );
    const suspects = Number(counts?.suspects) > 0 ? await repeatedKeys(connection, view, key, isNull) : 0;
    if (suspects > 0) wrong.push(`sql/${view.file} (${view.key.join(", ")})`);
    onView(index + 1, views.length);
  }
  if (wrong.length > 0) throw new Error(`key is not unique or is null: ${wrong.join("; ")}`);
}

async function repeatedKeys(
  connection: DuckDBConnection,
  view: View,
  key: readonly string[],
  isNull: string
): Promise<number> {
  const rows = await all(
    connection,
    `select 1 from ${view.schema}.${view.name} group by ${key.join(", ")} having count(*) > 1 or ${isNull} limit 1`
  );
  return rows.length;
}

/** A cell as pages and files carry it: dates as `YYYY-MM-DD`, decimals and big integers as numbers. */
function plain(value: unknown): unknown {
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  return typeof value === "bigint" ? Number(value) : value;
}

/** Runs a query and returns its rows as plain objects. */
export async function all(
  connection: DuckDBConnection,
  sql: string,
  values?: Record<string, DuckDBValue>
): Promise<Record<string, unknown>[]> {
  const reader = await connection.runAndReadAll(sql, values);
  return reader
    .getRowObjectsJS()
    .map(row => Object.fromEntries(Object.entries(row).map(([name, value]) => [name, plain(value)])));
}

/** Runs a query and returns its columns by name, in the order of the query. */
export async function columns(connection: DuckDBConnection, sql: string): Promise<Record<string, unknown[]>> {
  const reader = await connection.runAndReadAll(sql);
  const values = reader.getColumnsJS();
  return Object.fromEntries(reader.columnNames().map((name, index) => [name, (values[index] ?? []).map(plain)]));
}

/** Reads a whole mart in the order of its key, checked against its contract. */
export async function readMart<Shape extends z.ZodRawShape>(
  connection: DuckDBConnection,
  mart: Mart<Shape>,
  where = "true"
): Promise<z.infer<z.ZodObject<Shape>>[]> {
  const names = Object.keys(mart.row.shape).map(name => `"${name}"`);
  const order = mart.key.map(name => `"${name}"`).join(", ");
  const rows = await all(
    connection,
    `select ${names.join(", ")} from marts.${mart.name} where ${where} order by ${order}`
  );
  return mart.row.array().parse(rows) as z.infer<z.ZodObject<Shape>>[];
}
