import {existsSync} from "node:fs";
import type {DuckDBConnection} from "@duckdb/node-api";
import {openWarehouse} from "../../loaders/warehouse.js";

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
 * Opens a warehouse read-only, hands its marts to `use`, and closes it.
 * @throws in Chinese when there is no warehouse
 */
export async function readMarts<Result>(warehouse: string, use: (marts: Marts) => Promise<Result>): Promise<Result> {
  if (!existsSync(warehouse)) throw new Error(`${warehouse}：没有这个数据仓库。请先运行 npm run data -- build。`);
  const {connection, close} = await openWarehouse(warehouse);
  try {
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
    close();
  }
}
