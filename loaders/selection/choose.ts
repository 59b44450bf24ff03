import {groupOf, type Quotas, quotaNetwork} from "./network.js";
import {type Bound, type Candidate, counts} from "./quotas.js";

/** Why a candidate is chosen or not. */
export type Why =
  | {is_chosen: true; reason: "by_rank" | "by_quota"}
  | {is_chosen: false; reason: "below_cut"}
  | {is_chosen: false; reason: "group_full"; bound: Bound}
  | {is_chosen: false; reason: "kept_for_minimum"; bounds: Bound[]};

/** A minimum that cannot be kept, how much of it can, and what stands against it. */
export interface Relaxation {
  bound: Bound;
  kept: number;
  candidates: number;
  /** Maximums that are full, or other minimums that need the places; neither where there are too few candidates. */
  against: Bound[];
}

export interface Choice {
  why: Map<string, Why>;
  /** Places that nobody can fill. */
  unfilled: number;
  /** The smallest relaxation: the fewest places by which minimums are missed. */
  relaxed: Relaxation[];
}

/**
 * Chooses the best-ranked branches that quotas allow, all quotas at once: maximums always hold; as many places as
 * possible are filled; then the fewest places are missing from minimums, those of earlier bounds last; then the
 * better-ranked goes first, wherever the others can still be met. Depends on nothing but the ranks and the bounds.
 * @param candidates best first
 */
export function choose(candidates: readonly Candidate[], bounds: readonly Bound[], places: number): Choice {
  const quotas = quotaNetwork(candidates, bounds, places);
  const {network, minimums} = quotas;
  let filled = 0;
  for (let path = network.bestPath(); path && filled < places; path = network.bestPath()) {
    network.push(path);
    filled += 1;
  }
  const missed = bounds
    .map(bound => ({bound, kept: keptOf(bound, minimums, network)}))
    .filter(({bound, kept}) => kept < bound.min);
  const relaxed = missed.map(({bound, kept}) => ({
    bound,
    kept,
    candidates: candidates.filter(candidate => counts(bound, candidate)).length,
    against: against(bound, candidates, bounds, quotas)
  }));
  // From here on what minimums have is not taken from them again.
  for (const {arc} of minimums) network.room[arc ^ 1] = 0;
  return {why: byRank(candidates, bounds, filled, quotas), unfilled: places - filled, relaxed};
}

const keptOf = (bound: Bound, minimums: Quotas["minimums"], network: Quotas["network"]): number => {
  const minimum = minimums.find(one => one.bound === bound);
  return minimum ? network.flow(minimum.arc) : 0;
};

/** Gives places in the order of ranks wherever the rest of the list can be arranged around it. */
function byRank(candidates: readonly Candidate[], bounds: readonly Bound[], filled: number, quotas: Quotas) {
  const {network, groups} = quotas;
  const why = new Map<string, Why>();
  const taken = new Map<string, number>();
  const held = new Map<number, number>();
  const closed = new Map<string, Why>();
  const chosen: Candidate[] = [];
  for (const [index, candidate] of candidates.entries()) {
    const key = groupOf(candidate);
    const {arc, from, to} = groups.get(key)!;
    const already = taken.get(key) ?? 0;
    const rejection = chosen.length === filled ? ({is_chosen: false, reason: "below_cut"} as const) : closed.get(key);
    const isPlanned = network.flow(arc) > already;
    const around = rejection || isPlanned ? null : network.path(to, from, held);
    if (rejection || !(isPlanned || around)) {
      const found = rejection ?? obstacle(candidate, bounds, chosen);
      why.set(candidate.branch_id, found);
      // Who comes later in the same group meets the same obstacle.
      closed.set(key, found);
      network.room[arc] = 0;
      continue;
    }
    if (around) network.push([arc, ...around]);
    taken.set(key, already + 1);
    held.set(arc ^ 1, already + 1);
    chosen.push(candidate);
    why.set(candidate.branch_id, {is_chosen: true, reason: index < filled ? "by_rank" : "by_quota"});
  }
  return why;
}

/** What keeps a candidate out although places are left. */
function obstacle(candidate: Candidate, bounds: readonly Bound[], chosen: readonly Candidate[]): Why {
  const given = (bound: Bound) => chosen.filter(other => counts(bound, other)).length;
  const full = bounds.find(bound => counts(bound, candidate) && given(bound) >= bound.max);
  if (full) return {is_chosen: false, reason: "group_full", bound: full};
  const bounds_short = bounds.filter(bound => !counts(bound, candidate) && given(bound) < bound.min);
  return {is_chosen: false, reason: "kept_for_minimum", bounds: bounds_short};
}

/** What stands against more of a missed minimum, its candidates apart. */
function against(bound: Bound, candidates: readonly Candidate[], bounds: readonly Bound[], quotas: Quotas): Bound[] {
  const own = candidates.filter(candidate => counts(bound, candidate));
  if (own.length < bound.min) return [];
  if (bound.max < bound.min) return [bound];
  const given = (other: Bound) => {
    let sum = 0;
    for (const [key, {arc}] of quotas.groups) {
      const [region_id, sector] = JSON.parse(key) as [string, string];
      const is_front_line = candidates.find(one => one.sector === sector)!.is_front_line;
      if (counts(other, {region_id, sector, is_front_line})) sum += quotas.network.flow(arc);
    }
    return sum;
  };
  const full = bounds.filter(other => other !== bound && given(other) >= other.max);
  const free = own.filter(candidate => {
    const {arc} = quotas.groups.get(groupOf(candidate))!;
    return quotas.network.room[arc]! > 0;
  });
  if (free.length && free.every(one => full.some(other => counts(other, one))))
    return full.filter(other => free.some(one => counts(other, one)));
  return bounds.filter(other => other !== bound && other.min > 0 && given(other) <= other.min);
}
