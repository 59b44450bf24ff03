import type {RolloutRow} from "../../loaders/contracts/marts/rollout.js";

/** How far below its target a row stands; negative above it. */
export const gapOf = (row: RolloutRow): number | null =>
  row.target_share === null || row.accepted_share === null ? null : row.target_share - row.accepted_share;

/** The widest gap first; what cannot be judged last. */
export const byGap = (rows: readonly RolloutRow[]): RolloutRow[] =>
  [...rows].sort((a, b) => (gapOf(b) ?? -9) - (gapOf(a) ?? -9) || (a.id < b.id ? -1 : 1));
