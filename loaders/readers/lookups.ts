import type {DuckDBConnection} from "@duckdb/node-api";
import type {Column, Enumeration, RecordKind} from "../contracts/column.js";
import {yesNo} from "../contracts/enums/yesNo.js";
import {recordKinds} from "../contracts/records/index.js";
import {label} from "./label.js";
import {castFilled, ident, list, quote} from "./sql.js";

/** Kinds that others refer to, and the column that may stand for the id. */
const referred: Readonly<Record<string, {id: string; name: string | null}>> = {
  org: {id: "org_id", name: "name"},
  branch: {id: "branch_id", name: "name"},
  party_group: {id: "group_id", name: null},
  assessment: {id: "sheet_id", name: null}
};

/** Never the value of a column: a word for several values at once. */
export const aliasOnly: Readonly<Record<string, string>> = {sector: "new-economy"};

/** The column that may stand for a referred kind's id; null where none may. */
export const nameColumn = (target: string): string | null => referred[target]?.name ?? null;

/** The kind that a column refers to; null for none and for a kind's own hierarchy, which is resolved at its end. */
export function referredKind(kind: RecordKind, column: Column): string | null {
  const target = column.references?.split(".")[0];
  return target && target !== kind.id ? target : null;
}

/** The enumeration of a column, 是 and 否 among them. */
export function listed(column: Column): Enumeration | null {
  return column.type === "bool" ? yesNo : (column.enumeration ?? null);
}

/** SQL list of an enumeration's ids in the order of `texts`, so that a text's place gives its id. */
export interface ListedTexts {
  texts: string[];
  ids: string[];
}

/** The writings of an enumeration that are taken as they stand, or by label when `label` is given. */
export function listedTexts(of: Enumeration, as: (text: string) => string = text => text): ListedTexts {
  const found = new Map<string, string>();
  for (const [id, labels] of Object.entries(of.labels)) {
    for (const text of [id, ...labels].map(as)) if (!found.has(text)) found.set(text, id);
  }
  return {texts: [...found.keys()], ids: [...found.values()]};
}

/** Every enumeration that a column of some kind is of. */
export function enumerations(): Enumeration[] {
  const columns = recordKinds.flatMap(kind => kind.columns);
  return [...new Map(columns.flatMap(c => (c.enumeration ? [[c.enumeration.name, c.enumeration]] : []))).values()];
}

/** Creates a type of its ids per enumeration, by its name: as numbers they take little room and group fast. */
export async function createIdTypes(connection: DuckDBConnection, schema: "raw" | "intake"): Promise<void> {
  for (const {name, labels} of enumerations())
    await connection.run(
      `CREATE TYPE IF NOT EXISTS ${schema}.${ident(name)} AS ENUM (${Object.keys(labels).map(quote).join(", ")})`
    );
}

/**
 * Creates an enumerated type of its texts per enumeration, 是 and 否 among them, and the tables `listed_texts` and
 * `listed_labels` that tell the value of each text and label.
 */
export async function createListedTypes(connection: DuckDBConnection): Promise<void> {
  const all = [yesNo, ...enumerations()];
  for (const of of all)
    await connection.run(
      `CREATE TYPE intake.${ident(`text_${of.name}`)} AS ENUM (${listedTexts(of).texts.map(quote).join(", ")})`
    );
  for (const [table, as] of [
    ["listed_texts", undefined],
    ["listed_labels", label]
  ] as const) {
    const rows = all.flatMap(of => {
      const {texts, ids} = listedTexts(of, as);
      return texts.map((text, i) => [of.name, text, ids[i]!] as const);
    });
    // As three lists: a thousand rows of values would take longer to plan than all else.
    const [listing, text, value] = [0, 1, 2].map(at => list(rows.map(row => row[at]!)));
    await connection.run(`CREATE TABLE intake.${table} AS
      SELECT unnest(${listing}) AS listing, unnest(${text}) AS text, unnest(${value}) AS value`);
  }
}

/** SQL that turns a text into the id of an enumeration's value, null when it is none of its texts. */
export function listedId(of: Enumeration, text: string): string {
  const {ids} = listedTexts(of);
  const place = `enum_code(${castFilled(text, `intake.${ident(`text_${of.name}`)}`)}) + 1`;
  if (of === yesNo) return `[${ids.join(", ")}][${place}]`;
  return `CAST(${list(ids)} AS intake.${ident(of.name)}[])[${place}]`;
}

/**
 * Makes the names by which later kinds may refer to a kind just loaded: a type of all codes and unambiguous names,
 * a map from each to the id, and the same by label. `aliases` is SQL that gives further texts and their ids.
 */
export async function createReferences(connection: DuckDBConnection, kind: RecordKind, aliases = ""): Promise<void> {
  const of = referred[kind.id];
  if (!of) return;
  const {id, name} = of;
  const names = [name && `SELECT ${ident(name)} AS text, ${id} AS id FROM raw.${kind.id}`, aliases].filter(Boolean);
  const named = names.length
    ? `UNION ALL SELECT text, any_value(id) FROM (${names.join(" UNION ALL ")})
       WHERE text NOT IN (SELECT ${id} FROM raw.${kind.id}) GROUP BY text HAVING count(DISTINCT id) = 1`
    : "";
  for (const table of ["map", "names", "labels"])
    await connection.run(`DROP TABLE IF EXISTS intake.${table}_${kind.id}`);
  await connection.run(`DROP TYPE IF EXISTS intake.ref_${kind.id}`);
  await connection.run(`CREATE TABLE intake.names_${kind.id} AS
    SELECT ${id} AS text, ${id} AS id FROM raw.${kind.id} ${named}`);
  // An enumerated type must have a value; ids come first and sorted, so that its order is theirs.
  await connection.run(`CREATE TYPE intake.ref_${kind.id} AS ENUM (
    SELECT text FROM (SELECT text, text <> id AS is_name FROM intake.names_${kind.id}
      UNION ALL SELECT chr(1), true WHERE NOT EXISTS (FROM intake.names_${kind.id})) ORDER BY is_name, text)`);
  await connection.run(`CREATE TABLE intake.map_${kind.id} AS
    SELECT CAST(text AS intake.ref_${kind.id}) AS text, CAST(id AS intake.ref_${kind.id}) AS id FROM intake.names_${kind.id}`);
  await connection.run(`CREATE TABLE intake.labels_${kind.id} AS
    SELECT label_of(fold(text)) AS label, any_value(id) AS id FROM intake.names_${kind.id}
    GROUP BY label HAVING count(DISTINCT id) = 1`);
}
