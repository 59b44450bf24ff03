import {expect, test} from "vitest";
import {activities, core, given} from "./given.js";

test("a day that has not come yet is doubted and kept, unless it is one that is set beforehand", async () => {
  const tasks = "支部编号,年度,任务,完成期限,完成日期\nB1,2018,一,2050-01-01,\nB1,2018,二,2018-05-01,2050-01-01\n";
  const held = activities("B1,,学习,2050-03-05,7,7,一", "B1,,学习,2050.3.6,7,7,二", "B1,,学习,2018-03-05,7,7,三");
  await given({...core, "活动记录.csv": held, "目标任务清单.csv": tasks}, async ({rows, codes}) => {
    expect(await codes("activity")).toEqual(["2:活动日期:out_of_calendar", "3:活动日期:out_of_calendar"]);
    expect(await codes("task")).toEqual(["3:完成日期:out_of_calendar"]);
    expect(await rows("SELECT held_on FROM raw.activity ORDER BY 1")).toEqual([
      {held_on: "2018-03-05"},
      {held_on: "2050-03-05"},
      {held_on: "2050-03-06"}
    ]);
  });
});

test("无 is a value in a list and nothing in numbers, texts, names and codes", async () => {
  const held = "支部编号,支部名称,党小组编号,活动类型,活动日期,应到人数,主题,记录是否归档\n";
  const rows = ["无,示例村党支部,无,学习,2018-03-05,无,无,无", "B1,,,学习,2018-03-06,7,无,", "B1,,,学习,无,7,一,"];
  await given({...core, "活动记录.csv": held + rows.join("\n")}, async ({rows: query, codes}) => {
    expect(
      await query("SELECT branch_id, group_id, expected_count, topic, minutes_filed FROM raw.activity ORDER BY held_on")
    ).toEqual([
      {branch_id: "B1", group_id: null, expected_count: null, topic: null, minutes_filed: false},
      {branch_id: "B1", group_id: null, expected_count: 7, topic: null, minutes_filed: null}
    ]);
    expect(await codes("activity")).toEqual(["4:活动日期:missing_value"]);
  });
});

test("a cell of several values is split at every mark, after the whole has been tried; a judgement is one of four", async () => {
  const cases = ["；", ";", "、", "，", "|", "\n"].map(
    (mark, i) => `B1,2018-03-0${i + 1},列入,"班子不团结${mark}其他"`
  );
  const cycle = "支部编号,列入日期,整顿状态,突出问题\n";
  const judged = ["达到", "部分达到", "未达到", "不适用", "提醒", "缺数据"].map(
    (value, i) => `B1,2018-0${i + 1},p:1,${value},O3,2018-12-01`
  );
  const files = {
    ...core,
    "整顿.csv": `${cycle}${cases.join("\n")}\nB1,2018-03-09,列入,班子不团结；看不懂\n`,
    "人工认定.csv": `支部编号,认定期,条款编号,认定结论,认定组织编号,认定日期\n${judged.join("\n")}\n`
  };
  await given(files, async ({rows, codes}) => {
    expect(
      (await rows("SELECT DISTINCT problem_codes FROM raw.rectification WHERE opened_on < '2018-03-09'")).length
    ).toBe(1);
    expect(await rows("SELECT opened_on FROM raw.rectification WHERE problem_codes = 'disunity;other'")).toHaveLength(
      6
    );
    expect(await codes("rectification")).toEqual(["8:突出问题:dropped_value"]);
    expect(await codes("attestation", "refuse")).toEqual(["6:认定结论:rule", "7:认定结论:not_in_list"]);
    expect(await rows("SELECT value FROM raw.attestation ORDER BY period")).toEqual([
      {value: "met"},
      {value: "partly"},
      {value: "not_met"},
      {value: "n_a"}
    ]);
  });
});
