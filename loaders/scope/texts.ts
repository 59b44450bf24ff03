import type {DuckDBConnection} from "@duckdb/node-api";
import {marts} from "../contracts/marts/index.js";
import {all} from "../warehouse.js";
import {coverPlaces, type Strays} from "./names.js";

/** Marts whose texts come from records; rules and words are the same for everyone. */
const narrowed = marts.filter(({scope}) => scope !== "everyone" && scope !== "nobody");

/** Names of files and sheets tell rows apart: two that are covered alike get numbers. */
const isKey = (column: string) => column === "file" || column === "sheet";

/**
 * Covers the names of others in every text that was kept: messages, evidence, file names, cells as they were received.
 * An id by itself is left out, so that nothing leads to a row that is not there.
 */
export async function coverTexts(connection: DuckDBConnection, strays: Strays): Promise<void> {
  const covered = new Map<string, string | null>();
  const taken = new Set<string>();
  const cover = (column: string, text: string): string | null | undefined => {
    const key = `${column} ${text}`;
    if (isKey(column) && covered.has(key)) return covered.get(key);
    const places = strays.inCell(column, text);
    if (places.length === 0) return undefined;
    if (column.endsWith("_id")) return null;
    const plain = coverPlaces(text, places);
    if (!isKey(column)) return plain;
    let own = plain;
    for (let n = 2; taken.has(`${column} ${own}`); ++n) own = `${plain}（${n}）`;
    taken.add(`${column} ${own}`);
    covered.set(key, own);
    return own;
  };
  const texts = await all(
    connection,
    `select table_name as mart, column_name as name from duckdb_columns()
     where database_name = current_database() and schema_name = 'marts' and data_type = 'VARCHAR' order by 1, 2`
  );
  const names = new Set(narrowed.map(({name}) => name));
  for (const {mart, name} of texts.filter(({mart}) => names.has(String(mart)))) {
    const column = String(name);
    const values = await all(
      connection,
      `select distinct "${column}" as text from marts.${mart} where "${column}" is not null order by 1`
    );
    const changed = values.flatMap(({text}) => {
      const own = cover(column, String(text));
      return own === undefined ? [] : [[String(text), own] as const];
    });
    if (changed.length > 0) await replaceTexts(connection, `marts.${mart}`, column, changed);
  }
}

async function replaceTexts(
  connection: DuckDBConnection,
  table: string,
  column: string,
  changed: readonly (readonly [string, string | null])[]
): Promise<void> {
  await connection.run("create or replace temp table covers (original varchar, own varchar)");
  const appender = await connection.createAppender("covers", undefined, "temp");
  for (const [original, own] of changed) {
    appender.appendVarchar(original);
    if (own === null) appender.appendNull();
    else appender.appendVarchar(own);
    appender.endRow();
  }
  appender.closeSync();
  await connection.run(`update ${table} set "${column}" = covers.own from covers where "${column}" = covers.original`);
}
