import {expect, test} from "vitest";
import {activities, core, given, type Row} from "./given.js";

/** Loads one table per kind, a row per writing, and gives the values of `column` in row order; null where refused. */
async function values(kind: string, zh: string, header: string, rows: string[], column: string): Promise<unknown[]> {
  const found: unknown[] = rows.map(() => "refused");
  await given({...core, [`${zh}.csv`]: `${[header, ...rows].join("\n")}\n`}, async ({rows: query}) => {
    for (const row of await query(`SELECT _row, ${column} AS v FROM raw.${kind}`)) found[Number(row._row) - 2] = row.v;
  });
  return found;
}

test("dates are read in every usual writing and never guessed", async () => {
  const writings = {
    "2018-03-05": "2018-03-05",
    "2018年3月5日": "2018-03-05",
    "2018.3.5": "2018-03-05",
    "2018/3/5": "2018-03-05",
    "20180305": "2018-03-05",
    "43164": "2018-03-05",
    " 2018 年 3 月 5 日 ": "2018-03-05",
    "2018-03-05 14:30": "2018-03-05",
    "2018/3/5 1:30:00": "2018-03-05",
    "2018-3-5（周一）": "2018-03-05",
    "２０１８－０３－０５": "2018-03-05",
    "18.3.5": "2018-03-05",
    "2018.2.30": "refused",
    "2018-03-05x": "refused",
    "3月5日": "refused",
    "2018年3月": "refused",
    三月上旬: "refused",
    "3月5日、3月20日": "refused",
    "2018.3.5-3.7": "refused",
    "2081-03-05": "refused",
    "1918-03-05": "1918-03-05"
  };
  const rows = Object.keys(writings).map((w, i) => `B1,学习,主题${i},${w}`);
  const read = await values("activity", "活动记录", "支部编号,活动类型,主题,活动日期", rows, "held_on");
  expect(Object.fromEntries(Object.keys(writings).map((w, i) => [w, read[i]]))).toEqual(writings);
});

test("counts are whole numbers, whatever is written around them", async () => {
  const writings: Record<string, unknown> = {
    "30": 30,
    "30人": 30,
    "３０": 30,
    "30.0": 30,
    "'1,200'": 1200,
    约30人: 30,
    "30余人": 30,
    "30左右": 30,
    三十: 30,
    二十一: 21,
    三百零五: 305,
    "12.5": "refused",
    "95%": "refused",
    "-3": "refused",
    "18/20": "refused",
    许多: "refused",
    "-": null,
    "": null,
    无数据: null
  };
  const rows = Object.keys(writings).map((w, i) => `B1,学习,2018-03-05,主题${i},${w.replace(/'(.*)'/, '"$1"')}`);
  const read = await values("activity", "活动记录", "支部编号,活动类型,活动日期,主题,应到人数", rows, "expected_count");
  expect(Object.fromEntries(Object.keys(writings).map((w, i) => [w, read[i]]))).toEqual(writings);
});

test("a fraction of those present and expected is taken apart", async () => {
  const rows = activities(
    "B1,,学习,2018-03-05,,18/20,一",
    "B1,,学习,2018-03-06,20,应到20实到18,一",
    "B1,,学习,2018-03-07,19,18/20,一"
  );
  await given({...core, "活动记录.csv": rows}, async ({rows: query, codes}) => {
    expect(await query("SELECT expected_count AS e, attended_count AS a FROM raw.activity ORDER BY _row")).toEqual([
      {e: 20, a: 18},
      {e: 20, a: 18},
      {e: 19, a: 18}
    ]);
    expect(await codes("activity")).toEqual(["4:实到人数:fraction"]);
  });
});

test("money is exact yuan", async () => {
  const writings: Record<string, string> = {
    "1200": "1200.00",
    "1200.5": "1200.50",
    "1,200元": "1200.00",
    "1，200.00": "1200.00",
    "￥1200": "1200.00",
    "1.2万元": "12000.00",
    "1.2万": "12000.00",
    "12000元/年": "12000.00",
    叁万元整: "30000.00",
    "1,20": "refused",
    "100元/月": "refused"
  };
  const rows = Object.keys(writings).map((w, i) => `B1,${2011 + i},运转经费,"${w}"`);
  const read = await values("funding", "经费", "支部编号,年度,经费类别,到位金额", rows, "amount_yuan");
  expect(Object.fromEntries(Object.keys(writings).map((w, i) => [w, read[i]]))).toEqual(writings);
});

test("periods and months are calendar spans", async () => {
  const header = "支部编号,认定期,条款编号,认定结论,认定组织编号,认定日期";
  const writings = ["2018-Q1", "2018年第一季度", "2018年上半年", "2018年", "2018年3月", "长期", "去年", "2.50"];
  const rows = writings.map((w, i) => `B1,${w},条款${i},达到,O3,2018-12-20`);
  expect(await values("attestation", "人工认定", header, rows, "period")).toEqual([
    "2018-Q1",
    "2018-Q1",
    "2018-H1",
    "2018",
    "2018-03",
    "standing",
    "refused",
    "refused"
  ]);
  const dues = ["2018-03", "2018年4月", "2018.5", "201806", "2018-07-01", "3月"].map(w => `B1,${w},7`);
  expect(await values("dues", "党费月表", "支部编号,月份,应交人数", dues, "month")).toEqual([
    "2018-03",
    "2018-04",
    "2018-05",
    "2018-06",
    "2018-07",
    "refused"
  ]);
});

test("listed values are matched by label and synonym, never guessed", async () => {
  const rows = [
    "B1,主题党日,2018-03-05,是",
    "B1,“党课”,2018-03-06,√",
    "B1,三会一课,2018-03-07,是",
    "B1,支 委 会,2018-03-08,大概",
    "B1,学习,2018-03-09,无"
  ];
  const header = "支部编号,活动类型,活动日期,记录是否归档";
  await given({...core, "活动记录.csv": `${[header, ...rows].join("\n")}\n`}, async ({rows: query, codes}) => {
    expect(await query("SELECT activity_type AS t, minutes_filed AS f FROM raw.activity ORDER BY _row")).toEqual([
      {t: "theme_day", f: true},
      {t: "party_lecture", f: true},
      {t: "committee_meeting", f: null},
      {t: "study", f: false}
    ]);
    expect(await codes("activity", "refuse")).toEqual(["4:活动类型:not_in_list"]);
    expect(await codes("activity", "doubt")).toContain("5:记录是否归档:dropped_value");
  });
});

test("两新 is no sector, several problems fit one cell", async () => {
  const branches = `${core["支部基本信息.csv"]}B6,O3,新支部,两新组织\nB7,O3,园区支部,企业\n`;
  const cases = "支部编号,列入日期,整顿状态,突出问题\nB1,2018-03-05,整顿中,书记缺职、班子不健全\n";
  await given({...core, "支部基本信息.csv": branches, "整顿.csv": cases}, async ({rows, codes}) => {
    expect(await codes("branch", "refuse")).toEqual(["7:领域:alias_only", "8:领域:not_in_list"]);
    const problems = await rows("SELECT problem_codes, state FROM raw.rectification");
    expect(problems.length + (await rows("SELECT * FROM raw.quarantine WHERE kind = 'rectification'")).length).toBe(1);
  });
});

test("references are codes or exact unique names; a name never creates a branch", async () => {
  const header = "支部编号,支部名称,活动类型,活动日期,主题";
  const rows = [
    ",示例村党支部,学习,2018-03-01,一",
    "第二党支部,,学习,2018-03-02,二",
    ",示例村支部,学习,2018-03-03,三",
    ",同名党支部,学习,2018-03-04,四",
    "B1,第二党支部,学习,2018-03-05,五",
    "B1,示例村党支部,学习,2018-03-06,六",
    "b2,,学习,2018-03-07,七",
    "B9,示例村党支部,学习,2018-03-08,八"
  ];
  await given({...core, "活动记录.csv": `${[header, ...rows].join("\n")}\n`}, async ({rows: query, codes}) => {
    expect(await query("SELECT _row, branch_id FROM raw.activity ORDER BY 1")).toEqual([
      {_row: 2, branch_id: "B1"},
      {_row: 3, branch_id: "B2"},
      {_row: 6, branch_id: "B1"},
      {_row: 7, branch_id: "B1"},
      {_row: 8, branch_id: "B2"}
    ]);
    expect(await codes("activity", "refuse")).toEqual([4, 5, 9].map(r => `${r}:支部编号:unknown_reference`));
    expect(await codes("activity", "doubt")).toEqual(["6:支部编号:name_differs"]);
  });
});

test("groups are named inside their branch", async () => {
  const groups =
    "党小组编号,支部编号,设立日期,小组人数\n第一党小组,B1,2018-01-01,7\n第一党小组,B2,2018-01-01,6\nB1-G2,B1,2018-01-01,5\n";
  const rows = activities(
    "B1,第一党小组,党小组会,2018-03-05,7,7,一",
    "B2,第一党小组,党小组会,2018-03-05,6,6,一",
    "B1,B1-G2,党小组会,2018-03-05,5,5,一",
    "B1,第九党小组,党小组会,2018-03-06,5,5,一"
  );
  await given({...core, "党小组.csv": groups, "活动记录.csv": rows}, async ({rows: query, codes}) => {
    expect((await query("SELECT group_id AS g FROM raw.activity ORDER BY _row")).map((r: Row) => r.g)).toEqual([
      "B1-第一党小组",
      "B2-第一党小组",
      "B1-G2",
      null
    ]);
    expect(await codes("activity", "doubt")).toContain("5:党小组编号:unused_reference");
  });
});

test("personal numbers refuse the row and are stored nowhere", async () => {
  const rows = activities(
    "B1,,学习,2018-03-05,7,7,联系13812345678",
    "B1,,学习,2018-03-06,7,7,110101199003071234参会",
    "B1,,学习,2018-03-07,7,7,１３８ １２３４ ５６７８",
    "B1,,学习,2018-03-08,7,13812345678,文号20180305001",
    "B1,,学习,2018-03-09,7,7,文号20180305001"
  );
  const persons = rows.replace("主题\n", "主题,姓名\n").replace(/(\d|\u9a8c|会|８|８|1)\n/g, "$1,张三\n");
  await given({...core, "活动记录.csv": persons}, async ({rows: query, codes}) => {
    expect((await codes("activity", "refuse")).filter(c => c.endsWith("personal"))).toEqual([
      "2:主题:personal",
      "3:主题:personal",
      "4:主题:personal"
    ]);
    expect(await query("SELECT topic FROM raw.activity")).toEqual([{topic: "文号20180305001"}]);
    const kept = JSON.stringify([
      await query("FROM raw.problems"),
      await query("FROM raw.quarantine"),
      await query("FROM raw.notes")
    ]);
    for (const secret of ["1381234", "110101199003071234", "１２３４", "张三"]) expect(kept).not.toContain(secret);
  });
});

test("totals, repeated headers, notes, blank rows and the template's example are passed over", async () => {
  const rows = activities(
    "B1,,学习,2018-03-05,7,7,一",
    "小 计,,,,7,7,",
    "支部编号,党小组编号,活动类型,活动日期,应到人数,实到人数,主题",
    "B00123,B00123-G1,主题党日,2018-03-05,20,18,学习党章",
    ",,,,,,",
    "B1,,学习,2018-03-06,7,7,二",
    "总计,,,,14,14,",
    "说明：以上属实,,,,,,",
    "B1,,学习,2018-03-07,7,7,三"
  );
  await given({...core, "活动记录.csv": rows}, async ({rows: query, codes, summary}) => {
    expect(await query("SELECT topic, _row FROM raw.activity ORDER BY 2")).toEqual([
      {topic: "一", _row: 2},
      {topic: "二", _row: 7}
    ]);
    expect(await codes("activity", "refuse")).toEqual([]);
    expect(summary.rows_read).toBe(10);
    expect(await query("SELECT code, n FROM raw.notes ORDER BY code")).toEqual([
      {code: "below_table", n: 2},
      {code: "blank_rows", n: 1},
      {code: "repeated_header", n: 1},
      {code: "sample", n: 1},
      {code: "totals", n: 2}
    ]);
  });
});

test("a broken cell refuses a row only where the column is required", async () => {
  const rows = activities("B1,,学习,2018-03-05,#REF!,7,#N/A", "#REF!,,学习,2018-03-05,7,7,一");
  await given({...core, "活动记录.csv": rows}, async ({codes}) => {
    expect(await codes("activity", "refuse")).toEqual(["3:支部编号:error_cell"]);
    expect(await codes("activity", "doubt")).toEqual(["2:主题:error_cell", "2:应到人数:error_cell"]);
  });
});

test("bounds and rules refuse or doubt as the contract says", async () => {
  const terms =
    "党小组编号,支部编号,设立日期,撤销日期,小组人数,组长人数\nB1-G1,B1,2018-01-01,2017-01-01,7,1\nB1-G2,B1,2018-01-01,,101,0\n";
  const years = "支部编号,年度,经费类别,到位金额\nB1,2040,运转经费,1\nB1,2018,运转经费,6000000\n";
  await given({...core, "党小组.csv": terms, "经费.csv": years}, async ({codes}) => {
    expect(await codes("party_group", "refuse")).toEqual(["2:撤销日期:rule"]);
    expect(await codes("party_group", "doubt")).toEqual(["3:小组人数:too_large", "3:组长人数:rule"]);
    expect(await codes("funding", "refuse")).toEqual(["2:年度:too_large"]);
    expect(await codes("funding", "doubt")).toEqual(["3:到位金额:too_large"]);
  });
});

test("two unknown columns of one name are reported once", async () => {
  const text = "支部编号,活动类型,活动日期,天气,天气\nB1,学习,2018-03-05,晴,雨\n";
  await given({...core, "活动记录.csv": text}, async ({codes}) =>
    expect(await codes("activity")).toEqual(["-:天气:unknown_column"])
  );
});
