import {expect, test} from "vitest";
import {core, given as read} from "../loaders/readers/given.js";
import {branch, given} from "./given.js";

test("E55: X may become T or B, T may become B; B never becomes T, and the refusal says why", async () => {
  const header = "条目编号,当前层级,来源组织编号,来源支部编号,列入日期,原层级,转化日期";
  const row = (id: string, layer: string, from: string) => `${id},${layer},O2,B1,2018-10-10,${from},2018-10-10`;
  const rows = [
    row("P1", "T", "X"),
    row("P2", "B", "T"),
    row("P3", "B", "X"),
    row("P4", "T", "B"),
    row("P5", "X", "T")
  ];
  await read({...core, "BTX条目.csv": `${[header, ...rows].join("\n")}\n`}, async ({rows: ask}) => {
    expect(await ask("select practice_id, layer, moved_from from raw.practice order by 1")).toEqual([
      {practice_id: "P1", layer: "T", moved_from: "X"},
      {practice_id: "P2", layer: "B", moved_from: "T"},
      {practice_id: "P3", layer: "B", moved_from: "X"}
    ]);
    const refused = await ask("select row, message from raw.problems where kind = 'practice' order by row");
    expect(refused.map(({row: at}) => at)).toEqual([5, 6]);
    for (const {message} of refused) expect(message).toContain("只能由X转为T或B、由T转为B");
  });
});

test("a practice stands where it stood on the evaluation date, with where it came from", async () => {
  const city = await given({
    as_of: "2018-10-10",
    records: {
      branch: [branch("A")],
      practice: [
        {practice_id: "P1", layer: "X", origin_branch_id: "A", adopted_on: "2018-01-01"},
        {
          practice_id: "P2",
          layer: "T",
          origin_org_id: "O2",
          adopted_on: "2018-10-10",
          moved_from: "X",
          moved_on: "2018-10-10"
        },
        {
          practice_id: "P3",
          layer: "B",
          origin_org_id: "O0",
          adopted_on: "2018-01-01",
          moved_from: "T",
          moved_on: "2018-10-11"
        },
        {practice_id: "P4", layer: "X", origin_branch_id: "A", adopted_on: "2018-10-11"}
      ]
    }
  });
  const columns = "practice_id, layer, origin_name, region_id, moved_from, moved_on";
  expect(await city.rows(`select ${columns} from marts.practices order by practice_id`)).toEqual([
    {practice_id: "P1", layer: "X", origin_name: "A支部", region_id: "O1", moved_from: null, moved_on: null},
    {practice_id: "P2", layer: "T", origin_name: "乙区", region_id: "O2", moved_from: "X", moved_on: "2018-10-10"},
    {practice_id: "P3", layer: "T", origin_name: "小城市委", region_id: null, moved_from: null, moved_on: null}
  ]);
});
