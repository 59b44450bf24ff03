import {group} from "d3-array";
import type {BranchDot} from "./overviewRows.js";
import {levels, type StarShare} from "./starDistribution.js";

const shareOf = (id: string, dots: readonly BranchDot[]): StarShare => {
  const rated = dots.filter(dot => dot.star !== null);
  return {id, n: rated.length, counts: levels.map(level => rated.filter(dot => dot.star === level).length)};
};

/** Stars of all, then of every region or sector, the largest share of four and five stars first; the rated only. */
export function starShares(dots: readonly BranchDot[], by: "region_id" | "sector"): StarShare[] {
  const high = ({counts, n}: StarShare) => (counts[0]! + counts[1]!) / n;
  const own = [...group(dots, dot => dot[by])].map(([id, rows]) => shareOf(id, rows)).filter(({n}) => n > 0);
  own.sort((a, b) => high(b) - high(a) || (a.id < b.id ? -1 : 1));
  return own.length > 1 ? [shareOf("*", dots), ...own] : own;
}

/** Branches that had one star a cycle ago and have another now; null stands for no rating. */
export interface StarMove {
  before: number | null;
  star: number | null;
  n: number;
}

/** Every move between two cycles with its number, from high to low; those rated in neither are left out. */
export function starMoves(dots: readonly BranchDot[]): StarMove[] {
  const order = (level: number | null) => (level === null ? 9 : 5 - level);
  const known = dots.filter(dot => dot.star !== null || dot.star_before !== null);
  return [...group(known, dot => `${dot.star_before} ${dot.star}`).values()]
    .map(rows => ({before: rows[0]!.star_before, star: rows[0]!.star, n: rows.length}))
    .sort((a, b) => order(a.before) - order(b.before) || order(a.star) - order(b.star));
}

/** Which way a move goes; branches rated in one of the two cycles only came or went. */
export function direction({before, star}: Pick<StarMove, "before" | "star">): "up" | "same" | "down" | "new" {
  if (before === null || star === null) return "new";
  return star > before ? "up" : star < before ? "down" : "same";
}
