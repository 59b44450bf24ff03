import type {RolloutChangesRow} from "../../loaders/contracts/marts/rolloutChanges.js";
import {rowsOf} from "./rowsOf.js";
import type {Rollout} from "./snapshots.js";

/** Why a count moved over a span of months: before + causes = after. */
export type Change = Omit<RolloutChangesRow, "month"> & {from: string; to: string};

/** The causes in the order they are shown; minus causes hold negative numbers. */
export const causes = [
  ["accepted", "新验收"],
  ["formed", "新成立带入"],
  ["withdrawn", "撤回"],
  ["dissolved", "撤销带出"]
] as const;

/** Every id of a level, its causes summed from the first to the last month of a span. */
export function changesOver({changes}: Rollout, level: string, from: string, to: string): Change[] {
  const rows = rowsOf(changes, at => at("level") === level && at("month") >= from && at("month") <= to);
  const byId = new Map<string, Change>();
  for (const row of rows.sort((a, b) => (a.month < b.month ? -1 : 1))) {
    const sum = byId.get(row.id);
    if (!sum) byId.set(row.id, {...row, from: row.month, to: row.month});
    else {
      for (const [cause] of causes) sum[cause] += row[cause];
      sum.merged += row.merged;
      sum.accepted_after = row.accepted_after;
      sum.to = row.month;
    }
  }
  return [...byId.values()];
}

/** What does not add up; 0 when the causes explain the change exactly. */
export const unexplained = (change: Change): number =>
  change.accepted_before + causes.reduce((sum, [cause]) => sum + change[cause], 0) - change.accepted_after;
