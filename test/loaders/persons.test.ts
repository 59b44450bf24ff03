import {readdir, readFile, rm} from "node:fs/promises";
import path from "node:path";
import {afterAll, beforeAll, expect, test, vi} from "vitest";
import {listZip, unzip} from "../../loaders/readers/zip.js";
import {buildSite} from "../../loaders/site.js";
import {all, openWarehouse} from "../../loaders/warehouse.js";
import {type Content, type Laid, lay, returned} from "../golden/city.js";
import {runCli} from "../golden/runCli.js";

// A build, a site and what is sent back, one after the other.
vi.setConfig({hookTimeout: 480_000});

/** What must be found nowhere: names, and numbers of identity cards and of telephones. */
const secrets = [
  "赵虚构",
  "钱虚构",
  "孙虚构",
  "李虚构",
  "周虚构",
  "13912345678",
  "1391234",
  "11010119900307123X",
  "19900307123"
];
const [zhao, qian, sun, li, zhou, mobile, , identity] = secrets as [
  string,
  string,
  string,
  string,
  string,
  string,
  string,
  string
];
/** What must be found, so that the search is known to find things. */
const kept = "学习虚构章程";

const csv = (...lines: string[]): Content => ({lines, encoding: "utf-8"});
const header = "支部编号,姓名,活动类型,活动日期,主题,主讲人,身份证号,手机号码,签到名单,实到人数";
const files: Record<string, Content> = {
  ...returned,
  "甲区活动记录_人员.csv": csv(
    header,
    `A1,${zhao},主题党日,2018-12-20,${kept},支部书记,${identity},${mobile},${zhao}、${qian},9`,
    `A1,${zhao},党课,2018-12-21,${kept},${qian},,,,9`,
    `A1,,党课,2018-12-22,请联系${mobile},支部书记,,,,9`,
    `A1,,党课,2018-12-23,１１０１０１ 19900307 123X参加,支部书记,,,,9`,
    `A1,,党课,2018-12-24,${kept},支部书记,,,,九百万${mobile}`,
    `A1,${sun},党课,2018-12-25,${kept},党章,支部书记,,,,${sun}`,
    `${sun},党课,2018-12-26,${li},支部书记`,
    `A1,,党课,三月五日,${kept},${li},,,,9`
  ),
  "甲区目标任务清单.csv": csv(
    "支部编号,年度,任务,责任人",
    `A1,2018,${kept},${zhou}`,
    `A1,2018,${kept}二,${zhou}、${qian}`,
    `A1,二〇一八年度末,${kept}三,${zhou}`
  ),
  "甲区名单.csv": csv(`${zhao},${identity},${mobile},${qian}`, `${sun},${identity},${mobile},${li}`),
  "乙区活动记录_引号.csv": csv(
    "支部编号,活动类型,活动日期,主题,姓名",
    `B1,党课,2018-12-20,"${kept},${zhao}`,
    `B1,党课,2018-12-21,${kept},${qian}`
  ),
  [`乙区活动记录_${mobile}.csv`]: csv("支部编号,活动类型,活动日期,主题", `B1,党课,2018-12-20,${kept}`),
  "乙区活动记录_表.xlsx": {
    sheets: {
      [`活动${mobile}`]: [
        ["填表人", zhou, "联系电话", mobile],
        ["支部编号", "姓名", "活动类型", "活动日期", "主题", mobile],
        ["B1", zhao, "党课", "2018-12-22", kept, qian],
        ["B1", zhao, "党课", "2018-12-23", `${identity}`, qian],
        [`填表人：${zhou}`]
      ],
      花名册: [
        ["序号", "姓名", "手机"],
        [1, zhao, mobile]
      ]
    }
  }
};

let city: Laid;
const said: string[] = [];

beforeAll(async () => {
  city = await lay(files);
  const records = ["--records", city.records];
  const warehouse = ["--warehouse", city.warehouse];
  for (const args of [
    ["check", ...records],
    ["build", ...records, "--programme", city.programme, ...warehouse],
    ["corrections", "--out", path.join(city.folder, "corrections"), ...warehouse],
    ["export", "--out", path.join(city.folder, "csv"), ...warehouse]
  ]) {
    const {code, stdout, stderr} = await runCli(...args);
    expect(stderr).not.toMatch(/^ +at /m);
    expect(code, stderr).toBeLessThan(2);
    said.push(stdout, stderr);
  }
  await buildSite({warehouse: city.warehouse, out: path.join(city.folder, "site")});
});

afterAll(() => rm(city.folder, {recursive: true, force: true}));

/** Secrets in some bytes, as UTF-8 and as UTF-16. */
const foundIn = (bytes: Buffer): string[] =>
  secrets.filter(secret => bytes.includes(secret) || bytes.includes(Buffer.from(secret, "utf16le")));

/** Every file below a folder, the parts of workbooks unpacked. */
async function bytesBelow(folder: string): Promise<[name: string, bytes: Buffer][]> {
  const found: [string, Buffer][] = [];
  for (const entry of await readdir(path.join(city.folder, folder), {recursive: true, withFileTypes: true})) {
    if (!entry.isFile()) continue;
    const file = path.join(entry.parentPath, entry.name);
    found.push([entry.name, Buffer.from(entry.name)], [file, await readFile(file)]);
    if (!file.endsWith(".xlsx")) continue;
    for (const [name, part] of await listZip(file)) {
      const chunks: Buffer[] = [];
      for await (const chunk of unzip(file, part)) chunks.push(chunk);
      found.push([`${file}/${name}`, Buffer.concat(chunks)]);
    }
  }
  return found;
}

test("nothing about a person is in any byte or table of the warehouse", async () => {
  for (const [name, bytes] of await bytesBelow("out")) expect(foundIn(bytes), name).toEqual([]);
  const {connection, close} = await openWarehouse(city.warehouse);
  try {
    // Rows as texts: what the warehouse's own compression may hide from a search of its bytes. Views hold nothing.
    const tables = await all(connection, "select schema_name, table_name from duckdb_tables()");
    const holding = async (text: string) => {
      const counts = tables.map(
        ({schema_name, table_name}) =>
          `select '${table_name}' as name, count(*) as n from "${schema_name}"."${table_name}" as t where regexp_matches(cast(t as varchar), '${text}')`
      );
      return (await all(connection, `select name from (${counts.join(" union all ")}) where n > 0`)).map(
        row => row.name
      );
    };
    expect(await holding(secrets.join("|"))).toEqual([]);
    expect(await holding(kept)).toContain("activity");
  } finally {
    close();
  }
});

test("nor in the site, an export, a workbook of corrections, or what the program says", async () => {
  for (const folder of ["site", "csv", "corrections"]) {
    const files = await bytesBelow(folder);
    expect(files.length, folder).toBeGreaterThan(0);
    for (const [name, bytes] of files) expect(foundIn(bytes), name).toEqual([]);
    expect(
      files.some(([, bytes]) => bytes.includes(kept)),
      folder
    ).toBe(true);
  }
  expect(foundIn(Buffer.from(said.join("\n")))).toEqual([]);
  expect(said.join("\n")).toContain("涉及个人信息，系统不收集，已丢弃");
});
