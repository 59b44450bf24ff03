import {mkdir, mkdtemp, rm, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import path from "node:path";
import {expect, test} from "vitest";
import {check} from "../../loaders/check.js";

test("a folder without a usable branch has all its problems reported, and that first of all", async () => {
  const folder = await mkdtemp(path.join(tmpdir(), "branchmark-test-"));
  const records = path.join(folder, "records");
  try {
    await mkdir(records);
    const write = (name: string, lines: string[]) => writeFile(path.join(records, name), `${lines.join("\n")}\n`);
    await write("党组织信息.csv", ["组织编号,组织层级,组织名称", "O1,市,示例市委"]);
    await write("支部基本信息.csv", ["支部编号,上级组织编号,支部名称,领域", "B1,O1,示例村党支部,企业"]);
    await write("活动记录.csv", ["支部编号,活动类型,活动日期", "B1,学习,2018-03-05", "B2,学习,3月5日"]);
    const {problems, ...summary} = await check({records, workFolder: folder});
    expect(summary).toMatchObject({files: 3, rows_read: 4, rows_loaded: 1, rows_quarantined: 3});
    expect(problems.filter(p => p.severity === "refuse").map(p => `${p.file} ${p.row} ${p.code}`)).toEqual([
      " null no_branches",
      "支部基本信息.csv 2 not_in_list",
      "活动记录.csv 2 unknown_reference",
      "活动记录.csv 3 unknown_reference",
      "活动记录.csv 3 incomplete_date"
    ]);
    expect(problems[0]!.message).toContain("没有一个可用的支部");
  } finally {
    await rm(folder, {recursive: true});
  }
});
