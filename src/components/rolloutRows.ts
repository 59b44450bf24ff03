import type {RolloutRow} from "../../loaders/contracts/marts/rollout.js";
import {rowsOf} from "./rowsOf.js";
import type {Rollout} from "./snapshots.js";

/** One scope's months up to a month, in order. */
export const climbOf = (
  {rollout}: Rollout,
  {level, id}: {level: string; id: string},
  until: string | null
): RolloutRow[] =>
  rowsOf(rollout, at => at("level") === level && at("id") === id && (!until || at("month") <= until)).sort((a, b) =>
    a.month < b.month ? -1 : 1
  );

/** Every region or sector as it stood at the end of a month; the last known month without one. */
export function latestOf({rollout}: Rollout, level: string, month: string | null): RolloutRow[] {
  const last = rollout.month.reduce((a, b) => (b > a && (!month || b <= month) ? b : a), "");
  return rowsOf(rollout, at => at("level") === level && at("month") === last);
}

/** Months that can be chosen, in order. */
export const monthsOf = ({rollout}: Rollout): string[] => [...new Set(rollout.month)].sort();
