import {expect, test} from "vitest";
import {keyRows, type Lists, payerRows, type TaskShare, taskRows, yearOf} from "../../../src/components/listRows.js";

const task = (region_id: string, year: number, done: number): TaskShare => ({
  region_id,
  year,
  lists: 1,
  tasks: 10,
  clear: 10,
  approved: 10,
  promised: 10,
  done,
  done_in_time: 0,
  overdue: 0
});
const payer = (region: string, payer: "city" | "local" | "unstated", missing_yuan: number | null) => ({
  clause_id: "c",
  year: 2018,
  payer,
  branches: 1,
  share: null,
  owed_yuan: null,
  paid_yuan: 0,
  missing_yuan,
  region_ids: [region],
  region_names: region
});
const lists: Lists = {
  tasks: [task("R1", 2018, 9), task("R2", 2018, 3), task("*", 2018, 6), task("R1", 2017, 1)],
  keys: [
    {region_id: "R1", cycle: 2018, tier: "key_manage", branches: 1, accepted: 0},
    {region_id: "R2", cycle: 2018, tier: "key_manage", branches: 2, accepted: 1},
    {region_id: "R2", cycle: 2018, tier: "key_cultivate", branches: 3, accepted: 3},
    {region_id: "*", cycle: 2018, tier: "key_manage", branches: 3, accepted: 1}
  ],
  payers: [payer("R1", "unstated", null), payer("R1", "local", 0), payer("R2", "city", 0.07)],
  clauses: {}
};

test("the year shown is the last one reached; one before all records has none", () => {
  expect(yearOf([2017, 2019], 2018)).toBe(2017);
  expect(yearOf([2017, 2019], 2019)).toBe(2019);
  expect(yearOf([2017], 2016)).toBeNull();
});

test("the city stands on top, then the region that has done the least; a chosen region stands alone", () => {
  expect(taskRows(lists, 2018, null).map(row => row.region_id)).toEqual(["*", "R2", "R1"]);
  expect(taskRows(lists, 2018, "R1").map(row => row.done)).toEqual([9]);
});

test("a region's two lists stand in one row", () => {
  const [city, first, second] = keyRows(lists, 2018, null);
  expect([city!.region_id, first!.region_id, second!.region_id]).toEqual(["*", "R2", "R1"]);
  expect([...first!.by_tier.keys()]).toEqual(["key_manage", "key_cultivate"]);
});

test("the largest gap comes first, money that nobody owes last", () => {
  expect(payerRows(lists, 2018, null).map(row => row.missing_yuan)).toEqual([0.07, 0, null]);
  expect(payerRows(lists, 2018, "R1")).toHaveLength(2);
});
