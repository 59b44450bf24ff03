import {mkdir, mkdtemp, rm} from "node:fs/promises";
import {tmpdir} from "node:os";
import path from "node:path";
import {type DuckDBConnection, DuckDBInstance} from "@duckdb/node-api";
import {activity} from "../../loaders/contracts/records/activity.js";
import {loadRecords} from "../../loaders/load.js";
import {storedType} from "../../loaders/readers/stage.js";

/**
 * Validated reading of one big activity file against DuckDB's plain typed read of the same file.
 * Run: `npx tsx test/bench/ingest.bench.ts [rows] [bad rows per thousand]`.
 */
const rows = Number(process.argv[2] ?? 3_000_000);
const bad = Number(process.argv[3] ?? 10);

/** Writes 10,000 branches and their activities, some of them written in ways that need care. */
async function writeRecords(connection: DuckDBConnection, folder: string): Promise<void> {
  const copy = (select: string, name: string) => connection.run(`COPY (${select}) TO '${folder}/${name}.csv' (HEADER)`);
  await copy("SELECT 'O1' AS org_id, 'city' AS org_level, '示例市委' AS name", "org");
  await copy(
    "SELECT printf('B%05d', i) AS branch_id, 'O1' AS org_id, '第' || i || '党支部' AS name, '农村' AS sector FROM range(10000) t(i)",
    "branch"
  );
  const spoilt = `i % 1000 < ${bad}`;
  await copy(
    `SELECT '' AS "活动编号", printf('B%05d', i % 10000) AS "支部编号", '' AS "党小组编号",
       ['支部党员大会', '支委会', '党课', '主题党日', '集中学习'][1 + i % 5] AS "活动类型", '' AS "同场编号", '全支部' AS "参加范围",
       '现场' AS "开展方式", CASE WHEN ${spoilt} AND i % 2 = 0 THEN '3月5日' WHEN ${spoilt} THEN strftime(day, '%Y年%-m月%-d日') ELSE CAST(day AS VARCHAR) END AS "活动日期",
       '村党员活动室' AS "活动地点", '学习党章第' || (i % 40) || '讲' AS "主题", CASE WHEN i % 5 = 3 THEN '是' ELSE '' END AS "是否固定日",
       '是' AS "是否单独召开", CASE WHEN i % 5 = 2 THEN '支部书记' ELSE '' END AS "主讲人职务", '2' AS "主题发言人数",
       CASE WHEN ${spoilt} THEN '２０人' ELSE CAST(20 + i % 9 AS VARCHAR) END AS "应到人数", CAST(10 + i % 10 AS VARCHAR) AS "实到人数",
       '是' AS "记录是否归档", CAST(i % 6 AS VARCHAR) AS "照片张数", CAST(day + 3 AS VARCHAR) AS "上传日期", '' AS "报上级备案日期"
     FROM (SELECT i, DATE '2017-01-01' + CAST((i // 10000) * 3 + i % 3 AS INTEGER) AS day FROM range(${rows}) t(i))`,
    "activity"
  );
}

/** CPU and wall seconds of a piece of work. */
async function measured(work: () => Promise<unknown>): Promise<{cpu: number; wall: number}> {
  const before = process.cpuUsage();
  const start = performance.now();
  await work();
  const {user, system} = process.cpuUsage(before);
  return {cpu: (user + system) / 1e6, wall: (performance.now() - start) / 1e3};
}

async function inWarehouse(file: string, work: (connection: DuckDBConnection) => Promise<unknown>) {
  const instance = await DuckDBInstance.create(file);
  const connection = await instance.connect();
  await connection.run("SET memory_limit = '1500MB'");
  const taken = await measured(() => work(connection));
  connection.closeSync();
  instance.closeSync();
  return taken;
}

const folder = await mkdtemp(path.join(tmpdir(), "branchmark-bench-"));
try {
  const records = path.join(folder, "records");
  await mkdir(records);
  await inWarehouse(":memory:", connection => writeRecords(connection, records));
  const plain = activity.columns.map(
    c =>
      `'${c.name}': '${["int", "date"].includes(c.type) && c.name !== "held_on" && c.name !== "expected_count" ? storedType(c) : "VARCHAR"}'`
  );
  const typed = await inWarehouse(path.join(folder, "typed.duckdb"), connection =>
    connection.run(
      `CREATE TABLE t AS FROM read_csv('${records}/activity.csv', header = true, auto_detect = false, columns = {${plain.join(", ")}})`
    )
  );
  const loaded = await inWarehouse(path.join(folder, "loaded.duckdb"), connection =>
    loadRecords(connection, records, {workFolder: folder})
  );
  const peak = process.resourceUsage().maxRSS / 1024;
  const line = (name: string, {cpu, wall}: {cpu: number; wall: number}) =>
    `${name}: ${Math.round(rows / wall).toLocaleString("en")} rows/s, ${wall.toFixed(1)} s, ${cpu.toFixed(1)} s CPU`;
  process.stdout.write(
    `${[
      `${rows.toLocaleString("en")} rows, ${bad} in a thousand spoilt`,
      line("plain typed read_csv", typed),
      line("validated", loaded),
      `CPU ratio ${(loaded.cpu / typed.cpu).toFixed(2)}, peak memory ${peak.toFixed(0)} MB`
    ].join("\n")}\n`
  );
} finally {
  await rm(folder, {recursive: true, force: true});
}
