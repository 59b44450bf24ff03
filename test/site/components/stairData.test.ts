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
const month = (facts: Partial<RolloutRow>) =>
  ({month: "2018-04", accepted_share: 0.26, forecast_low: 0.34, forecast_high: 0.5, ...facts}) as RolloutRow;

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

test("the band runs from the last month to the next target's, as wide as the forecast says", () => {
  expect(forecast([month({month: "2018-03"}), month({})], targets)).toEqual({
    from: 2018 * 12 + 3,
    to: 2018 * 12 + 11,
    share: 0.26,
    low: 0.34,
    high: 0.5,
    target: targets[1]
  });
});

test("without a pace, or without a target left, there is no band", () => {
  expect(forecast([month({forecast_low: null, forecast_high: null})], targets)).toBeNull();
  expect(forecast([month({month: "2019-02"})], targets)).toBeNull();
  expect(forecast([], targets)).toBeNull();
});
