import {expect, test} from "vitest";
import {headlineText} from "../../../src/components/dataHeadline.js";
import type {Gap} from "../../../src/components/returnRows.js";

const file = (rows_read: number, rows_quarantined: number) => ({
  file: "a.csv",
  sheet: "",
  kind: "activity",
  org_id: null,
  first_on: null,
  last_on: null,
  rows_read,
  rows_loaded: rows_read - rows_quarantined,
  rows_quarantined,
  rows_duplicate: 0
});
const core = (is_supplied: boolean) => ({
  id: "headcount",
  zh: "党员人数",
  tier: "core",
  cadence: "year" as const,
  is_by_branch: true,
  is_supplied
});
const gap = (kind: string): Gap => ({kind, region_id: "R1", from: "2018", to: "2018", periods: 1, branches_active: 9});
const said = (read: number, refused: number, gaps: Gap[], isSupplied = true) =>
  headlineText({
    submissions: read ? [file(read, refused)] : [],
    kinds: [core(isSupplied)],
    gaps,
    regionName: () => "甲区",
    kindName: () => "台账"
  });

test("the headline says what came, what went back, and what whole regions owe", () => {
  expect(said(1000, 25, [gap("ledger")])).toBe(
    "收到1个文件、1,000行，入库97.50%，退回25行；甲区2018年的台账整段没有报来。"
  );
  expect(said(1000, 0, [gap("ledger"), gap("dues")])).toBe(
    "收到1个文件、1,000行，入库100.00%，没有退回；有2处整段没有报来，最大的是甲区2018年的台账。"
  );
});

test("when all is there it says so, and a missing required kind comes before any gap", () => {
  expect(said(10, 0, [])).toContain("按期该报的，每个区县都有。");
  expect(said(10, 0, [gap("ledger")], false)).toContain("必备的党员人数没有报来。");
  expect(said(0, 0, [])).toBe("还没有收到记录。");
});
