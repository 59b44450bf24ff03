import {cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import type {DuckDBConnection} from "@duckdb/node-api";
import {afterAll} from "vitest";
import {writeSelection} from "../../loaders/selection.js";
import {neededBy, orderViews, readViews} from "../../loaders/views.js";
import {all, createViews} from "../../loaders/warehouse.js";
import {branch, type Given, given} from "./given.js";

const made: string[] = [];
afterAll(() => {
  for (const folder of made.splice(0)) rmSync(folder, {recursive: true, force: true});
});

/** The section that the tests change: two places, no quotas. */
const section = `
selection:
  title: 小城先进
  reason: 文件没有评选
  pack: weihai-2017
  first_cycle: {value: 2018, reason: 头一年}
  places: {value: 2, reason: 一年两个}
  steps:
    - {id: recommend, stage: grassroots_recommend, surplus: 1.5, reason: 多推一半}
    - {id: screen, stage: district_screen, surplus: 1.5, reason: 多选一半}
    - {id: inspect, stage: city_inspect, surplus: 1.5, reason: 多看一个}
  named: {stage: named, reason: 发文命名}
  check_until: {value: 03-31, reason: 三月底前命名}
  publicity_days: {value: 5, reason: 一周}
  eligible:
    min_star: {value: 3, reason: 三星以上}
  order: {keys: [score, satisfied_share], reason: 先看得分}
  close_margin: {value: 1, reason: 一分}
`;

/** Path of a programme whose scheme selects; `changes` are made in the section above. */
function programme(changes: [from: string, to: string][]): string {
  const folder = mkdtempSync(join(tmpdir(), "branchmark-selection-"));
  made.push(folder);
  cpSync("test/sql/rules", folder, {recursive: true});
  const file = join(folder, "schemes/s.yml");
  let text = section;
  for (const [from, to] of changes) {
    if (!text.includes(from)) throw new Error(`not in the section: ${from}`);
    text = text.replace(from, to);
  }
  writeFileSync(file, `${readFileSync(file, "utf8")}${text}`);
  return join(folder, "programme.yml");
}

/** Ten branches by score, 甲区 (O1) odd, 乙区 (O2) even; the last four are villages, the others organs. */
export const scores: Record<string, number> = {
  B01: 100,
  B02: 90,
  B03: 90,
  B04: 90,
  B05: 80,
  B06: 80,
  B07: 80,
  B08: 70,
  B09: 70,
  B10: 60
};

/** A record of a step. */
export const stage = (branch_id: string, stage_code: string, outcome = "passed", facts = {}) => ({
  stage_id: `${branch_id}-${stage_code}`,
  branch_id,
  pack_id: "weihai-2017",
  cycle_year: 2018,
  stage_code,
  entered_on: "2018-12-10",
  outcome,
  ...facts
});

/** Results that the selection reads stand in for the whole evaluation: its scores are given, not worked out. */
async function rate(connection: DuckDBConnection): Promise<void> {
  await connection.run("create schema results");
  await connection.run(
    `create table results.branch_stars (scheme_id varchar, branch_id varchar, cycle integer, score decimal(9, 2),
       star_level integer, qualification varchar, vetoes integer)`
  );
  for (const [id, score] of Object.entries(scores))
    await connection.run(
      `insert into results.branch_stars values ('s', '${id}', 2018, ${score}, ${Math.min(5, Math.floor(score / 10) - 4)}, 'qualified', 0)`
    );
  const views = orderViews(await readViews()).filter(
    ({schema, name}) => `${schema}.${name}` !== "results.branch_stars"
  );
  const asked = views.filter(({name}) => name.startsWith("selection")).map(({schema, name}) => `${schema}.${name}`);
  await createViews(connection, undefined, neededBy(asked, views));
}

/** The city of ten branches with its selection solved; `rows` asks its marts. */
export async function selectionCity({
  rules = [],
  as_of = "2018-12-31",
  records = {},
  order = rows => rows
}: {
  rules?: [string, string][];
  as_of?: string;
  records?: Given["records"];
  order?: <Row extends object>(rows: Row[]) => Row[];
} = {}) {
  const {connection} = await given({
    as_of,
    evaluate_from: "2018-01-01",
    programme: programme(rules),
    records: {
      branch: order(
        Object.keys(scores).map((id, i) =>
          branch(id, {org_id: i % 2 ? "O2" : "O1", sector: i < 6 ? "government-organ" : "village"})
        )
      ),
      ...records
    }
  });
  await rate(connection);
  await writeSelection(connection);
  const rows = (sql: string) => all(connection, sql);
  return {
    rows,
    /** The list in the order of ranks. */
    list: async () =>
      (await rows("select branch_id from marts.selection where is_listed order by rank, branch_id")).map(
        row => row.branch_id
      ),
    /** Outcome, step and reason of a branch. */
    of: async (id: string) => {
      const [row] = await rows(
        `select stage, outcome, reason, reason_zh, rank, exclusion_reason from marts.selection where branch_id = '${id}'`
      );
      return row as Record<string, unknown> | undefined;
    },
    misses: async () =>
      (await rows("select reason_zh from marts.selection_misses order by step, level, id")).map(row => row.reason_zh)
  };
}
