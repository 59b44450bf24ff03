import {mkdtemp, readFile, rm} from "node:fs/promises";
import {tmpdir} from "node:os";
import path from "node:path";
import ExcelJS from "exceljs";
import {expect, test} from "vitest";
import {recordKinds} from "../../loaders/contracts/records/index.js";
import {writeTemplate} from "../../loaders/template.js";
import {core, given} from "./readers/given.js";

async function template(kinds?: string[]): Promise<{bytes: Buffer; workbook: ExcelJS.Workbook}> {
  const folder = await mkdtemp(path.join(tmpdir(), "branchmark-test-"));
  try {
    const out = path.join(folder, "t.xlsx");
    await writeTemplate({out, kinds});
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.readFile(out);
    return {bytes: await readFile(out), workbook};
  } finally {
    await rm(folder, {recursive: true});
  }
}

test("every kind has a sheet with its headers, required ones starred", async () => {
  const {workbook} = await template();
  for (const kind of recordKinds) {
    const headers = (workbook.getWorksheet(kind.zh)!.getRow(1).values as string[]).slice(1);
    expect(headers).toEqual(kind.columns.map(c => (c.required ? `*${c.zh}` : c.zh)));
  }
});

test("listed columns have a drop-down and every header a note", async () => {
  const {workbook} = await template(["活动记录"]);
  const sheet = workbook.getWorksheet("活动记录")!;
  expect(sheet.getCell("D2").dataValidation).toMatchObject({type: "list", formulae: ["选项!$A$1:$A$25"]});
  expect(sheet.getCell("A1").note).toBeTruthy();
  expect(workbook.getWorksheet("选项")!.state).toBe("veryHidden");
  expect(workbook.getWorksheet("选项")!.getCell("A1").value).toBe("支部党员大会");
});

const sent = ["org", "branch", "headcount", "activity", "funding", "rectification"];

test("a template sent back untouched gives no record and nothing to correct", async () => {
  const {bytes} = await template(sent);
  await given({...core, "模板.xlsx": bytes}, async ({rows, summary}) => {
    expect(summary).toMatchObject({rows_quarantined: 0, refused_files: 0, rows_loaded: 8});
    expect(
      await rows("SELECT count(*)::INTEGER AS n, sum(n)::INTEGER AS rows FROM raw.notes WHERE code = 'sample'")
    ).toEqual([{n: 6, rows: 6}]);
  });
});

test("an unknown kind is refused with the names there are", async () => {
  await expect(template(["会议"])).rejects.toThrow(/没有这类记录.*activity（活动记录）.*会议/);
});
