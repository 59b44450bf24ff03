import {cp, mkdir, readFile, writeFile} from "node:fs/promises";
import {join} from "node:path";
import ExcelJS from "exceljs";

const run = "window.hacked=1";

/** What somebody might write as a name to make a page or a spreadsheet do something. */
export const payloads = {
  image: `<img src=x onerror=${run}>党支部`,
  script: `</script><script>${run}</script>`,
  attribute: `" onmouseover="${run}" x="`,
  quotes: `' autofocus onfocus='${run}`,
  formula: "=SUM(A1:A9)",
  address: `javascript:${run}//党支部`,
  template: `\${${run}}{{7*7}}\`<%=7*7%>`,
  reversed: "党支部\u202egpj.exe",
  long: "长".repeat(200),
  path: "../../x",
  comment: `--><svg onload=${run}>&lt;b&gt;`,
  plus: "+1+1"
} as const;

/** Formulas that reach out are refused when they are read; what was received is shown. */
export const link = '=HYPERLINK("http://evil.example","看")';

/** Ids hold no blanks. */
const svg = `<svg/onload=${run}>`;

const names = Object.values(payloads);
const cell = (text: string | number): string => `"${String(text).replaceAll('"', '""')}"`;
const csv = (header: string, rows: (string | number)[][]): string =>
  `${[header, ...rows.map(row => row.map(cell).join(","))].join("\n")}\n`;

/** Ids of the branches: two of them are hostile, too. */
export const branchIds = names.map((_, i) =>
  i === 0 ? "../../x" : i === 1 ? `">${svg}` : `P${String(i).padStart(3, "0")}`
);

/** Branches named by every payload under organisations named alike, in files and sheets named alike. */
async function writeRecords(folder: string): Promise<void> {
  await mkdir(folder, {recursive: true});
  const orgs = [
    ["O1", "", "市", payloads.script],
    ["R<1>", "O1", "区县", payloads.image],
    ["R2", "O1", "区县", payloads.formula],
    ["C1", "R<1>", "基层党委", payloads.attribute],
    ["C2", "R2", "基层党委", payloads.reversed]
  ];
  const branches = names.map((name, i) => [branchIds[i]!, i % 2 ? "C1" : "C2", name, "农村", "2010-01-01"]);
  const held = branchIds.flatMap((id, i) =>
    ["2018-03-05", "2018-04-05", "2018-05-05"].map(day => [id, "主题党日", day, 9, 9, names[i]!])
  );
  const refused = [...names, link].map((name, i) => [branchIds[i] ?? "无此支部", name, "2018-06-05", 9, name, name]);
  const header = "支部编号,活动类型,活动日期,应到人数,实到人数,主题";
  const files: Record<string, string> = {
    "党组织信息.csv": csv("组织编号,上级组织编号,组织层级,组织名称", orgs),
    '=HYPERLINK("x") 支部基本信息.csv': csv("支部编号,上级组织编号,支部名称,领域,成立日期", branches),
    "活动记录 <img src=x onerror=window.hacked=1>.csv": csv(header, held),
    "活动记录 ' onmouseover='window.hacked=1.csv": csv(header, refused),
    "软弱涣散支部整顿.csv": csv("整顿编号,支部编号,列入日期,整顿状态", [
      [`Z1${svg}`, branchIds[2]!, "2018-03-01", "整顿中"]
    ]),
    "阶段记录.csv": csv("支部编号,适用标准,年度,阶段,进入日期,阶段结果", [
      [branchIds[3]!, "铜陵", 2018, "验收", "2018-10-20", "通过"]
    ]),
    "经验条目.csv": csv("条目编号,当前层级,来源组织编号,来源支部编号,列入日期", [
      [`Y1${svg}`, "X", "C1", branchIds[0]!, "2018-03-01"]
    ]),
    "任务清单.csv": csv("任务编号,支部编号,年度,问题,任务,措施,责任岗位,完成时限", [
      ["T1", branchIds[1]!, 2018, payloads.image, payloads.address, payloads.script, "书记", "2018-09-01"]
    ])
  };
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
  const book = new ExcelJS.Workbook();
  book
    .addWorksheet("活动记录<img src=x onerror=q()>")
    .addRows([header.split(","), [branchIds[4], "党员大会", "2018-03-06", 9, 9, payloads.address]]);
  await book.xlsx.writeFile(join(folder, "支部 活动.xlsx"));
}

/** The real rules, with a hostile name for the city and for a clause that it added. */
async function writeRules(folder: string): Promise<string> {
  await cp("data/packs", join(folder, "packs"), {recursive: true});
  await cp("data/schemes", join(folder, "schemes"), {recursive: true});
  const replace = async (file: string, from: RegExp, to: string) => {
    const text = await readFile(file, "utf8");
    if (!from.test(text)) throw new Error(`${file}: ${from} is not there`);
    await writeFile(file, text.replace(from, to));
  };
  const programme = join(folder, "programme.yml");
  await cp("data/programme.yml", programme);
  await replace(programme, /^city: .*$/m, `city: ${JSON.stringify(payloads.image)}`);
  await replace(
    join(folder, "schemes/example-city.yml"),
    /^ {4}title: 有活动场所$/m,
    `    title: ${JSON.stringify(payloads.script)}`
  );
  return programme;
}

/** Writes the records and rules of a city in which every name is hostile. */
export async function hostileCity(folder: string): Promise<{records: string; programme: string}> {
  const records = join(folder, "records");
  await writeRecords(records);
  return {records, programme: await writeRules(join(folder, "rules"))};
}
