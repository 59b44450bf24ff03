import type {DuckDBConnection} from "@duckdb/node-api";
import type {RecordKind} from "./contracts/column.js";
import {recordKinds} from "./contracts/records/index.js";

/** SQL text that names one record of a kind: its key, or for an activity without an id what it was and when. */
function recordKeySql(kind: RecordKind): string {
  const key = kind.columns.filter(column => column.key).map(column => column.name);
  const joined = (columns: readonly string[]) =>
    `concat_ws('|', ${columns.map(column => `cast(${column} as varchar)`).join(", ")}, case when _repeat > 0 then cast(_repeat as varchar) end)`;
  const [id] = key;
  return key.length === 1 && !kind.columns.find(column => column.name === id)?.required
    ? `coalesce(${id}, ${joined(kind.naturalKey)})`
    : joined(key);
}

/** Creates `raw.provenance`: every loaded record of every kind by its key, with the file and row it came from. */
export async function createProvenance(connection: DuckDBConnection): Promise<void> {
  const records = recordKinds.map(
    kind => `select '${kind.id}' as kind, ${recordKeySql(kind)} as record_key, _file, _row from raw.${kind.id}`
  );
  await connection.run(`create view raw.provenance as ${records.join(" union all ")}`);
}
