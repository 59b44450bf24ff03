import {cp, mkdir, readFile, rm, truncate, writeFile} from "node:fs/promises";
import {join} from "node:path";
import ExcelJS from "exceljs";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {UsageError} from "../../loaders/arguments.js";
import {build} from "../../loaders/build.js";
import {check} from "../../loaders/check.js";
import {commands, readCall} from "../../loaders/commands.js";
import {type Laid, lay} from "../golden/city.js";
import {runCli} from "../golden/runCli.js";
import {type Kept, lookAt} from "../golden/untouched.js";

let city: Laid;
let before: Kept;

beforeAll(async () => {
  city = await lay();
  await build(city);
  before = await lookAt(city.warehouse);
});

afterAll(() => rm(city.folder, {recursive: true, force: true}));

/** A records folder of its own with some files in it. */
async function folder(name: string, files: Record<string, string | Buffer>): Promise<string> {
  const path = join(city.folder, name);
  await mkdir(path, {recursive: true});
  for (const [file, content] of Object.entries(files)) await writeFile(join(path, file), content);
  return path;
}

async function workbook(rows: unknown[][]): Promise<Buffer> {
  const book = new ExcelJS.Workbook();
  book.addWorksheet("Sheet1").addRows(rows);
  return Buffer.from(await book.xlsx.writeBuffer());
}

/** Builds over the good warehouse and expects that it fails, says so, and leaves everything as it was. */
async function refused(options: string[], ...said: (string | RegExp)[]): Promise<void> {
  const rules = options.includes("--programme") ? [] : ["--programme", city.programme];
  const ran = await runCli("build", "--warehouse", city.warehouse, ...rules, ...options);
  expect(ran).toMatchObject({code: 2, stdout: ""});
  for (const part of said) expect(ran.stderr).toMatch(part);
  expect(ran.stderr).not.toMatch(/程序的错|\n\s+at /);
  expect(await lookAt(city.warehouse)).toEqual(before);
}

const orgs = "组织编号,组织层级,组织名称\nO1,市,小城市委\n";
const branches = "支部编号,上级组织编号,支部名称,领域\nB1,O1,甲村党支部,农村\n";

describe("a command line that cannot be carried out", () => {
  test("without a command, help is given with every command and option", async () => {
    const ran = await runCli();
    expect(ran).toMatchObject({code: 0, stderr: ""});
    for (const [name, {options}] of Object.entries(commands)) {
      expect(ran.stdout).toContain(`  ${name}`);
      for (const option of Object.keys(options)) expect(ran.stdout).toContain(`--${option}`);
    }
  });

  test.for([
    [["biuld"], "没有“biuld”这个命令"],
    [["toString"], "没有“toString”这个命令"],
    [["build", "--nix"], "没有“--nix”这个选项"],
    [["build", "--records"], "少了值"],
    [["build", "extra"], "多写了“extra”"],
    [["check", "--json=yes"], "不写值"],
    [["explain"], "explain 后面要写一个支部编号"],
    [["explain", "A1", "A2"], "explain 后面要写一个支部编号"],
    [["example"], "example 要写 --out"],
    [["template"], "template 要写 --out"],
    [["corrections"], "corrections 要写 --out"],
    [["export"], "export 要写 --out"]
  ] as const)("%s is refused in Chinese", ([args, said]) => {
    expect(() => readCall(args)).toThrow(UsageError);
    expect(() => readCall(args)).toThrow(said);
  });

  test.for([
    [["biuld"], "没有“biuld”这个命令"],
    [["build", "--as-of", "2018-02-30"], "--as-of 要写成2018-12-31这样的日期，收到“2018-02-30”"],
    [["export", "--out", "x", "--format", "pdf"], "--format 要写csv、xlsx、parquet之一，收到“pdf”"]
  ] as const)("%s ends with the reason, the help and nothing done", async ([args, said]) => {
    const ran = await runCli(...args);
    expect(ran).toMatchObject({code: 2, stdout: ""});
    expect(ran.stderr.split("\n")[0]).toContain(said);
    expect(ran.stderr).toContain("支部标尺 用法");
  });
});

describe("a build that comes to nothing leaves the last good warehouse alone", () => {
  test("an empty folder", async () => {
    await refused(["--records", await folder("empty", {})], "没有可读的表格", "空文件夹");
  });

  test("a folder that is not there", async () => {
    await refused(["--records", join(city.folder, "nowhere")], "记录文件夹打不开", "nowhere");
  });

  test("a folder without a single table", async () => {
    await refused(["--records", await folder("texts", {"说明.md": "无"})], "没有可读的表格", "说明.md");
  });

  test("a workbook of which nobody knows what it is", async () => {
    const book = await workbook([
      ["颜色", "口味"],
      ["红", "甜"]
    ]);
    await refused(["--records", await folder("unknown", {"杂.xlsx": book})], "没有一个可用的支部", "杂.xlsx", "认不出");
  });

  test("branches without a required column", async () => {
    const records = await folder("lacking", {"党组织信息.csv": orgs, "支部基本信息.csv": "支部编号,支部名称\nB1,甲\n"});
    await refused(["--records", records], "支部基本信息.csv", "缺少必填列", "领域");
  });

  test("a workbook cut off in the middle", async () => {
    const records = await folder("broken", {"支部基本信息.xlsx": await workbook([["支部编号"], ["B1"]])});
    await truncate(join(records, "支部基本信息.xlsx"), 3000);
    await refused(["--records", records], "支部基本信息.xlsx", "xlsx文件已损坏");
  });

  test("a wrong rule file is named with line, path and what was expected", async () => {
    const rules = join(city.folder, "wrong");
    await cp(join(city.programme, ".."), rules, {recursive: true});
    const scheme = join(rules, "schemes/little-city.yml");
    const lines = (await readFile(scheme, "utf8")).split("\n");
    const line = lines.findIndex(text => text.includes("period: quarter"));
    lines[line] = "    period: fortnight";
    await writeFile(scheme, lines.join("\n"));
    await refused(
      ["--records", city.records, "--programme", join(rules, "programme.yml")],
      new RegExp(`schemes/little-city\\.yml 第${line + 1}行`),
      "clauses",
      "period",
      "fortnight",
      "quarter"
    );
  });

  test("no rules at all", async () => {
    await refused(["--records", city.records, "--programme", join(city.folder, "nowhere.yml")], "找不到评定方案");
  });

  test("records without a single date, and none given", async () => {
    const rules = join(city.folder, "undated");
    await cp(join(city.programme, ".."), rules, {recursive: true});
    const programme = join(rules, "programme.yml");
    await writeFile(programme, "city: 小城\npacks: [tongling-2017]\nscheme: little-city\n");
    const records = await folder("dateless", {"党组织信息.csv": orgs, "支部基本信息.csv": branches});
    await refused(["--records", records, "--programme", programme], "没有任何日期", "--as-of");
  });
});

describe("check", () => {
  test("says every problem on a line and that something was refused", async () => {
    const ran = await runCli("check", "--records", city.records);
    expect(ran).toMatchObject({code: 1, stderr: ""});
    const lines = ran.stdout.trimEnd().split("\n");
    expect(lines).toHaveLength(7);
    expect(lines.filter(line => line.startsWith("退回 "))).toHaveLength(5);
    expect(lines.filter(line => line.startsWith("存疑 "))).toHaveLength(1);
    expect(lines[6]).toBe("读文件3个：读到27行＝入库21＋退回5＋重复1。");
  });

  test("finds nothing wrong with sound records", async () => {
    const records = await folder("sound", {"党组织信息.csv": orgs, "支部基本信息.csv": branches});
    expect(await runCli("check", "--records", records)).toEqual({
      code: 0,
      stdout: "读文件2个：读到2行＝入库2＋退回0＋重复0。\n",
      stderr: ""
    });
  });

  test("as JSON gives the counts, the sheets and the problems", async () => {
    const ran = await runCli("check", "--records", city.records, "--json");
    expect(ran).toMatchObject({code: 1, stderr: ""});
    const report = JSON.parse(ran.stdout);
    expect(report).toMatchObject({files: 3, rows_read: 27, rows_loaded: 21, rows_quarantined: 5, rows_duplicate: 1});
    expect(report.submissions).toHaveLength(6);
    expect(report.problems).toHaveLength(6);
    expect(report.problems.find((one: {code: string}) => one.code === "missing_value")).toMatchObject({
      file: "基础表.xlsx",
      sheet: "经费",
      row: 5,
      column: "到位金额",
      severity: "refuse",
      received: "待补"
    });
  });

  test("loads the files that can be read when another cannot", async () => {
    const files = {"党组织信息.csv": orgs, "支部基本信息.csv": branches, "活动记录.xlsx": "PK\u0003\u0004截断"};
    const ran = await runCli("check", "--records", await folder("partly", files));
    expect(ran.code).toBe(1);
    expect(ran.stdout).toMatch(
      /退回 活动记录\.xlsx：xlsx文件已损坏.*\n读文件3个：读到2行＝入库2.*\n另有1个文件（工作表）没有读成。/
    );
  });
});

test("a template opens with starred headers, drop-downs and one example row that a check passes over", async () => {
  const file = join(city.folder, "template", "填报表.xlsx");
  await mkdir(join(city.folder, "template"));
  const ran = await runCli("template", "--out", file, "--kinds", "activity,支部基本信息");
  expect(ran).toEqual({code: 0, stdout: `填报表写好了：${file}。\n`, stderr: ""});
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(file);
  expect(book.worksheets.filter(({state}) => state === "visible").map(({name}) => name)).toEqual([
    "活动记录",
    "支部基本信息"
  ]);
  const sheet = book.getWorksheet("活动记录")!;
  const headers = (sheet.getRow(1).values as string[]).slice(1);
  expect(headers).toEqual(expect.arrayContaining(["*支部编号", "*活动类型", "*活动日期", "主题", "实到人数"]));
  expect(sheet.rowCount).toBe(2);
  const type = sheet.getCell(2, headers.indexOf("*活动类型") + 1);
  expect(type.value).toBe("主题党日");
  expect(type.dataValidation).toMatchObject({type: "list", showErrorMessage: true});
  expect(headers.filter(header => /姓名|身份证|手机/.test(header))).toEqual([]);
  const records = await folder("template", {"党组织信息.csv": orgs, "支部基本信息.csv": branches});
  const workFolder = await folder("checking", {});
  expect(await check({records, workFolder})).toMatchObject({files: 3, rows_read: 2, rows_loaded: 2, problems: []});
});

test("corrections are written for every sender, and the answer is whether anything came back", async () => {
  const out = join(city.folder, "corrections");
  const ran = await runCli("corrections", "--out", out, "--warehouse", city.warehouse);
  expect(ran).toMatchObject({code: 1, stderr: ""});
  expect(ran.stdout).toBe(
    `${["甲区_O2", "乙区_O3", "未知单位"].map(name => `${join(out, `更正1_${name}.xlsx`)}\n`).join("")}写好3本更正表：退回5行，没有读成的文件（工作表）0个。改好后放回记录文件夹。\n`
  );
  const missing = await runCli("corrections", "--out", out, "--warehouse", join(city.folder, "no.duckdb"));
  expect(missing).toMatchObject({code: 2, stdout: ""});
  expect(missing.stderr).toContain("没有数据仓库");
});

test("a template for an organisation names the branches at work below it", async () => {
  const file = join(city.folder, "O3.xlsx");
  const options = ["--out", file, "--kinds", "党费月表", "--warehouse", city.warehouse];
  expect(await runCli("template", "--org", "O3", ...options)).toMatchObject({code: 0, stderr: ""});
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(file);
  // B2 was dissolved before the day of evaluation.
  expect((book.getWorksheet("党费月表")!.lastRow!.values as string[]).slice(1, 3)).toEqual(["B1", "乙村党支部"]);
  expect(book.getWorksheet("党费月表")!.rowCount).toBe(3);
  const unknown = await runCli("template", "--org", "O9", ...options);
  expect(unknown.code).toBe(2);
  expect(unknown.stderr).toMatch(/这个组织下面没有支部.*O9.*请核对编号/);
});

test("a template that cannot be written or of an unknown kind ends with the reason", async () => {
  const nowhere = await runCli("template", "--out", join(city.folder, "nowhere", "t.xlsx"));
  expect(nowhere).toMatchObject({code: 2, stdout: ""});
  expect(nowhere.stderr).toMatch(/路径不对.*nowhere.*请核对路径/);
  const unknown = await runCli("template", "--out", join(city.folder, "t.xlsx"), "--kinds", "颜色");
  expect(unknown).toMatchObject({code: 2, stdout: ""});
  expect(unknown.stderr).toMatch(/没有这类记录.*activity（活动记录）.*颜色/);
});
