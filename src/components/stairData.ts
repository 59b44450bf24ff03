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
  /** Months whose pace was looked at. */
  months: number;
}

const recentMonths = 6;

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

/**
 * The band up to the next target. Null when no target is left, when its month has come, or when fewer than two
 * months are known: one point has no pace.
 */
export function forecast(climb: readonly RolloutRow[], targets: readonly TargetsRow[]): Forecast | null {
  const last = climb.at(-1);
  const target = last && nextTarget(targets, last.month);
  if (!last || !target || last.accepted_share === null) return null;
  const [from, to] = [monthIndex(last.month), monthIndex(target.due_on)];
  const recent = climb.slice(-recentMonths - 1);
  const paces = recent.slice(1).flatMap((row, i) => {
    const before = recent[i]!.accepted_share;
    return row.accepted_share === null || before === null ? [] : [row.accepted_share - before];
  });
  if (!paces.length || to <= from) return null;
  const at = (pace: number) => Math.min(1, Math.max(0, last.accepted_share! + pace * (to - from)));
  return {
    from,
    to,
    share: last.accepted_share,
    low: at(Math.min(...paces)),
    high: at(Math.max(...paces)),
    target,
    months: paces.length
  };
}
