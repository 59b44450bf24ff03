import type {RolloutRow} from "../../loaders/contracts/marts/rollout.js";
import type {TargetsRow} from "../../loaders/contracts/marts/targets.js";
import {monthIndex} from "./format.js";

/** One step of the stairs: the share asked from the step before until its due month. */
export interface Step {
  from: number;
  to: number;
  target: TargetsRow;
}

/** Where the share may be at the next target's date if the coming months are like the slowest or fastest of late. */
export interface Forecast {
  from: number;
  to: number;
  share: number;
  low: number;
  high: number;
  target: TargetsRow;
}

/** The stairs of a pack's targets, months as whole numbers. */
export function stairSteps(targets: readonly TargetsRow[], firstMonth: string): Step[] {
  return targets.map((target, i) => ({
    from: i === 0 ? monthIndex(firstMonth) : monthIndex(targets[i - 1]!.due_on),
    to: monthIndex(target.due_on),
    target
  }));
}

/** The first target that is due in or after a month. */
export const nextTarget = (targets: readonly TargetsRow[], month: string): TargetsRow | null =>
  targets.find(target => target.due_on.slice(0, 7) >= month) ?? null;

/** The band up to the next target. Null when no target is left, when its month has come, or when no pace is known. */
export function forecast(climb: readonly RolloutRow[], targets: readonly TargetsRow[]): Forecast | null {
  const last = climb.at(-1);
  const target = last && nextTarget(targets, last.month);
  if (!target || last.accepted_share === null || last.forecast_low === null || last.forecast_high === null) return null;
  const {accepted_share: share, forecast_low: low, forecast_high: high} = last;
  return {from: monthIndex(last.month), to: monthIndex(target.due_on), share, low, high, target};
}
