import {rm} from "node:fs/promises";
import {expect, test} from "vitest";
import {build} from "../../loaders/build.js";
import {openWarehouse} from "../../loaders/warehouse.js";
import {lay} from "../golden/city.js";

const months = ["2018-10", "2018-11", "2018-12"] as const;
const orgs = "组织编号,上级组织编号,组织层级,组织名称,所属区县\nO1,,市,小城市委,\nO2,O1,区县,甲区,义安区";
const header = "支部编号,支部名称,活动类型,活动日期,主题";

/** Verdicts of the monthly theme day by branch, October to December, after a build from these activities. */
async function themeDays(branches: string[], activities: string[]): Promise<Record<string, unknown[]>> {
  const city = await lay({
    "党组织信息.csv": {lines: orgs.split("\n"), encoding: "utf-8"},
    "支部基本信息.csv": {
      lines: ["支部编号,支部名称,上级组织,领域,成立日期", ...branches.map(one => `${one},O2,农村,2010-01-01`)],
      encoding: "utf-8"
    },
    "活动记录_甲区.csv": {lines: [header, ...activities], encoding: "utf-8"}
  });
  try {
    await build(city);
    const warehouse = await openWarehouse(city.warehouse);
    const read = await warehouse.connection.runAndReadAll(`select branch_id, period, verdict from marts.clause_results
      where clause_id like '%theme-day' order by branch_id, period`);
    warehouse.close();
    const verdicts: Record<string, unknown[]> = {};
    for (const [branch, period, verdict] of read.getRowsJson() as string[][]) {
      verdicts[branch!] ??= [];
      verdicts[branch!]![months.indexOf(period as (typeof months)[number])] = verdict;
    }
    return verdicts;
  } finally {
    await rm(city.folder, {recursive: true, force: true});
  }
}

test("a refused row leaves open the month it touches, and no other", async () => {
  const activities = [
    "A1,,主题党日,2018.10.45,党史",
    "A2,,主题党日,2018-10-05x,党史",
    "A3,,主题党日,2018年10月,党史",
    "A4,,主题党日,2018-10-05,党史",
    "A5,,没有这类,2018-11-05,党史",
    "A6,,主题党日,2018-12-05,联系13812345678"
  ];
  const verdicts = await themeDays(
    ["A1,一支部", "A2,二支部", "A3,三支部", "A4,四支部", "A5,五支部", "A6,六支部"],
    activities
  );
  expect(verdicts).toEqual({
    A1: ["no_data", "not_met", "not_met"],
    // A date that tells no month may lie in any.
    A2: ["no_data", "no_data", "no_data"],
    A3: ["no_data", "not_met", "not_met"],
    A4: ["met", "not_met", "not_met"],
    A5: ["not_met", "no_data", "not_met"],
    A6: ["not_met", "not_met", "no_data"]
  });
});

test("a refused row leaves open the branch that it most likely means", async () => {
  const activities = [
    "示例村支部,,主题党日,2018-10-05,党史",
    "123,,主题党日,2018-11-05,党史",
    "#REF!,三支部,主题党日,2018-12-05,党史",
    "火星支部,,主题党日,2018-12-05,党史",
    "A4,,主题党日,2018-10-05,党史"
  ];
  expect(await themeDays(["A1,示例村党支部", "00123,二支部", "A3,三支部", "A4,四支部"], activities)).toEqual({
    A1: ["no_data", "not_met", "not_met"],
    "00123": ["not_met", "no_data", "not_met"],
    A3: ["not_met", "not_met", "no_data"],
    A4: ["met", "not_met", "not_met"]
  });
});
