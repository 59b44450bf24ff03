import {cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll} from "vitest";
import {writeSelection} from "../../loaders/selection.js";
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

const days = ["2018-02-01", "2018-05-01", "2018-08-01", "2018-11-01"];

/** Ten branches by score, 甲区 (O1) odd, 乙区 (O2) even: B01 100, B02–B04 90, B05–B07 80, B08 and B09 70, B10 60. */
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

/** What a branch did in 2018 to have its score: forty for its members, twenty for both halves, ten a quarter. */
function held(branch_id: string, score: number) {
  const meetings = days.slice(0, (score - 60) / 10);
  return [
    ...meetings.map(held_on => ({branch_id, activity_type: "general_meeting", held_on})),
    ...["2018-03-01", "2018-09-01"].map(held_on => ({branch_id, activity_type: "org_life_meeting", held_on}))
  ];
}

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
  const ids = Object.keys(scores);
  const city = await given({
    as_of,
    evaluate_from: "2018-01-01",
    programme: programme(rules),
    records: {
      branch: order(
        ids.map((id, i) => branch(id, {org_id: i % 2 ? "O2" : "O1", sector: i < 6 ? "government-organ" : "village"}))
      ),
      headcount: ids.map(branch_id => ({branch_id, as_of: "2018-01-01", formal: 3, probationary: 0})),
      activity: order(ids.flatMap(id => held(id, scores[id]!))),
      ...records
    }
  });
  await city.rows("select 1 from results.selection_candidates, results.selection_bounds limit 1");
  await city.rows("select 1 from results.selection_records, results.selection_cycles limit 1");
  await city.rows("select 1 from facts.branches limit 1");
  await writeSelection(city.connection);
  return {
    ...city,
    /** The list in the order of ranks. */
    list: async () =>
      (await city.rows("select branch_id from marts.selection where is_listed order by rank, branch_id")).map(
        row => row.branch_id
      ),
    /** Outcome, step and reason of a branch. */
    of: async (id: string) => {
      const [row] = await city.rows(
        `select stage, outcome, reason, reason_zh, rank, exclusion_reason from marts.selection where branch_id = '${id}'`
      );
      return row as Record<string, unknown> | undefined;
    },
    misses: async () =>
      (await city.rows("select reason_zh from marts.selection_misses order by step, level, id")).map(
        row => row.reason_zh
      )
  };
}
