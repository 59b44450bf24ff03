import {readFile} from "node:fs/promises";
import {expect, test} from "vitest";
import {activities, core, given, type Outcome} from "./given.js";

const header = ["退回原因", "支部编号", "活动类型", "活动日期", "主题", "是否作废", "原文件", "原工作表", "原行号"];
const file = "甲区区委活动记录.csv";

/** A correction workbook's sheet: rows of branch, type, day, topic, withdrawn or not, and the row they answer. */
const sheet = (...rows: [string, string, string, string, string, number][]) => ({
  活动记录: [
    header,
    ...rows.map(([branch, type, day, topic, withdrawn, row]) => [
      "错了",
      branch,
      type,
      day,
      topic,
      withdrawn,
      file,
      "",
      row
    ])
  ]
});

/** Rows 2 and 3 are refused: no such type, no such day. */
const sent = {
  ...core,
  [file]: activities("B1,,每月学习,2018-03-05,,,一", "B2,,学习,2018-02-30,,,二", "B3,,学习,2018-03-07,,,三")
};

const loaded = (rows: Outcome["rows"]) =>
  rows("SELECT branch_id, topic, file, _row FROM raw.activity JOIN raw.files USING (_file) ORDER BY 1, 2");
const refused = (rows: Outcome["rows"]) =>
  rows(
    `SELECT file, row, "column", code FROM raw.problems JOIN raw.files USING (_file) WHERE severity = 'refuse' ORDER BY ALL`
  );
const own = {branch_id: "B3", topic: "三", file, _row: 4};

test("a corrected row takes the refused one's place, and one left as it was is not asked twice", async () => {
  const answer = sheet(["B1", "学习", "2018-03-05", "一", "", 2], ["B2", "学习", "2018-02-30", "二", "", 3]);
  await given({...sent, "更正1_甲区区委.xlsx": answer}, async ({rows, summary}) => {
    expect(summary).toMatchObject({rows_read: 13, rows_loaded: 10, rows_quarantined: 1, rows_duplicate: 2});
    expect(await loaded(rows)).toEqual([{branch_id: "B1", topic: "一", file: "更正1_甲区区委.xlsx", _row: 2}, own]);
    expect(await refused(rows)).toEqual([{file, row: 3, column: "活动日期", code: "not_a_date"}]);
    expect(
      await rows("SELECT file, code, n, example FROM raw.notes JOIN raw.files USING (_file) ORDER BY code")
    ).toEqual([
      {file, code: "replaced", n: 1, example: "第2行，见更正1_甲区区委.xlsx“活动记录”第2行"},
      {file: "更正1_甲区区委.xlsx", code: "unchanged", n: 1, example: `第3行，见${file}第3行`}
    ]);
  });
});

test("a row broken in another way is refused where it stands now, and only there", async () => {
  const answer = sheet(["B2", "学习", "二月底", "二", "", 3]);
  await given({...sent, "更正1_甲区区委.xlsx": answer}, async ({rows, summary}) => {
    expect(summary).toMatchObject({rows_quarantined: 2, rows_duplicate: 1});
    expect((await refused(rows)).map(({file: where, row}) => [where, row])).toEqual([
      ["更正1_甲区区委.xlsx", 2],
      [file, 2]
    ]);
  });
});

test("of several answers the highest rank counts, whatever the files are called and whoever comes first", async () => {
  const files = {
    "a更正10_甲区区委.xlsx": sheet(["B1", "学习", "2018-03-05", "十", "", 2]),
    "b更正2_甲区区委.xlsx": sheet(["B1", "学习", "2018-03-05", "二", "", 2]),
    "甲区区委退回.xlsx": sheet(["B1", "学习", "2018-03-05", "零", "", 2])
  };
  await given({...sent, ...files}, async ({rows, summary}) => {
    expect(summary).toMatchObject({rows_quarantined: 1, rows_duplicate: 3});
    expect(await loaded(rows)).toEqual([{branch_id: "B1", topic: "十", file: "a更正10_甲区区委.xlsx", _row: 2}, own]);
  });
});

test("answers of one rank that contradict each other are both refused, sound or not", async () => {
  const files = {
    "更正1_甲区区委.xlsx": sheet(["B1", "学习", "2018-03-05", "一", "", 2]),
    "更正1_甲区区委（又）.xlsx": sheet(["B1", "学习", "2018-03-06", "一", "", 2])
  };
  await given({...sent, ...files}, async ({rows, summary}) => {
    expect(summary).toMatchObject({rows_read: 13, rows_loaded: 9, rows_quarantined: 3, rows_duplicate: 1});
    expect(
      await rows(
        "SELECT file, row, received FROM raw.problems JOIN raw.files USING (_file) WHERE code = 'disputed' ORDER BY 1"
      )
    ).toEqual([
      {file: "更正1_甲区区委.xlsx", row: 2, received: "更正1_甲区区委（又）.xlsx“活动记录”第2行"},
      {file: "更正1_甲区区委（又）.xlsx", row: 2, received: "更正1_甲区区委.xlsx“活动记录”第2行"}
    ]);
  });
});

test("a withdrawn row is asked no more", async () => {
  const answer = sheet(["B1", "每月学习", "2018-03-05", "一", "是", 2], ["B2", "学习", "2018-02-30", "二", "是", 3]);
  await given({...sent, "更正1_甲区区委.xlsx": answer}, async ({rows, summary}) => {
    expect(summary).toMatchObject({rows_read: 13, rows_loaded: 9, rows_quarantined: 0, rows_duplicate: 4});
    expect(await loaded(rows)).toEqual([own]);
    expect(await refused(rows)).toEqual([]);
  });
});

test("of two rows under one id the one that is kept in the workbook counts; both, and they are refused still", async () => {
  const files = {
    ...core,
    [file]: activities("B1,,支部党员大会,2018-03-05,,,一", "B1,,支部党员大会,2018-03-05,,,二").replace(
      /^支部编号|B1/gm,
      x => (x === "B1" ? "A7,B1" : "活动编号,支部编号")
    )
  };
  const rowOf = (topic: string, row: number) => [
    "错了",
    "A7",
    "B1",
    "支部党员大会",
    "2018-03-05",
    topic,
    "",
    file,
    "",
    row
  ];
  const workbook = (...rows: unknown[][]) => ({
    活动记录: [["退回原因", "活动编号", ...header.slice(1)], ...rows] as string[][]
  });
  await given({...files, "更正1_甲区区委.xlsx": workbook(rowOf("二", 3))}, async ({rows, summary}) => {
    expect(summary).toMatchObject({rows_quarantined: 0, rows_duplicate: 2});
    expect(await loaded(rows)).toEqual([{branch_id: "B1", topic: "二", file, _row: 3}]);
  });
  await given({...files, "更正1_甲区区委.xlsx": workbook(rowOf("一", 2), rowOf("二", 3))}, async ({rows, summary}) => {
    expect(summary).toMatchObject({rows_quarantined: 2, rows_duplicate: 2});
    expect((await refused(rows)).map(({file: where, row}) => [where, row])).toEqual([
      [file, 2],
      [file, 3]
    ]);
  });
});

test("a workbook saved as CSV, renamed, answers all the same", async () => {
  const text = `${header.join(",")}\n错了,B1,学习,2018-03-05,一,,${file},,2\n`;
  await given({...sent, "活动记录发回.csv": text}, async ({rows, summary}) => {
    expect(summary).toMatchObject({rows_quarantined: 1, rows_duplicate: 1});
    expect((await loaded(rows))[0]).toMatchObject({topic: "一", file: "活动记录发回.csv", _row: 2});
  });
});

test("a workbook that LibreOffice saved answers the same", async () => {
  const files = {
    ...core,
    [file]: activities("B1,,每月学习,2018-03-05,,,=一", "B2,,学习,2018-02-30,,,@二"),
    // Row 2 is corrected, row 3 left as it was; texts that look like formulas carry a mark.
    "更正1_甲区区委.xlsx": await readFile("test/fixtures/libreoffice/corrections.xlsx")
  };
  await given(files, async ({rows, summary}) => {
    expect(summary).toMatchObject({rows_quarantined: 1, rows_duplicate: 2, refused_files: 0});
    expect(await loaded(rows)).toEqual([{branch_id: "B1", topic: "=一", file: "更正1_甲区区委.xlsx", _row: 2}]);
    expect(await refused(rows)).toEqual([{file, row: 3, column: "活动日期", code: "not_a_date"}]);
  });
});

test("answers to a file that is no longer there are rows like others, the later over the earlier", async () => {
  const files = {
    "更正1_甲区区委.xlsx": sheet(["B1", "学习", "2018-03-05", "一", "", 2]),
    "更正2_甲区区委.xlsx": sheet(["B1", "学习", "2018-03-06", "二", "", 2])
  };
  await given({...core, ...files}, async ({rows, summary}) => {
    expect(summary).toMatchObject({rows_read: 10, rows_loaded: 9, rows_duplicate: 1});
    expect(await loaded(rows)).toEqual([{branch_id: "B1", topic: "二", file: "更正2_甲区区委.xlsx", _row: 2}]);
  });
});

test("a number of a person that was hidden on the way back does not make its row sound", async () => {
  const files = {...core, [file]: activities("B1,,学习,2018-03-05,,,联系13812345678")};
  await given(files, async ({rows}) => {
    const [{cells}] = (await rows("SELECT cells FROM raw.quarantine")) as [{cells: string}];
    const topic = JSON.parse(cells).主题;
    expect(topic).not.toMatch(/\d/);
    await given({...files, "更正1_甲区区委.xlsx": sheet(["B1", "学习", "2018-03-05", topic, "", 2])}, async back => {
      expect(back.summary).toMatchObject({rows_quarantined: 1, rows_duplicate: 1});
      expect(await refused(back.rows)).toEqual([{file, row: 2, column: "主题", code: "personal"}]);
    });
  });
});

test("a whole table sent again as a correction replaces its sender's refused rows of the same records", async () => {
  const funding = (amount: string) => `支部编号,年度,经费类别,到位金额\nB1,2018,运转经费,${amount}\n`;
  const files = {...core, "甲区区委经费.csv": funding("许多"), "甲区区委更正经费.csv": funding("100")};
  await given(files, async ({rows, summary}) => {
    expect(summary).toMatchObject({rows_quarantined: 0, rows_duplicate: 1});
    expect(await rows("SELECT amount_yuan FROM raw.funding")).toEqual([{amount_yuan: "100.00"}]);
    expect(await refused(rows)).toEqual([]);
  });
});
