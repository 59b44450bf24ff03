import {existsSync} from "node:fs";
import {mkdir, rename, rm, stat} from "node:fs/promises";
import {dirname, join, resolve} from "node:path";
import type {DuckDBConnection} from "@duckdb/node-api";
import {growing, removeLeftovers} from "./beside.js";
import {writeCalendar} from "./calendar.js";
import {isSetAhead} from "./contracts/column.js";
import {marts} from "./contracts/marts/index.js";
import {recordKinds} from "./contracts/records/index.js";
import {type LoadSummary, loadRecords} from "./load.js";
import {Refusal} from "./problems.js";
import {type Progress, silent} from "./progress.js";
import {createProvenance} from "./provenance.js";
import {writeReturns} from "./returns.js";
import {type Rules, readRules, writeRules} from "./rules.js";
import {writeSelection} from "./selection.js";
import {all, checkKeys, createViews, createWarehouse, openWarehouse, type ViewCost} from "./warehouse.js";

export interface BuildOptions {
  /** Folder of workbooks and CSV files. */
  records: string;
  /** Path of programme.yml. */
  programme: string;
  /** Path of the warehouse file to replace. */
  warehouse: string;
  /** Evaluation date, `YYYY-MM-DD`. */
  asOf?: string;
  progress?: Progress;
  /** Told what each view cost. */
  onView?: (cost: ViewCost) => void;
}

export interface BuildSummary extends LoadSummary {
  as_of: string;
  evaluate_from: string;
  /** Seconds of each part. */
  seconds: Record<"load" | "evaluate" | "select" | "verify", number>;
}

/**
 * Builds a new warehouse beside the old one and puts it in its place once it is verified.
 * @throws Refusal when there is nothing usable to build from; the old warehouse stays as it was
 */
export async function build(options: BuildOptions): Promise<BuildSummary> {
  const {progress = silent} = options;
  const warehouse = resolve(options.warehouse);
  const rules = await readRules({programme: options.programme});
  await refuseFolder(warehouse);
  await mkdir(dirname(warehouse), {recursive: true});
  await refuseLocked(warehouse);
  removeLeftovers(warehouse);
  const fresh = growing(warehouse);
  try {
    await mkdir(filesOf(fresh));
    const summary = await fill(fresh, rules, options, progress);
    await verify(fresh, progress);
    await swap(fresh, warehouse);
    return summary;
  } finally {
    progress.end();
    await rm(fresh, {force: true});
    await rm(`${fresh}.wal`, {force: true});
    await rm(`${fresh}.tmp`, {force: true, recursive: true});
    await rm(filesOf(fresh), {force: true, recursive: true});
  }
}

/** Where the reading puts its scratch files: beside the new warehouse and named like it, so that one sweep finds all. */
const filesOf = (fresh: string): string => `${fresh}.files`;

async function refuseFolder(warehouse: string): Promise<void> {
  const found = await stat(warehouse).catch(() => null);
  if (found?.isDirectory())
    throw new Refusal(
      `${warehouse} 是文件夹，不能当数据仓库。请把 --warehouse 写成文件，如 ${join(warehouse, "warehouse.duckdb")}。`
    );
}

async function fill(path: string, rules: Rules, options: BuildOptions, progress: Progress): Promise<BuildSummary> {
  const seconds = {load: 0, evaluate: 0, select: 0, verify: 0};
  const timed = async <T>(part: keyof typeof seconds, work: () => Promise<T>): Promise<T> => {
    const started = performance.now();
    const result = await work();
    seconds[part] = (performance.now() - started) / 1000;
    return result;
  };
  const {connection, close} = await createWarehouse(path);
  try {
    const loaded = await timed("load", async () => {
      const summary = await loadRecords(connection, options.records, {workFolder: filesOf(path), progress});
      await createProvenance(connection);
      await writeReturns(connection);
      return summary;
    });
    const dates = await timed("evaluate", async () => {
      const programme = await writeProgramme(connection, rules, loaded.is_example, options.asOf);
      await writeCalendar(connection, Number(programme.as_of.slice(0, 4)));
      await writeRules(connection, rules);
      await createViews(connection, (cost, done, total) => {
        options.onView?.(cost);
        progress.step("评定", done, total);
      });
      return programme;
    });
    await timed("select", () => writeSelection(connection));
    await timed("verify", () => checkKeys(connection, (done, total) => progress.step("核对", done, total)));
    await connection.run("checkpoint");
    return {...loaded, ...dates, seconds};
  } finally {
    close();
  }
}

/**
 * The last day of the last month that any record reaches. Days set ahead do not tell it, and a day that has not come
 * yet is a slip of the pen.
 */
async function lastRecordedMonthEnd(connection: DuckDBConnection): Promise<string | null> {
  const reaches = recordKinds.flatMap(kind =>
    kind.columns
      .filter(column => column.type === "date" && !isSetAhead(column))
      .map(
        column => `select max("${column.name}") as reached from raw.${kind.id} where "${column.name}" <= current_date`
      )
  );
  const rows = await all(
    connection,
    `select cast(last_day(max(reached)) as date) as day from (${reaches.join(" union all ")})`
  );
  return (rows[0]?.day as string | null) ?? null;
}

async function writeProgramme(
  connection: DuckDBConnection,
  {programme}: Rules,
  isExample: boolean,
  asOf?: string
): Promise<{as_of: string; evaluate_from: string}> {
  const as_of = asOf ?? programme.as_of ?? (await lastRecordedMonthEnd(connection));
  if (!as_of)
    throw new Refusal("记录里没有任何日期，定不了评定日。请用 --as-of 2018-12-31 这样的写法指定评定日后重试。");
  const [first] = await all(
    connection,
    `select min(year(held_on)) as year from raw.activity where held_on <= date '${as_of}'`
  );
  const evaluate_from = programme.evaluate_from ?? `${first?.year ?? as_of.slice(0, 4)}-01-01`;
  await connection.run(
    `create table raw.programme as select $city as city, $is_example as is_example, $pack as pack_id, $scheme as scheme_id,
       cast($as_of as date) as as_of, cast($evaluate_from as date) as evaluate_from,
       cast($refresh_days as integer) as refresh_days`,
    {
      city: programme.city,
      is_example: isExample,
      pack: programme.packs[0]!,
      scheme: programme.scheme,
      as_of,
      evaluate_from,
      refresh_days: programme.refresh_days
    }
  );
  return {as_of, evaluate_from};
}

/** Opens the finished file as its readers will: every mart must be there with all its columns, and the counts tie. */
async function verify(path: string, progress: Progress): Promise<void> {
  progress.step("复核");
  const {connection, close} = await openWarehouse(path);
  try {
    for (const mart of marts) {
      const names = Object.keys(mart.row.shape).map(name => `"${name}"`);
      (await connection.prepare(`select ${names.join(", ")} from marts.${mart.name}`)).destroySync();
    }
    const [untied] = await all(
      connection,
      "select file, sheet from marts.submissions where rows_read <> rows_loaded + rows_quarantined + rows_duplicate limit 1"
    );
    if (untied) throw new Error(`counts do not tie: ${untied.file} ${untied.sheet}`);
  } finally {
    close();
  }
}

/** A warehouse that another program is writing is not pulled away from under it; one that is broken is replaced. */
async function refuseLocked(warehouse: string): Promise<void> {
  if (!existsSync(warehouse)) return;
  try {
    (await openWarehouse(warehouse)).close();
  } catch (error) {
    const [line] = (error as Error).message.split("\n");
    if (!/lock/i.test(line!)) return;
    throw new Refusal(
      `数据仓库 ${warehouse} 正被别的程序写入（${line}）。请关闭正在使用它的程序后重试；原来的数据仓库没有改动。`
    );
  }
}

async function swap(fresh: string, warehouse: string): Promise<void> {
  try {
    // Another program's unfinished log of the old file would make the new one unreadable.
    await rm(`${warehouse}.wal`, {force: true});
    await rename(fresh, warehouse);
  } catch (error) {
    throw new Refusal(
      `换不上新的数据仓库 ${warehouse}：文件正被别的程序占用或没有写权限（${(error as Error).message}）。请关闭正在使用它的程序后重试；原来的数据仓库没有改动。`
    );
  }
}
