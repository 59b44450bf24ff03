import {expect, test} from "vitest";
import {core, given} from "./given.js";
import {parquetOf} from "./parquetOf.js";

test("a platform's export loads by Chinese or English headers, typed or as text, in the same way", async () => {
  const [chinese] = await parquetOf(`SELECT * FROM (VALUES
    ('B1', '党课', DATE '2018-03-05', 20::BIGINT, 18::SMALLINT, true, '学习党章'),
    ('示例村党支部', '支委会', DATE '2018-03-06', NULL, NULL, NULL, NULL),
    ('B9', '支委会', DATE '2018-03-07', 20, 18, true, NULL))
    t("支部编号", "活动类型", "活动日期", "应到人数", "实到人数", "记录是否归档", "主题")`);
  const [english] = await parquetOf(`SELECT 'B2' AS branch_id, 'committee_meeting' AS activity_type,
    TIMESTAMPTZ '2018-03-05 00:00:00+08' AS held_on, 12.0::DOUBLE AS expected_count, '约10人' AS attended_count, 'x' AS weather`);
  await given(
    {...core, "平台/活动记录.parquet": chinese, "activity.parquet": english},
    async ({rows, codes, summary}) => {
      expect(
        await rows(`SELECT branch_id, held_on, expected_count AS e, attended_count AS a, minutes_filed AS m, topic, file, _row
        FROM raw.activity JOIN raw.files USING (_file) ORDER BY ALL`)
      ).toEqual([
        {
          branch_id: "B1",
          held_on: "2018-03-05",
          e: 20,
          a: 18,
          m: true,
          topic: "学习党章",
          file: "平台/活动记录.parquet",
          _row: 1
        },
        {
          branch_id: "B1",
          held_on: "2018-03-06",
          e: null,
          a: null,
          m: null,
          topic: null,
          file: "平台/活动记录.parquet",
          _row: 2
        },
        {branch_id: "B2", held_on: "2018-03-05", e: 12, a: 10, m: null, topic: null, file: "activity.parquet", _row: 1}
      ]);
      expect(await codes("activity", "refuse")).toEqual(["3:支部编号:unknown_reference"]);
      expect(await codes("activity", "doubt")).toEqual([
        "1:主讲人职务:rule",
        "1:实到人数:approximate",
        "-:weather:unknown_column"
      ]);
      expect(summary).toMatchObject({rows_quarantined: 1, rows_duplicate: 0});
    }
  );
});

test("typed values are held against the same bounds, days and rules", async () => {
  const [activities] =
    await parquetOf(`SELECT 'B1' AS branch_id, 'study' AS activity_type, held_on, expected_count, attended_count FROM (VALUES
    (DATE '2018-03-05', 20, 18), (DATE '2018-03-06', -1, NULL), (DATE '2018-03-07', 2000, 1), (DATE '2018-03-08', 1, 2),
    (DATE '1900-01-01', 1, 1), (DATE '2099-01-01', 1, 1), (NULL, 1, 1)) t(held_on, expected_count, attended_count)`);
  const [fundings] =
    await parquetOf(`SELECT 'B1' AS branch_id, 2018 AS year, '运转经费' AS line_code, 3.6::DECIMAL(10, 2) AS "到位金额（万元）"
    UNION ALL SELECT 'B2', 2018, '运转经费', 12000`);
  await given({...core, "activity.parquet": activities, "funding.parquet": fundings}, async ({rows, codes}) => {
    expect(await codes("activity", "refuse")).toEqual([
      "2:应到人数:too_small",
      "6:活动日期:out_of_calendar",
      "7:活动日期:missing_value"
    ]);
    expect(await codes("activity", "doubt")).toEqual([
      "3:应到人数:too_large",
      "4:实到人数:rule",
      "5:活动日期:out_of_calendar"
    ]);
    expect(await rows("SELECT amount_yuan FROM raw.funding ORDER BY _row")).toEqual([
      {amount_yuan: "36000.00"},
      {amount_yuan: "120000000.00"}
    ]);
    expect(await codes("funding", "doubt")).toContain("2:到位金额:looks_like_yuan");
  });
});

test("a lake's folders tell the columns that its files leave out", async () => {
  const [dues] = await parquetOf("SELECT 'B1' AS branch_id, 'operating' AS line_code, 1200.50 AS amount_yuan");
  const [held] = await parquetOf("SELECT 'B1' AS branch_id, 'study' AS activity_type, DATE '2018-03-05' AS held_on");
  const files = {"funding/year=2018/a.parquet": dues, "activities/year=2018/data_0.parquet": held};
  await given({...core, ...files}, async ({rows, codes}) => {
    expect(await rows("SELECT branch_id, year, amount_yuan FROM raw.funding")).toEqual([
      {branch_id: "B1", year: 2018, amount_yuan: "1200.50"}
    ]);
    expect(await rows("SELECT held_on FROM raw.activity")).toEqual([{held_on: "2018-03-05"}]);
    expect([...(await codes("funding")), ...(await codes("activity"))]).toEqual([]);
  });
});

test("columns about persons are never read, and personal numbers in others refuse the row", async () => {
  const [persons] =
    await parquetOf(`SELECT 'B1' AS branch_id, 'study' AS activity_type, DATE '2018-03-05' + i::INTEGER AS held_on,
    ['学习', '联系13812345678'][i + 1] AS topic, '张三' AS "姓名" FROM range(2) t(i)`);
  await given({...core, "活动记录.parquet": persons}, async ({rows, codes}) => {
    expect(await codes("activity")).toEqual(["2:主题:personal", "-:姓名:person_column"]);
    const kept = JSON.stringify([
      await rows("FROM raw.problems"),
      await rows("FROM raw.quarantine"),
      await rows("FROM raw.activity")
    ]);
    for (const secret of ["1381234", "张三"]) expect(kept).not.toContain(secret);
  });
});

test("a file that breaks off is refused by name, and the others are read", async () => {
  const [whole] = await parquetOf("SELECT 'B1' AS branch_id, 'study' AS activity_type, DATE '2018-03-05' AS held_on");
  const files = {
    "活动记录1.parquet": whole,
    "活动记录2.parquet": whole.subarray(0, whole.length - 9),
    "活动记录[3].parquet": whole
  };
  await given({...core, ...files}, async ({rows, summary}) => {
    expect(await rows("SELECT code, message FROM raw.problems")).toEqual([
      {code: "broken_parquet", message: "活动记录2.parquet：parquet文件读不了。请重新导出后重报。"}
    ]);
    expect(summary).toMatchObject({rows_read: 10, rows_loaded: 9, rows_duplicate: 1, refused_files: 1});
  });
});

test("blank rows end no Parquet file, however many: they are other things'", async () => {
  const [bytes] = await parquetOf(`SELECT CASE WHEN n IN (0, 300) THEN 'B1' END AS branch_id,
    CASE WHEN n IN (0, 300) THEN 'study' END AS activity_type,
    CASE WHEN n IN (0, 300) THEN DATE '2018-03-05' + n::INTEGER END AS held_on FROM range(301) t(n)`);
  await given({...core, "activity.parquet": bytes}, async ({rows}) => {
    expect(await rows("SELECT held_on FROM raw.activity ORDER BY 1")).toEqual([
      {held_on: "2018-03-05"},
      {held_on: "2018-12-30"}
    ]);
  });
});
