import {expect, test} from "vitest";
import {kindLines} from "../../../src/components/kindLines.js";
import type {KindFacts, Submission} from "../../../src/components/snapshots.js";

const kind = (id: string, tier: string, is_supplied: boolean): KindFacts & {is_supplied: boolean} => ({
  id,
  zh: id,
  tier,
  cadence: "month",
  is_by_branch: true,
  is_supplied
});

const sheet = (file: string, of: string, rows_read: number, rows_quarantined: number): Submission => ({
  file,
  sheet: "",
  kind: of,
  org_id: null,
  first_on: null,
  last_on: null,
  rows_read,
  rows_loaded: rows_read - rows_quarantined,
  rows_quarantined,
  rows_duplicate: 0
});

const returned = (region_id: string, period: string, branches_reporting: number) => ({
  region_id,
  kind: "activity",
  cadence: "month" as const,
  period,
  branches_active: 10,
  branches_reporting
});

const lines = kindLines(
  [kind("veto", "advanced", false), kind("dues", "standard", true), kind("activity", "core", true)],
  [
    returned("R1", "2018-01", 10),
    returned("R1", "2018-02", 5),
    returned("R2", "2018-01", 0),
    returned("R1", "2017-12", 0)
  ],
  [sheet("a.csv", "activity", 8, 1), sheet("b.csv", "activity", 4, 0), sheet("c.csv", "dues", 3, 3)],
  "2018"
);

test("required kinds stand first, and every kind has its line, returned or not", () => {
  expect(lines.map(line => [line.id, line.is_supplied])).toEqual([
    ["activity", true],
    ["dues", true],
    ["veto", false]
  ]);
});

test("a line sums its files and the year's periods, by region and for the city", () => {
  const [activity] = lines;
  expect(activity).toMatchObject({files: 2, rows_read: 12, rows_quarantined: 1});
  expect(activity!.city).toEqual({branches_active: 30, branches_reporting: 15});
  expect(activity!.regions.get("R1")).toEqual({branches_active: 20, branches_reporting: 15});
  expect(activity!.regions.get("R2")).toEqual({branches_active: 10, branches_reporting: 0});
});
