import {appendFileSync, mkdirSync, rmSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {activity} from "../../loaders/contracts/records/activity.js";
import type {TableFile} from "../../loaders/example/file.js";
import {writeWorkbook} from "../../loaders/example/workbook.js";

const types = ["支部党员大会", "支委会", "党课", "主题党日", "集中学习"];
const iso = (day: number) => new Date(Date.UTC(2017, 0, 1 + day)).toISOString().slice(0, 10);

/** One activity as a clerk would write it, by the contract's columns; one in a hundred is written out of the ordinary. */
function cells(i: number): string[] {
  const isOdd = i % 100 === 0;
  const day = Math.floor(i / 1000) * 3 + (i % 3);
  const values: Record<string, string> = {
    branch_id: `B${String(i % 1000).padStart(5, "0")}`,
    activity_type: types[i % 5]!,
    scope: "全支部",
    mode: "现场",
    held_on: isOdd ? iso(day).replace(/-/, "年").replace("-", "月") : iso(day),
    place: "村党员活动室",
    topic: `学习党章第${i % 4000}讲`,
    standalone: "是",
    speaker_role: i % 5 === 2 ? "支部书记" : "",
    keynote_speakers: "2",
    expected_count: isOdd ? "２０人" : String(20 + (i % 9)),
    attended_count: String(10 + (i % 10)),
    minutes_filed: "是",
    photo_count: String(i % 6),
    uploaded_on: iso(day + 3)
  };
  return activity.columns.map(({name}) => values[name] ?? "");
}

/** Writes 1,000 branches as CSV, and a workbook of activities in sheets of 100,000 rows, as `example` saves them. */
export async function writeRecords(folder: string, rows: number): Promise<void> {
  mkdirSync(folder, {recursive: true});
  writeFileSync(join(folder, "党组织信息.csv"), "组织编号,组织层级,组织名称\nO1,市,示例市委\n");
  const branches = Array.from({length: 1000}, (_, i) => `B${String(i).padStart(5, "0")},O1,第${i}党支部,农村`);
  writeFileSync(join(folder, "支部基本信息.csv"), `支部编号,上级组织编号,支部名称,领域\n${branches.join("\n")}\n`);
  const lines = join(folder, ".lines");
  writeFileSync(lines, `${JSON.stringify(activity.columns.map(({zh}) => zh))}\n`);
  for (let from = 0; from < rows; from += 10_000) {
    const some = Array.from({length: Math.min(10_000, rows - from)}, (_, i) => JSON.stringify(cells(from + i)));
    appendFileSync(lines, `${some.join("\n")}\n`);
  }
  await writeWorkbook(join(folder, "活动记录.xlsx"), [
    {of: {kind: activity}, path: lines, rows} as unknown as TableFile
  ]);
  rmSync(lines);
}
