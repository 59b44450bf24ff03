import {expect, test} from "vitest";
import type {PracticesRow} from "../../../loaders/contracts/marts/practices.js";
import {flowOf, type Layer} from "../../../src/components/practiceRows.js";

const practice = (layer: Layer, moved_from: Layer | null): PracticesRow => ({
  practice_id: `${moved_from}${layer}`,
  layer,
  origin_org_id: null,
  origin_branch_id: null,
  origin_name: null,
  region_id: null,
  adopted_on: null,
  moved_from,
  moved_on: null
});

test("a practice stands in its layer and is counted once for the move that brought it there", () => {
  const {stands, moved} = flowOf([
    practice("X", null),
    practice("T", "X"),
    practice("B", "X"),
    practice("B", "T"),
    practice("B", null)
  ]);
  expect([...stands]).toEqual([
    ["X", 1],
    ["T", 1],
    ["B", 3]
  ]);
  expect(moved).toEqual([
    {from: "X", to: "T", n: 1},
    {from: "X", to: "B", n: 1},
    {from: "T", to: "B", n: 1}
  ]);
});
