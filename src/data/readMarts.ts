import {existsSync} from "node:fs";
import {type DuckDBConnection, DuckDBInstance} from "@duckdb/node-api";

/** The warehouse that the site is drawn from. */
export const warehousePath = process.env.BRANCHMARK_WAREHOUSE ?? "data/warehouse.duckdb";

type Columns<Row> = {[Name in keyof Row]: Row[Name][]};

/** Values as JSON holds them: dates as `YYYY-MM-DD`, whole numbers as numbers. */
function plain(value: unknown): unknown {
  if (typeof value === "bigint") return Number(value);
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  return value;
}

/** What a snapshot may ask of the warehouse. */
export interface Marts {
  /** Rows of a query as objects. */
  rows<Row>(sql: string): Promise<Row[]>;
  /** The same by column, a third of the size for long tables. */
  columns<Row>(sql: string): Promise<Columns<Row>>;
  connection: DuckDBConnection;
}

/**
 * Opens the warehouse read-only, hands its marts to `use`, and closes it.
 * @throws in Chinese when there is no warehouse
 */
export async function readMarts<Result>(use: (marts: Marts) => Promise<Result>): Promise<Result> {
  if (!existsSync(warehousePath))
    throw new Error(`${warehousePath}：没有这个数据仓库。请先运行 npm run data -- build。`);
  const instance = await DuckDBInstance.create(warehousePath, {access_mode: "READ_ONLY"});
  const connection = await instance.connect();
  try {
    await connection.run("set autoinstall_known_extensions = false; set autoload_known_extensions = false");
    const columns = async <Row>(sql: string) => {
      const result = await connection.runAndReadAll(sql);
      const read = result.getColumnsObjectJS() as Record<string, unknown[]>;
      return Object.fromEntries(
        Object.entries(read).map(([name, values]) => [name, values.map(plain)])
      ) as Columns<Row>;
    };
    const rows = async <Row>(sql: string) => {
      const read = (await connection.runAndReadAll(sql)).getRowObjectsJS();
      return read.map(row => Object.fromEntries(Object.entries(row).map(([k, v]) => [k, plain(v)])) as Row);
    };
    return await use({rows, columns, connection});
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

/** Prints a snapshot as JSON, the way the framework reads it. */
export async function printSnapshot(read: (marts: Marts) => Promise<unknown>): Promise<void> {
  process.stdout.write(JSON.stringify(await readMarts(read)));
}
