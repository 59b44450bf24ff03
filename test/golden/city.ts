import {cp, mkdir, mkdtemp, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {dirname, join} from "node:path";
import {fileURLToPath} from "node:url";
import ExcelJS from "exceljs";
import {gb18030} from "../../loaders/example/gb18030.js";

type Cell = string | number | null;

/** What a file of the little city holds: lines of a CSV, or the sheets of a workbook. */
export type Content = {lines: string[]; encoding: "utf-8" | "gb18030"} | {sheets: Record<string, Cell[][]>};

const orgs: Cell[][] = [
  ["组织编号", "上级组织编号", "组织层级", "组织名称", "所属区县"],
  ["O1", null, "市", "小城市委", null],
  ["O2", "O1", "区县", "甲区", "义安区"],
  ["O3", "O1", "区县", "乙区", "枞阳县"]
];

const branches: Cell[][] = [
  ["支部编号", "支部名称", "上级组织", "领域", "成立日期", "撤销日期"],
  ["A1", "甲村党支部", "甲区", "农村", "2010年5月4日", null],
  ["A2", "甲局机关党支部", "O2", "机关", "2012/3/1", null],
  ["B1", "乙村党支部", "乙区", "村", "2018.11.15", null],
  ["B2", "乙社区党支部", "O3", "社区", "2011-06-20", "2018年11月30日"]
];

const fundings: Cell[][] = [
  ["支部编号", "年度", "经费类别", "到位金额"],
  ["A1", 2018, "活动经费", "1,200元"],
  ["A2", 2018, "活动经费", 3000],
  ["B1", 2018, "活动经费", "待补"],
  ["B2", 2018, "活动经费", "0.09万元"],
  ["合计", null, null, 5100]
];

const stages: Cell[][] = [
  ["支部编号", "适用标准", "年度", "阶段", "进入日期", "阶段结果"],
  ["A1", "铜陵", 2018, "验收", "2018年10月20日", "通过"],
  ["A2", "铜陵", 2018, "验收", "2018-12-05", "未通过"],
  ["B2", "铜陵", 2018, "验收", "2018-09-10", "通过"]
];

const northern = [
  "支部编号,支部名称,活动类型,活动日期,应到人数,实到人数,主题",
  "A1,甲村党支部,主题党日,2018年10月5日,20,18,学习党章",
  "A1,甲村党支部,主题党日,2018.11.5,２０,17人,义务植树",
  "A1,甲村党支部,党员大会,2018-11-20,20,19,年终总结",
  "A1,甲村党支部,每月学习,2018-12-10,20,18,读报",
  "A1,甲村党支部,主题党日,2018年10月5日,20,18,学习党章",
  "A2,甲局机关党支部,主题党日,2018-10-10,12,12,党史",
  "A9,丙村党支部,主题党日,2018-11-10,9,9,清扫",
  "A2,甲局机关党支部,主题党日,2018/12/10,12,11,宪法",
  "合计,,,,133,122,"
];

/** Names that stand in the column of persons: they must be found nowhere afterwards. */
export const persons = ["欧阳虚构", "司马虚构", "诸葛虚构"] as const;

const southern = [
  "活动编号,支部编号,活动类型,活动日期,主题,姓名",
  `X1,B1,主题党日,2018-11-20,成立大会,${persons[0]}`,
  `X2,B1,主题党日,2018-12-12,学习甲,${persons[1]}`,
  `X2,B1,主题党日,2018-12-19,学习乙,${persons[2]}`,
  `X3,B2,主题党日,2018-10-15,防火,${persons[0]}`,
  `X4,B2,主题党日,2018-11-16,慰问,${persons[0]}`
];

/** The little city as two districts would return it: a workbook with titles above its headers, and two CSV files. */
export const returned: Record<string, Content> = {
  "基础表.xlsx": {
    sheets: {
      党组织信息: orgs,
      支部基本信息: [["小城各区党支部一览表"], ...branches],
      经费: [["2018年党员活动经费"], ...fundings],
      流程阶段: stages
    }
  },
  "活动记录_2018_甲区.csv": {lines: northern, encoding: "gb18030"},
  "乙区活动记录.csv": {lines: southern, encoding: "utf-8"}
};

const upsideDown = <Row>([header, ...rows]: Row[]): Row[] => [header!, ...rows.reverse()];
const backwards = (line: string): string => line.split(",").reverse().join(",");

/** The same city under other file names, in other folders, its rows from last to first, its columns too. */
export const shuffled: Record<string, Content> = {
  "a/活动记录（二）.csv": {lines: upsideDown(southern).map(backwards), encoding: "utf-8"},
  "b/1流程阶段.xlsx": {sheets: {Sheet1: upsideDown(stages)}},
  "b/c/经费与支部.xlsx": {sheets: {支部基本信息: upsideDown(branches), 经费: upsideDown(fundings)}},
  "z活动记录.csv": {lines: upsideDown(northern.slice(0, -1)), encoding: "utf-8"},
  "党组织信息.xlsx": {sheets: {表: upsideDown(orgs)}}
};

const root = fileURLToPath(new URL("../..", import.meta.url));

/** Paths of a city laid out in a folder of its own, and where its warehouse goes. */
export interface Laid {
  folder: string;
  records: string;
  programme: string;
  warehouse: string;
}

/** Writes records and rules into a fresh folder; the rules are the little city's own beside the real pack. */
export async function lay(files: Record<string, Content> = returned): Promise<Laid> {
  const folder = await mkdtemp(join(tmpdir(), "branchmark-city-"));
  const records = join(folder, "records");
  for (const [name, content] of Object.entries(files)) {
    await mkdir(dirname(join(records, name)), {recursive: true});
    await writeFile(join(records, name), await bytes(content));
  }
  await cp(join(root, "test/golden/rules"), join(folder, "rules"), {recursive: true});
  await cp(join(root, "data/packs"), join(folder, "rules/packs"), {recursive: true});
  return {
    folder,
    records,
    programme: join(folder, "rules/programme.yml"),
    warehouse: join(folder, "out/warehouse.duckdb")
  };
}

async function bytes(content: Content): Promise<Buffer> {
  if ("lines" in content) {
    const text = `${content.lines.join("\n")}\n`;
    return content.encoding === "gb18030" ? gb18030(text) : Buffer.from(text);
  }
  const workbook = new ExcelJS.Workbook();
  for (const [name, rows] of Object.entries(content.sheets)) workbook.addWorksheet(name).addRows(rows);
  return Buffer.from(await workbook.xlsx.writeBuffer());
}
