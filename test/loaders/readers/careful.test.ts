import {expect, test} from "vitest";
import {activities, core, given} from "./given.js";

test("a cell is read by itself, whatever stands in the same place of other rows", async () => {
  const rows = activities(
    "B1,,学习,2018.3.5,２０人,18,一",
    "B1,,学习,2018.3.6,２０人,十八,二",
    "B1,,学习,2018-03-07,20,18,三",
    "B1,,学习,2018.3.8,,18/20,四",
    "B1,,学习,2018.3.9,,18,五"
  );
  await given({...core, "活动记录.csv": rows}, async ({rows: query, codes}) => {
    expect(
      await query("SELECT held_on AS d, expected_count AS e, attended_count AS a FROM raw.activity ORDER BY _row")
    ).toEqual([
      {d: "2018-03-05", e: 20, a: 18},
      {d: "2018-03-06", e: 20, a: 18},
      {d: "2018-03-07", e: 20, a: 18},
      {d: "2018-03-08", e: 20, a: 18},
      {d: "2018-03-09", e: null, a: 18}
    ]);
    expect(await codes("activity")).toEqual([]);
    expect(await query("SELECT code, n FROM raw.notes ORDER BY code")).toEqual([
      {code: "date", n: 4},
      {code: "number", n: 3},
      {code: "split", n: 1}
    ]);
  });
});

test("an amount is read by the unit of its own file's header", async () => {
  const yuan = "支部编号,年度,经费类别,到位金额\nB1,2018,运转经费,1.5元\n";
  const wan = "支部编号,年度,经费类别,到位金额（万元）\nB2,2018,运转经费,约1.5\nB3,2018,运转经费,许多\n";
  await given({...core, "经费一.csv": yuan, "经费二.csv": wan}, async ({rows, codes}) => {
    expect(await rows("SELECT branch_id AS b, amount_yuan AS y FROM raw.funding ORDER BY 1")).toEqual([
      {b: "B1", y: "1.50"},
      {b: "B2", y: "15000.00"}
    ]);
    expect(await codes("funding")).toEqual(["2:到位金额:approximate", "3:到位金额:not_a_number"]);
    const [refused] = await rows("SELECT cells FROM raw.quarantine");
    expect(JSON.parse(String(refused!.cells))).toMatchObject({支部编号: "B3", "到位金额（万元）": "许多"});
  });
});

test("a refused row keeps what was written, blank marks too; a number too large for a sum is refused", async () => {
  const rows = "支部编号,年度,经费类别,到位金额\n待补,2018,运转经费,1\nB1,2018,运转经费,99999999999999999999\n";
  await given({...core, "经费.csv": rows}, async ({rows: query, codes}) => {
    expect(await codes("funding")).toEqual(["2:支部编号:missing_value", "3:到位金额:not_a_number"]);
    const [first] = await query("SELECT cells FROM raw.quarantine ORDER BY row");
    expect(JSON.parse(String(first!.cells))).toMatchObject({支部编号: "待补", 到位金额: "1"});
  });
});
