import {mkdtemp, readFile, rm} from "node:fs/promises";
import {tmpdir} from "node:os";
import path from "node:path";
import {DuckDBInstance} from "@duckdb/node-api";

/** A Parquet file of what each query gives. */
export async function parquetOf<const Selects extends readonly string[]>(
  ...selects: Selects
): Promise<{[K in keyof Selects]: Buffer}> {
  const folder = await mkdtemp(path.join(tmpdir(), "branchmark-parquet-"));
  const instance = await DuckDBInstance.create(":memory:");
  const connection = await instance.connect();
  const files: Buffer[] = [];
  try {
    for (const [i, select] of selects.entries()) {
      await connection.run(`COPY (${select}) TO '${folder}/${i}.parquet'`);
      files.push(await readFile(path.join(folder, `${i}.parquet`)));
    }
    return files as {[K in keyof Selects]: Buffer};
  } finally {
    connection.closeSync();
    instance.closeSync();
    await rm(folder, {recursive: true, force: true});
  }
}
