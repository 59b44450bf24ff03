import {mkdtemp, readFile, rm} from "node:fs/promises";
import {tmpdir} from "node:os";
import path from "node:path";
import ExcelJS from "exceljs";
import {expect, test} from "vitest";
import {recordKinds} from "../../loaders/contracts/records/index.js";
import {type KnownBranch, writeTemplate} from "../../loaders/template.js";
import {core, given} from "./readers/given.js";

const known = [
  {branch_id: "B1", name: "示例村党支部"},
  {branch_id: "B2", name: "第二党支部"}
];

async function template(
  kinds?: string[],
  branches?: KnownBranch[]
): Promise<{bytes: Buffer; workbook: ExcelJS.Workbook}> {
  const folder = await mkdtemp(path.join(tmpdir(), "branchmark-test-"));
  try {
    const out = path.join(folder, "t.xlsx");
    await writeTemplate({out, kinds, branches});
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

test("known branches begin a row each, on every sheet that is about branches", async () => {
  const {workbook} = await template(["org", "headcount", "activity"], known);
  const texts = (name: string) =>
    workbook
      .getWorksheet(name)!
      .getSheetValues()
      .slice(1)
      .map(row => (row as unknown[]).slice(1, 4).map(String));
  expect(texts("党员人数").map(row => row.slice(0, 2))).toEqual([
    ["*支部编号", "支部名称"],
    ["B00123", "示例村党支部"],
    ["B1", "示例村党支部"],
    ["B2", "第二党支部"]
  ]);
  expect(texts("活动记录").map(row => row.slice(1))).toEqual([
    ["*支部编号", "支部名称"],
    ["B00123", "示例村党支部"],
    ["B1", "示例村党支部"],
    ["B2", "第二党支部"]
  ]);
  expect(workbook.getWorksheet("党组织信息")!.rowCount).toBe(2);
  // After the two lists of the organisations' sheet.
  expect(workbook.getWorksheet("党员人数")!.getCell("A4").dataValidation.formulae).toEqual(["选项!$C$1:$C$2"]);
  expect(workbook.getWorksheet("选项")!.getColumn("C").values.slice(1)).toEqual(["B1", "B2"]);
});

test("of rows begun for the clerk those that were filled in are read, the others are no records yet", async () => {
  const {workbook} = await template(["headcount"], known);
  const row = workbook.getWorksheet("党员人数")!.getRow(3);
  ["2018-12-31", 18, 2].forEach((value, i) => {
    row.getCell(i + 3).value = value;
  });
  const bytes = Buffer.from(await workbook.xlsx.writeBuffer());
  await given({...core, "模板.xlsx": bytes}, async ({rows, summary}) => {
    expect(summary).toMatchObject({rows_loaded: 9, rows_quarantined: 0, refused_files: 0});
    expect(await rows("SELECT branch_id, formal FROM raw.headcount")).toEqual([{branch_id: "B1", formal: 18}]);
    expect(await rows("SELECT code, n FROM raw.notes ORDER BY code")).toEqual([
      {code: "sample", n: 1},
      {code: "untouched", n: 1}
    ]);
  });
});

test("a row with a branch's code alone is refused for what is missing", async () => {
  await given(
    {...core, "党员人数.csv": "支部编号,支部名称,统计日期,正式党员数,预备党员数\nB1,,,,\n"},
    async ({codes}) => {
      expect(await codes("headcount", "refuse")).toEqual([
        "2:正式党员数:missing_value",
        "2:统计日期:missing_value",
        "2:预备党员数:missing_value"
      ]);
    }
  );
});

test("a template that LibreOffice saved untouched gives no record and nothing to correct", async () => {
  const bytes = await readFile("test/fixtures/libreoffice/template.xlsx");
  await given({...core, "模板.xlsx": bytes}, async ({rows, summary}) => {
    expect(summary).toMatchObject({rows_loaded: 8, rows_quarantined: 0, refused_files: 0});
    expect(await rows("SELECT * FROM raw.problems")).toEqual([]);
  });
});

test("an unknown kind is refused with the names there are", async () => {
  await expect(template(["会议"])).rejects.toThrow(/没有这类记录.*activity（活动记录）.*会议/);
});
