import path from "node:path";
import type {DuckDBConnection} from "@duckdb/node-api";
import type {RecordKind} from "../contracts/column.js";
import {FileProblem} from "../problems.js";
import {carefully} from "./csv.js";
import {isOutOfMemory} from "./memory.js";
import {readQuickly} from "./quick.js";
import {refuseFile} from "./register.js";
import type {Source} from "./textTable.js";

/** A source with its number. */
export interface Numbered {
  source: Source;
  file: number;
}

/**
 * Reads all sources of a kind into its stage. Those whose tables look the same are read together: to plan a query
 * takes longer than to read a small file.
 */
export async function readSources(
  connection: DuckDBConnection,
  kind: RecordKind,
  sources: readonly Numbered[],
  scratch: string
): Promise<void> {
  for (const alike of groupAlike(sources)) {
    // One file among them that cannot be read as it is spoils the query: then each is read by itself.
    const isRead =
      alike.length > 1 &&
      (await readQuickly(connection, alike).then(
        () => true,
        error => {
          if (isOutOfMemory(error)) throw error;
          return false;
        }
      ));
    if (!isRead) for (const one of alike) await readAlone(connection, one, scratch);
  }
  await connection.run(`UPDATE intake.sources AS f SET rows = s.n, base = s.base
    FROM (SELECT _file, count(*) AS n, min(rowid) AS base FROM intake.stage_${kind.id} GROUP BY _file) s WHERE s._file = f._file`);
}

function groupAlike(sources: readonly Numbered[]): Numbered[][] {
  const groups = new Map<string, Numbered[]>();
  for (const one of sources) {
    const {header, table} = one.source;
    const places = header.places.map(p => [p.column.name, p.at, p.nameAt, p.factor]);
    // DuckDB would take such a path for a pattern.
    const own = /[*?[\]]/.test(table.path) ? table.path : "";
    const key = JSON.stringify([
      table.delimiter,
      table.fields,
      table.skip,
      table.isNumbered,
      header.personAt,
      header.yearAt,
      table.parquet,
      places,
      own
    ]);
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups.values()];
}

async function readAlone(connection: DuckDBConnection, {source, file}: Numbered, scratch: string): Promise<void> {
  try {
    await readQuickly(connection, [{source, file}]).catch(async error => {
      if (isOutOfMemory(error)) throw error;
      if (source.table.parquet) throw new FileProblem("broken_parquet");
      if (source.table.isNumbered) throw new FileProblem("broken_csv");
      const spooled = await carefully(source, path.join(scratch, `s${file}.csv`));
      await readQuickly(connection, [{source: spooled, file}]);
    });
  } catch (error) {
    if (!(error instanceof FileProblem)) throw error;
    await refuseFile(connection, source, file, error);
  }
}
