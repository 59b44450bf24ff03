import {expect, test} from "vitest";
import type {RolloutRow} from "../../../loaders/contracts/marts/rollout.js";
import type {TargetsRow} from "../../../loaders/contracts/marts/targets.js";
import {forecast, nextTarget, stairSteps} from "../../../src/components/stairData.js";

const target = (due_on: string, target_share: number): TargetsRow => ({
  pack_id: "p",
  due_on,
  target_share,
  qualifier: "about",
  tolerance: 0.02,
  citation: null
});
const targets = [target("2017-12-31", 0.2), target("2018-12-31", 0.6)];
const climb = (...shares: number[]) =>
  shares.map((accepted_share, i) => ({month: `2018-0${i + 1}`, accepted_share}) as RolloutRow);

test("each step lasts from the target before until its own date", () => {
  const steps = stairSteps(targets, "2017-03");
  expect(steps.map(step => [step.from - 2017 * 12, step.to - 2017 * 12])).toEqual([
    [2, 11],
    [11, 23]
  ]);
});

test("the month a target is due still belongs to it", () => {
  expect(nextTarget(targets, "2017-12")?.target_share).toBe(0.2);
  expect(nextTarget(targets, "2018-01")?.target_share).toBe(0.6);
  expect(nextTarget(targets, "2019-01")).toBeNull();
});

test("the band runs from the slowest to the fastest recent month", () => {
  // Steps of 1, 3 and 2 points; nine months remain after March: 26 + 9 to 26 + 27.
  const band = forecast(climb(0.2, 0.21, 0.24, 0.26), targets)!;
  expect(band.to - band.from).toBe(8);
  expect(band.low).toBeCloseTo(0.26 + 8 * 0.01);
  expect(band.high).toBeCloseTo(0.26 + 8 * 0.03);
});

test("a share never passes the whole, and one month has no pace", () => {
  expect(forecast(climb(0.1, 0.5), targets)!.high).toBe(1);
  expect(forecast(climb(0.1), targets)).toBeNull();
});
