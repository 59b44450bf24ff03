import {mkdtemp, readdir, readFile, rm, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import path from "node:path";
import {expect, test} from "vitest";
import {gb18030} from "../../../loaders/example/gb18030.js";
import {readCsv} from "../../../loaders/readers/csv.js";
import {scanFile} from "../../../loaders/readers/scan.js";
import {core, given} from "./given.js";

const header = "支部编号,姓名,活动类型,活动日期,身份证号,主题";
const sound = "B1,赵虚构,党课,2018-03-05,11010119900307123X,学习章程";
// Their cells do not stand below their headers: what is a person's may be anywhere.
const uneven = [
  "B2,党课,2018-03-06,钱虚构,学习",
  "示例村党支部,孙虚构,党课,2018-03-07,110101199003071234,李虚构,周虚构",
  "填表人：吴虚构"
];
const secrets = /虚构|1990/;

const utf16 = (text: string) => Buffer.from(`\ufeff${text}`, "utf16le");

/** What a file leaves on the disk when it has been read as far as it is before loading. */
async function left(bytes: Buffer | string): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), "branchmark-test-"));
  try {
    const file = path.join(folder, "活动记录.csv");
    await writeFile(file, bytes);
    await readCsv("活动记录.csv", file, await scanFile(file), path.join(folder, "t0"));
    await rm(file);
    const written = await Promise.all((await readdir(folder)).map(name => readFile(path.join(folder, name), "utf8")));
    return written.join("\n");
  } finally {
    await rm(folder, {recursive: true, force: true});
  }
}

test.each([
  ["the national encoding", gb18030],
  ["UTF-16", utf16],
  ["UTF-8 with blank lines", (text: string) => text.replace("\n", "\n\n")]
])("of a table in %s nothing about persons is ever written down", async (_, encode) => {
  const text = await left(encode([header, sound, ...uneven].join("\n")));
  expect(text).not.toMatch(secrets);
  expect(text).toMatch(/B1.*党课.*2018-03-05.*学习章程/);
  expect(text).toMatch(/示例村党支部.*2018-03-07/);
});

test("such a table is read like any other, its uneven rows are refused and its notes end it", async () => {
  const bytes = gb18030([header, sound, ...uneven, sound].join("\n"));
  await given({...core, "活动记录.csv": bytes}, async ({rows, codes, summary}) => {
    expect(summary).toMatchObject({rows_read: 11, rows_loaded: 9, rows_quarantined: 2});
    expect(await rows("SELECT branch_id, topic FROM raw.activity")).toEqual([{branch_id: "B1", topic: "学习章程"}]);
    expect(await codes("activity", "refuse")).toEqual(expect.arrayContaining(["3:-:column_count", "4:-:column_count"]));
    expect(await rows("SELECT row, cells FROM raw.quarantine ORDER BY row")).not.toEqual(
      expect.stringMatching(secrets)
    );
    expect(await rows("SELECT code, n FROM raw.notes WHERE code = 'below_table'")).toEqual([
      {code: "below_table", n: 2}
    ]);
  });
});
