import type {DuckDBConnection} from "@duckdb/node-api";
import type {Column, RecordKind} from "../contracts/column.js";
import {recordKinds} from "../contracts/records/index.js";
import {cellTexts, fileTexts, noteTexts} from "../problems.js";
import {createIdTypes, createListedTypes} from "./lookups.js";
import {createNormalisers, dropNormalisers} from "./normalise.js";
import {ident, quote} from "./sql.js";
import {storedType} from "./stage.js";

/** Creates schema `raw` with every table that reading fills: all kinds, whether supplied or not. */
export async function createRaw(connection: DuckDBConnection): Promise<void> {
  const run = (sql: string) => connection.run(sql);
  await run("CREATE SCHEMA IF NOT EXISTS raw");
  await run(`CREATE OR REPLACE TABLE raw.files (_file INTEGER, file VARCHAR, sheet VARCHAR, kind VARCHAR, org_id VARCHAR,
    rows_read INTEGER, rows_loaded INTEGER, rows_quarantined INTEGER, rows_duplicate INTEGER, sha256 VARCHAR, rank INTEGER)`);
  await run(`CREATE OR REPLACE TABLE raw.problems (_file INTEGER, row INTEGER, "column" VARCHAR, kind VARCHAR,
    code VARCHAR, severity VARCHAR, received VARCHAR, message VARCHAR, branch_id VARCHAR)`);
  await run(
    "CREATE OR REPLACE TABLE raw.notes (_file INTEGER, code VARCHAR, n INTEGER, example VARCHAR, message VARCHAR)"
  );
  await run(`CREATE OR REPLACE TABLE raw.quarantine (_file INTEGER, row INTEGER, kind VARCHAR, branch_id VARCHAR,
    org_id VARCHAR, from_on DATE, to_on DATE, cells VARCHAR)`);
  await run(
    "CREATE OR REPLACE TABLE raw.answers (_file INTEGER, row INTEGER, to_file VARCHAR, to_sheet VARCHAR, to_row INTEGER)"
  );
  await run("CREATE OR REPLACE TABLE raw.kinds (kind VARCHAR, zh VARCHAR, is_supplied BOOLEAN)");
  await createIdTypes(connection, "raw");
  for (const kind of recordKinds) {
    const columns = kind.columns.map(c => `${ident(c.name)} ${storedType(c)}`);
    await run(
      `CREATE OR REPLACE TABLE raw.${kind.id} (${columns.join(", ")}, _file INTEGER, _row INTEGER, _repeat SMALLINT)`
    );
  }
}

/** Attaches `intake`, the database in memory where reading works, and fills it with what every kind needs. */
export async function openIntake(connection: DuckDBConnection): Promise<void> {
  await connection.run("ATTACH ':memory:' AS intake");
  await createNormalisers(connection);
  await createIdTypes(connection, "intake");
  await createListedTypes(connection);
  await connection.run(`CREATE TABLE intake.sources (_file INTEGER, file VARCHAR, sheet VARCHAR, kind VARCHAR, sha256 VARCHAR,
    base BIGINT, first_row INTEGER, money VARCHAR[], rows INTEGER, year INTEGER, month INTEGER, is_1904 BOOLEAN, is_parquet BOOLEAN)`);
  await connection.run("CREATE TABLE intake.senders (_file INTEGER, _sender VARCHAR, _rank INTEGER)");
  await connection.run("CREATE TABLE intake.answered (_file INTEGER, _row INTEGER, _rank INTEGER, _sender VARCHAR)");
  await connection.run("CREATE TABLE intake.skipped (_file INTEGER, rows INTEGER)");
  await connection.run(
    "CREATE TABLE intake.duplicates (_file INTEGER, _row INTEGER, kept_file INTEGER, kept_row INTEGER)"
  );
  const texts = Object.entries({...fileTexts, ...cellTexts}).map(
    ([code, {what, todo}]) => `(${quote(code)}, ${quote(what)}, ${quote(todo)})`
  );
  await connection.run(`CREATE TABLE intake.texts AS SELECT * FROM (VALUES ${texts.join(", ")}) t(code, what, todo)`);
  const notes = Object.entries(noteTexts).map(([code, message]) => `(${quote(code)}, ${quote(message)})`);
  await connection.run(`CREATE TABLE intake.note_texts AS SELECT * FROM (VALUES ${notes.join(", ")}) t(code, message)`);
}

/** Leaves nothing of the reading behind. */
export async function closeIntake(connection: DuckDBConnection): Promise<void> {
  await connection.run("DETACH intake");
  await dropNormalisers(connection);
}

/** SQL of a stored value as a clerk would write it. */
export function written({name, type, enumeration}: Column): string {
  const own = ident(name);
  if (type === "bool") return `CASE ${own} WHEN true THEN '是' WHEN false THEN '否' END`;
  if (!enumeration || type === "enum[]") return `CAST(${own} AS VARCHAR)`;
  const pairs = Object.entries(enumeration.labels).map(([id, labels]) => `WHEN ${quote(id)} THEN ${quote(labels[0])}`);
  return `CASE CAST(${own} AS VARCHAR) ${pairs.join(" ")} END`;
}

/** Kinds whose id may be left blank: the id column, null for kinds that are known by other columns. */
export function blankableId(kind: RecordKind): string | null {
  const keys = kind.columns.filter(c => c.key);
  return keys.length === 1 && !keys[0]!.required ? keys[0]!.name : null;
}
