import {rm} from "node:fs/promises";
import {DuckDBInstance} from "@duckdb/node-api";
import {marts} from "../../loaders/contracts/marts/index.js";

/** Marts with more rows of a branch than this are behind its own page and lists: other pages do not load them. */
const mostRows = 8;

/**
 * A warehouse of as many branches as wanted, for what pages weigh and take: every branch of a small one stands in it
 * again and again under another identifier and name, except in the marts of single verdicts, whose size no page but the
 * branch's own feels. Counts for regions stay those of the small city. Returns how many branches it has.
 */
export async function widen(from: string, to: string, wanted: number): Promise<number> {
  await rm(to, {force: true});
  const instance = await DuckDBInstance.create(to);
  const connection = await instance.connect();
  try {
    await connection.run(`attach '${from.replaceAll("'", "''")}' as small (read_only)`);
    await connection.run("create schema marts");
    const n = async (mart: string) =>
      Number((await connection.runAndReadAll(`select count(*) from small.marts.${mart}`)).getRowsJS()[0]![0]);
    const branches = await n("branches");
    const times = Math.ceil(wanted / branches);
    for (const {name, row} of marts) {
      const columns = Object.keys(row.shape);
      const isWide = columns.includes("branch_id") && (await n(name)) <= mostRows * branches;
      const renamed = [
        "case when k = 0 then branch_id else branch_id || '~' || k end as branch_id",
        ...(columns.includes("name") ? ["case when k = 0 then name else name || k end as name"] : [])
      ];
      await connection.run(
        isWide
          ? `create table marts.${name} as select small.* exclude (k) replace (${renamed.join(", ")}) from (select * from small.marts.${name}, range(${times}) as copies(k)) as small`
          : `create table marts.${name} as select * from small.marts.${name}`
      );
    }
    return branches * times;
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}
