import {expect, test} from "vitest";
import {absentRows} from "../../../src/components/absentRows.js";

test("a cell opens to the branches of its region and period that returned nothing", () => {
  const file = {
    branch_ids: ["B1", "B2", "B3"],
    names: ["第一党支部", "第二党支部", "第三党支部"],
    regions: ["R1", "R2", "R1"],
    orgs: ["甲镇", "乙镇", "丙镇"],
    periods: {"2018-01": [0, 1, 2], "2018-02": [2]}
  };
  expect(absentRows(file, "R1", "2018-01").map(row => row.branch_id)).toEqual(["B1", "B3"]);
  expect(absentRows(file, "R1", "2018-02")).toEqual([{branch_id: "B3", name: "第三党支部", org: "丙镇"}]);
  expect(absentRows(file, "R2", "2018-03")).toEqual([]);
});
