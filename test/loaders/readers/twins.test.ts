import {describe, expect, test} from "vitest";
import {activities, core, given} from "./given.js";

const funding = (...rows: string[]) => `${["支部编号,年度,经费类别,到位金额", ...rows].join("\n")}\n`;

test("identical rows are kept once: the first by file and row", async () => {
  const files = {
    "b经费.csv": funding("B1,2018,运转经费,100"),
    "a经费.csv": funding("B2,2018,运转经费,1", "B1,2018,运转经费,100.00")
  };
  await given({...core, ...files}, async ({rows, summary}) => {
    expect(summary.rows_duplicate).toBe(1);
    expect(
      await rows("SELECT file, _row FROM raw.funding JOIN raw.files USING (_file) WHERE branch_id = 'B1'")
    ).toEqual([{file: "a经费.csv", _row: 3}]);
  });
});

test("rows that differ under one key are all refused, and name each other's place", async () => {
  const files = {
    "a经费.csv": funding("B1,2018,运转经费,100"),
    "b经费.csv": funding("B1,2018,运转经费,200", "B1,2018,运转经费,100")
  };
  await given({...core, ...files}, async ({rows}) => {
    expect(await rows("SELECT * FROM raw.funding")).toEqual([]);
    expect(
      await rows(
        "SELECT file, row, received FROM raw.problems JOIN raw.files USING (_file) WHERE code = 'conflict' ORDER BY ALL"
      )
    ).toEqual([
      {file: "a经费.csv", row: 2, received: "b经费.csv第3行"},
      {file: "b经费.csv", row: 2, received: "a经费.csv第2行"},
      {file: "b经费.csv", row: 3, received: "a经费.csv第2行"}
    ]);
  });
});

test("activities without id that differ on one day are all kept, with a doubt", async () => {
  const text = activities("B1,,学习,2018-03-05,7,7,一", "B1,,学习,2018-03-05,7,7,二", "B1,,学习,2018-03-05,7,7,一");
  await given({...core, "活动记录.csv": text}, async ({rows, codes, summary}) => {
    expect(summary).toMatchObject({rows_duplicate: 1, rows_quarantined: 0});
    expect(await rows("SELECT topic, _repeat, activity_id FROM raw.activity ORDER BY 2")).toEqual([
      {topic: "一", _repeat: 1, activity_id: null},
      {topic: "二", _repeat: 2, activity_id: null}
    ]);
    expect(await codes("activity", "doubt")).toEqual(["2:-:repeat", "3:-:repeat"]);
  });
});

describe("a correction", () => {
  const kept = "SELECT branch_id, amount_yuan, file FROM raw.funding JOIN raw.files USING (_file) ORDER BY 1, 2";
  const twice = (first: string, second: string) => ({
    ...core,
    [first]: funding("B1,2018,运转经费,100", "B2,2018,运转经费,5"),
    [second]: funding("B1,2018,运转经费,200")
  });

  test.each([
    ["甲区区委/经费.csv", "甲区区委/更正经费.csv"],
    ["甲区区委经费.csv", "更正/甲区区委经费.csv"],
    ["更正经费_甲区区委.csv", "更正2经费_甲区区委.csv"],
    ["更正9经费_甲区区委.csv", "更正10经费_甲区区委.csv"],
    ["z更正２０１８０７０５甲区区委经费.csv", "a更正20180801甲区区委经费.csv"],
    ["经费.csv", "更正经费.csv"]
  ])("replaces what its sender said of the same record: %s, then %s", async (first, second) => {
    await given(twice(first, second), async ({rows, summary}) => {
      expect(summary).toMatchObject({rows_read: 11, rows_loaded: 10, rows_quarantined: 0, rows_duplicate: 1});
      expect(await rows(kept)).toEqual([
        {branch_id: "B1", amount_yuan: "200.00", file: second},
        {branch_id: "B2", amount_yuan: "5.00", file: first}
      ]);
      expect(await rows("SELECT file, code, n, example FROM raw.notes JOIN raw.files USING (_file)")).toEqual([
        {file: first, code: "replaced", n: 1, example: `第2行，见${second}第2行`}
      ]);
    });
  });

  test.each([
    ["of another sender", "甲区区委/经费.csv", "乙镇党委/更正经费.csv"],
    ["of nobody knows whom", "甲区区委/经费.csv", "更正经费.csv"],
    ["of the same rank", "甲区区委/更正1经费.csv", "甲区区委/更正经费.csv"]
  ])("%s replaces nothing: both rows are refused", async (_, first, second) => {
    await given(twice(first, second), async ({rows, summary}) => {
      expect(summary).toMatchObject({rows_loaded: 9, rows_quarantined: 2, rows_duplicate: 0});
      expect(
        await rows(
          "SELECT file, row, received FROM raw.problems JOIN raw.files USING (_file) WHERE code = 'conflict' ORDER BY file DESC"
        )
      ).toEqual(
        [
          {file: first, row: 2, received: `${second}第2行`},
          {file: second, row: 2, received: `${first}第2行`}
        ].sort((a, b) => (a.file < b.file ? 1 : -1))
      );
    });
  });

  test("of a day's activities replaces all that its sender said of them", async () => {
    const files = {
      "甲区区委活动记录.csv": activities(
        "B1,,学习,2018-03-05,7,7,一",
        "B1,,学习,2018-03-05,7,7,二",
        "B1,,学习,2018-03-06,7,7,三"
      ),
      "甲区区委活动记录更正.csv": activities("B1,,学习,2018-03-05,7,6,一")
    };
    await given({...core, ...files}, async ({rows, summary}) => {
      expect(summary).toMatchObject({rows_quarantined: 0, rows_duplicate: 2});
      expect(await rows("SELECT topic, attended_count, _repeat FROM raw.activity ORDER BY 1")).toEqual([
        {topic: "一", attended_count: 6, _repeat: 0},
        {topic: "三", attended_count: 7, _repeat: 0}
      ]);
    });
  });

  test("of an organisation counts as its sender's too", async () => {
    const header = "组织编号,上级组织编号,组织层级,组织名称";
    const files = {
      "党组织信息.csv": core["党组织信息.csv"]!,
      "甲区区委/党组织信息.csv": `${header}\nO9,O2,基层党委,丙镇党委\n`,
      "甲区区委/更正党组织信息.csv": `${header}\nO9,O2,基层党委,丙乡党委\n`
    };
    await given({...core, ...files}, async ({rows}) => {
      expect(await rows("SELECT name FROM raw.org WHERE org_id = 'O9'")).toEqual([{name: "丙乡党委"}]);
    });
  });
});

test("an id left blank is made of what names the record", async () => {
  const terms = "支部编号,是否设支委会,本届选举日期,届次编号\nB1,是,2018-03-10,\nB2,否,2018-03-11,第三届\n";
  await given({...core, "届次换届.csv": terms}, async ({rows}) => {
    expect(await rows("SELECT term_id FROM raw.committee_term ORDER BY branch_id")).toEqual([
      {term_id: "B1_2018-03-10"},
      {term_id: "B2-第三届"}
    ]);
  });
});

test("the order of files and rows changes nothing but the places", async () => {
  const rows = [
    "B1,,学习,2018-03-05,7,7,一",
    "B1,,学习,2018-03-05,7,7,二",
    "B2,,党课,2018-03-05,7,7,三",
    "B2,,学习,2018年3月6日,7,7,四",
    "B2,,学习,坏,7,7,四"
  ];
  const results: unknown[] = [];
  for (const files of [
    {"a活动记录.csv": activities(...rows.slice(0, 2)), "b活动记录.csv": activities(...rows.slice(2))},
    {
      "b活动记录.csv": activities(...rows.slice(0, 1).reverse()),
      "a活动记录.csv": activities(...rows.slice(1).reverse())
    }
  ]) {
    await given({...core, ...files}, async ({rows: query}) => {
      results.push([
        await query("SELECT * EXCLUDE (_file, _row) FROM raw.activity ORDER BY ALL"),
        await query(
          `SELECT "column", code, severity, regexp_replace(received, '.活动记录.*', '') FROM raw.problems ORDER BY ALL`
        ),
        await query("SELECT kind, branch_id, cells FROM raw.quarantine ORDER BY ALL")
      ]);
    });
  }
  expect(results[1]).toEqual(results[0]);
});
