import {expect, test} from "vitest";
import {core, given} from "./given.js";

const table = "支部编号,活动类型,活动日期,主题\nB1,主题党日,2018-03-05,学习党章\nB2,党课,2018-03-06,“初心”讲稿\n";
const utf16 = (text: string) => Buffer.from(`\ufeff${text}`, "utf16le");
/** GB18030 of the table above: Node decodes it but does not encode it. */
const gb18030 = Buffer.from(
  "d6a7b2bfb1e0bac52cbbeeb6afc0e0d0cd2cbbeeb6afc8d5c6da2cd6f7cce20a42312cd6f7cce2b5b3c8d52c323031382d30332d30352cd1a7cf" +
    "b0b5b3d5c20a42322cb5b3bfce2c323031382d30332d30362ca1b0b3f5d0c4a1b1bdb2b8e50a",
  "hex"
);

test("the same table comes out of every encoding and delimiter", async () => {
  const files = {
    "活动记录_无BOM.csv": table,
    "活动记录_BOM.csv": `\ufeff${table}`,
    "活动记录_国标.csv": gb18030,
    "活动记录_UTF16.csv": utf16(table.replaceAll(",", "\t")),
    "活动记录_分号.csv": table.replaceAll(",", ";"),
    "活动记录_回车.csv": table.replaceAll("\n", "\r\n"),
    "活动记录_尾行.csv": table.trimEnd(),
    "活动记录_空行.csv": table.replace("\nB2", "\n\nB2"),
    "活动记录_标题.csv": `关于报送活动的表\n填报单位：乙镇\n${table}`,
    "活动记录_全引号.csv": table.replace(/[^,\n]+/g, '"$&"')
  };
  await given({...core, ...files}, async ({rows, summary}) => {
    expect(summary).toMatchObject({rows_read: 28, rows_loaded: 10, rows_duplicate: 18, rows_quarantined: 0});
    expect(await rows("SELECT branch_id, activity_type, held_on, topic FROM raw.activity ORDER BY 1")).toEqual([
      {branch_id: "B1", activity_type: "theme_day", held_on: "2018-03-05", topic: "学习党章"},
      {branch_id: "B2", activity_type: "party_lecture", held_on: "2018-03-06", topic: "“初心”讲稿"}
    ]);
    expect(await rows("SELECT count(*)::INTEGER AS n FROM raw.notes WHERE code IN ('encoding', 'unicode')")).toEqual([
      {n: 2}
    ]);
  });
});

test("the row number is the one a spreadsheet shows", async () => {
  const bad = "B1,主题党日,3月5日,学习";
  const header = "支部编号,活动类型,活动日期,主题";
  const files = {
    "活动记录1.csv": `${header}\nB1,党课,2018-03-05,一\n${bad}\n`,
    "活动记录2.csv": `标题\n\n${header}\n\n\n${bad}\n`,
    "活动记录3.csv": `${header}\nB1,党课,2018-03-07,"一\n二\n三"\n${bad}\n`,
    "活动记录4.csv": `${header}\nB1,党课,2018-03-08,"一\n\n三"\n${bad}\n`,
    "活动记录5.csv": `${header}\r\nB1,党课,2018-03-09,一\r\n,,,\r\n${bad}\r\n\r\n`
  };
  await given({...core, ...files}, async ({rows}) => {
    expect(await rows("SELECT file, row FROM raw.quarantine JOIN raw.files USING (_file) ORDER BY 1")).toEqual([
      {file: "活动记录1.csv", row: 3},
      {file: "活动记录2.csv", row: 6},
      {file: "活动记录3.csv", row: 3},
      {file: "活动记录4.csv", row: 3},
      {file: "活动记录5.csv", row: 4}
    ]);
    expect(await rows("SELECT topic FROM raw.activity ORDER BY held_on, topic")).toEqual([
      {topic: "一"},
      {topic: "一 二 三"},
      {topic: "一 三"},
      {topic: "一"}
    ]);
  });
});

test("a row with too few or too many cells is refused, the others stay", async () => {
  const text =
    "支部编号,活动类型,活动日期,主题\nB1,党课,2018-03-05\nB1,党课,2018-03-06,一,二\nB1,党课,2018-03-07,一,\nB1,党课,2018-03-08,一,,,,多\n";
  await given({...core, "活动记录.csv": text}, async ({codes, rows}) => {
    expect(await codes("activity", "refuse")).toEqual(["2:-:column_count", "3:-:column_count", "5:-:column_count"]);
    expect(await rows("SELECT _row FROM raw.activity")).toEqual([{_row: 4}]);
  });
});

test("files that are no tables are refused by name and stop nothing", async () => {
  const files = {
    "活动记录_甲.csv": Buffer.from([0x80, 0x81, 0xff, 0xff, 0x0a]),
    "活动记录_乙.xlsx": Buffer.from("PK\x03\x04 broken", "latin1"),
    "活动记录_丙.xlsx": Buffer.from("d0cf11e0a1b11ae100000000", "hex"),
    "活动记录_丁.xlsx": "<html><table></table></html>",
    "活动记录_戊.csv": `支部编号,活动类型,活动日期\nB1,党课,${"长".repeat(400_000)}\n`,
    "活动记录_己.csv": '支部编号,活动类型,活动日期\nB1,党课,"2018-03-05\n',
    "活动记录_庚.csv": "支部编号,活动类型\nB1,党课\n",
    "活动记录_辛.csv": "甲,乙\n1,2\n",
    "名单.csv": "甲,乙\n1,2\n",
    "活动记录_壬.xlsx": table,
    "说明.docx": "不读"
  };
  await given({...core, ...files}, async ({rows, summary}) => {
    expect(summary).toMatchObject({refused_files: 9, rows_loaded: 10});
    const refused = await rows(
      "SELECT file, code FROM raw.problems JOIN raw.files USING (_file) WHERE row IS NULL AND severity = 'refuse' ORDER BY file"
    );
    expect(Object.fromEntries(refused.map(r => [r.file, r.code]))).toEqual({
      "名单.csv": "unknown_kind",
      "活动记录_甲.csv": "encoding",
      "活动记录_乙.xlsx": "broken_zip",
      "活动记录_丙.xlsx": "old_format",
      "活动记录_丁.xlsx": "not_a_table",
      "活动记录_戊.csv": "too_long",
      "活动记录_己.csv": "broken_csv",
      "活动记录_庚.csv": "missing_column",
      "活动记录_辛.csv": "no_header"
    });
    expect(await rows("SELECT message FROM raw.problems WHERE code = 'missing_column'")).toEqual([
      {
        message:
          "活动记录_庚.csv：“活动记录”缺少必填列；应为活动日期，收到“支部编号、活动类型”。请补上这一列，或改用模板表头后重报。"
      }
    ]);
    expect(await rows("SELECT n, example FROM raw.notes WHERE code = 'other_file'")).toEqual([
      {n: 1, example: "说明.docx"}
    ]);
  });
});

test("files that look alike keep their own rows and numbers, one with line breaks in cells among them", async () => {
  const header = "支部编号,活动类型,活动日期,主题";
  const file = (topic: string, days: number) =>
    `${[header, ...Array.from({length: days}, (_, i) => `B1,学习,2018-03-${String(i + 1).padStart(2, "0")},${topic}`)].join("\n")}\n`;
  const broken = `${header}\nB2,学习,2018-04-01,"两\n行"\nB2,学习,2018-04-02,四\n`;
  const files = {"活动记录1.csv": file("一", 3), "活动记录2.csv": broken, "活动记录[3].csv": file("二", 2)};
  const read: string[][] = [];
  for (const some of [files, {"活动记录1.csv": files["活动记录1.csv"], "活动记录[3].csv": files["活动记录[3].csv"]}])
    await given({...core, ...some}, async ({rows, summary}) => {
      expect(summary.rows_quarantined).toBe(0);
      const places = await rows(
        "SELECT file || ' ' || _row || ' ' || topic AS p FROM raw.activity JOIN raw.files USING (_file) ORDER BY file, _row"
      );
      read.push(places.map(row => String(row.p)));
    });
  const alone = [
    "活动记录1.csv 2 一",
    "活动记录1.csv 3 一",
    "活动记录1.csv 4 一",
    "活动记录[3].csv 2 二",
    "活动记录[3].csv 3 二"
  ];
  expect(read[1]).toEqual(alone);
  expect(read[0]).toEqual([...alone.slice(0, 3), "活动记录2.csv 2 两 行", "活动记录2.csv 3 四", ...alone.slice(3)]);
});
