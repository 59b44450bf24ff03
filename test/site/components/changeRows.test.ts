import {expect, test} from "vitest";
import {changesOver, unexplained} from "../../../src/components/changeRows.js";
import type {Rollout} from "../../../src/components/snapshots.js";

const changes: Rollout["changes"] = {
  level: ["region", "region", "region", "city"],
  id: ["R1", "R1", "R1", "*"],
  month: ["2018-01", "2018-02", "2018-03", "2018-03"],
  accepted_before: [10, 14, 13, 13],
  accepted: [5, 1, 2, 2],
  withdrawn: [-1, -2, 0, 0],
  formed: [0, 1, 0, 0],
  dissolved: [0, -1, 0, 0],
  merged: [0, -1, 0, 0],
  accepted_after: [14, 13, 15, 15]
};
const rollout = {changes} as Rollout;

test("a span keeps the first before, the last after, and sums the causes", () => {
  const [change] = changesOver(rollout, "region", "2018-01", "2018-02");
  expect(change).toMatchObject({
    id: "R1",
    accepted_before: 10,
    accepted: 6,
    withdrawn: -3,
    formed: 1,
    dissolved: -1,
    merged: -1,
    accepted_after: 13
  });
});

test("before and causes make after, exactly", () => {
  expect(unexplained(changesOver(rollout, "region", "2018-01", "2018-03")[0]!)).toBe(0);
});
