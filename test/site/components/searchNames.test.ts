import {expect, test} from "vitest";
import {searchNames} from "../../../src/components/searchNames.js";
import type {Names} from "../../../src/components/snapshots.js";

const names: Names = {
  branch_ids: ["B1", "B2", "B3"],
  names: ["北桥镇清泉村党支部", "清泉社区第一党支部", "机床厂党支部"],
  org: [0, 1, 1],
  orgs: [
    {org_id: "O1", name: "北桥镇党委", region_id: "R1"},
    {org_id: "O2", name: "清江区委", region_id: "R2"}
  ]
};

test("any part of a name finds it, the earlier place first", () => {
  expect(searchNames(names, "清泉").found.map(f => f.id)).toEqual(["B2", "B1"]);
  expect(searchNames(names, "床厂").found.map(f => f.name)).toEqual(["机床厂党支部"]);
});

test("organisations are found too, and lead to their region", () => {
  expect(searchNames(names, "清江").found).toEqual([{kind: "org", id: "R2", name: "清江区委", at: 0, above: "党组织"}]);
});

test("every part must be there, full-width letters count as plain ones, and a code finds its branch", () => {
  expect(searchNames(names, "清泉 第一").found.map(f => f.id)).toEqual(["B2"]);
  expect(searchNames(names, "Ｂ３").found.map(f => f.id)).toEqual(["B3"]);
});

test("a cut list says how many there are", () => {
  const found = searchNames(names, "党", 1);
  expect([found.found.length, found.total]).toEqual([1, 4]);
});
