import {expect, test} from "vitest";
import type {ComplianceClause} from "../../../src/components/complianceRows.js";
import {csv} from "../../../src/components/csv.js";
import {readFilters} from "../../../src/components/filters.js";
import {missedColumns, missedSum} from "../../../src/components/missedList.js";
import {type MissedBranches, type MissedFile, missedRows} from "../../../src/components/missedRows.js";
import type {Site} from "../../../src/components/snapshots.js";

const branches: MissedBranches = {
  branch_id: ["B1", "B2", "B3"],
  name: ["一支部", "=二支部", "三支部"],
  region_id: ["N", "S", "N"],
  sector: ["village", "village", "office"],
  form: ["single", "joint", "single"],
  star: ["3", "-", "-"],
  is_active: [true, true, false]
};

/** B1 missed February of both years; B2 is not known in January 2018 and was not asked in February; B3 missed both. */
const day: MissedFile = {
  lists: {"0": "2017-02 2018-01 2018-02", "1": "2018-01 2018-02"},
  branches: [0, 1, 2],
  list: [0, 1, 1],
  verdicts: ["xmx", "dn", "xx"]
};

const room: MissedFile = {lists: {"0": "standing"}, branches: [0], list: [0], verdicts: ["x"]};
const asOf = "2018-12-31";
const everywhere = readFilters("");
const year = {filters: everywhere, year: 2018, asOf, period: null};

test("those behind a clause stand in order of what they missed, with each period they were asked", () => {
  const rows = missedRows([{clause_id: "day", file: day}], branches, year);
  expect(rows.map(({branch_id, not_met, no_data}) => [branch_id, not_met, no_data])).toEqual([
    ["B3", 2, 0],
    ["B1", 1, 0],
    ["B2", 0, 1]
  ]);
  expect(rows[1]!.clauses).toEqual([
    {
      clause_id: "day",
      verdicts: [
        ["2018-01", "met"],
        ["2018-02", "not_met"]
      ]
    }
  ]);
});

test("a period, a year and what tells branches apart keep only their own", () => {
  const ask = (change: Partial<typeof year> | {period: string}) =>
    missedRows([{clause_id: "day", file: day}], branches, {...year, ...change}).map(row => row.branch_id);
  expect(ask({period: "2018-01"})).toEqual(["B3", "B2"]);
  expect(ask({filters: readFilters("?region=N")})).toEqual(["B3", "B1"]);
  expect(ask({filters: readFilters("?region=N&sector=village")})).toEqual(["B1"]);
  expect(ask({filters: readFilters("?form=joint&star=-")})).toEqual(["B2"]);
  expect(ask({year: 2017})).toEqual(["B1"]);
});

test("a dimension gathers what a branch missed under all its clauses", () => {
  const rows = missedRows(
    [
      {clause_id: "day", file: day},
      {clause_id: "room", file: room}
    ],
    branches,
    {...year, filters: readFilters("?region=N")}
  );
  expect(rows.map(row => [row.branch_id, row.not_met, row.clauses.map(one => one.clause_id)])).toEqual([
    ["B1", 2, ["day", "room"]],
    ["B3", 2, ["day"]]
  ]);
  expect(missedSum(rows)).toBe("未达到：2个支部4项次");
});

test("the file of the list says what the list says, and runs nothing", () => {
  const rows = missedRows([{clause_id: "day", file: day}], branches, {...year, filters: readFilters("?region=S")});
  const site = {regions: [{region_id: "S", region_name: "南区"}], sectors: {village: "农村"}} as unknown as Site;
  const clauses = [{clause_id: "day", title: "活动日"}] as ComplianceClause[];
  expect(csv(rows, missedColumns({site, year: 2018, clauses}))).toBe(
    "\ufeff支部,编号,区县（单位）,领域,各期,未达到,提醒,缺数据,待认定\r\n'=二支部,B2,南区,农村,2018-01▨,0,0,1,0\r\n"
  );
});
