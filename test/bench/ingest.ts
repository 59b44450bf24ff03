import {open} from "node:fs/promises";
import {join} from "node:path";
import type {DuckDBConnection} from "@duckdb/node-api";
import {recordKinds} from "../../loaders/contracts/records/index.js";
import {loadRecords} from "../../loaders/load.js";
import {storedType} from "../../loaders/readers/stage.js";
import {all, createWarehouse} from "../../loaders/warehouse.js";
import {measured} from "./measure.js";

/**
 * Reads a records folder as a build does, and the same CSV files with DuckDB's typed reader and nothing else.
 * The plain reader skips rows it cannot type, and a file whose encoding it cannot read; the ratio is per row read.
 * Usage: tsx test/bench/ingest.ts RECORDS WORK
 */
const [records, work] = process.argv.slice(2) as [string, string];

/** Headers of a comma-separated UTF-8 file, as they stand in its first line. */
async function headersOf(path: string): Promise<string[]> {
  const file = await open(path);
  const {buffer, bytesRead} = await file.read(Buffer.alloc(4096), 0, 4096, 0);
  await file.close();
  const [line] = buffer
    .toString("utf8", 0, bytesRead)
    .replace(/^\ufeff/, "")
    .split(/\r?\n/);
  return line!.split(",");
}

/** Reads one file typed as its contract has it: numbers and dates; the rest stays text. Nothing is guessed. */
async function readPlain(connection: DuckDBConnection, table: string, file: string, kindId: string): Promise<void> {
  const path = join(records, file);
  const kind = recordKinds.find(({id}) => id === kindId)!;
  const columns = (await headersOf(path)).map(header => {
    const column = kind.columns.find(({zh}) => zh === header);
    const type = column && ["int", "date", "decimal"].includes(column.type) ? storedType(column) : "VARCHAR";
    return `'${header.replaceAll("'", "''")}': '${type}'`;
  });
  await connection.run(
    `create table ${table} as select * from read_csv('${path.replaceAll("'", "''")}', header = true,
       auto_detect = false, ignore_errors = true, delim = ',', quote = '"', escape = '"', columns = {${columns.join(", ")}})`
  );
}

const ours = await createWarehouse(join(work, "ingest.duckdb"));
const validated = await measured(() => loadRecords(ours.connection, records, {workFolder: work}));
const files = await all(
  ours.connection,
  "select file, kind, rows_read from raw.files where sheet = '' and kind is not null"
);
ours.close();

const bare = await createWarehouse(join(work, "plain.duckdb"));
let rows = 0;
const plain = await measured(async () => {
  for (const [index, {file, kind, rows_read}] of files.entries()) {
    try {
      await readPlain(bare.connection, `t${index}`, String(file), String(kind));
      rows += Number(rows_read);
    } catch {
      await bare.connection.run(`drop table if exists t${index}`);
    }
  }
});
bare.close();

process.stdout.write(
  `${JSON.stringify({
    validated: {rows: validated.result.rows_read, wall: validated.wall, cpu: validated.cpu, peak: validated.peak},
    plain: {rows, wall: plain.wall, cpu: plain.cpu}
  })}\n`
);
