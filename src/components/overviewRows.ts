import type {Filters} from "./filters.js";
import type {Overview} from "./snapshots.js";

/** One branch as the overview knows it before any name is loaded; `i` is its place in `Overview` and `Names`. */
export interface BranchDot {
  i: number;
  region_id: string;
  sector: string;
  star: number | null;
  star_before: number | null;
  is_qualified: boolean | null;
  was_qualified: boolean | null;
  is_accepted: boolean;
  flag: string;
}

const letter = (star: number | null) => (star === null ? "-" : String(star));
const level = (letter: string | undefined) => (letter === undefined || letter === "-" ? null : Number(letter));
const yesNo = (letter: string | undefined) => (letter === undefined || letter === "-" ? null : letter === "1");

/** Every active branch of the city, in the shared order. */
export function overviewRows(overview: Overview): BranchDot[] {
  const dots: BranchDot[] = [];
  let i = 0;
  for (const {region_id, n} of overview.regions) {
    for (const end = i + n; i < end; ++i) {
      dots.push({
        i,
        region_id,
        sector: overview.sector_ids[overview.sectors.charCodeAt(i) - 97] ?? "",
        star: level(overview.stars[i]),
        star_before: level(overview.stars_before[i]),
        is_qualified: yesNo(overview.qualified[i]),
        was_qualified: yesNo(overview.qualified_before[i]),
        is_accepted: overview.accepted[i] === "1",
        flag: overview.flags[i] ?? "-"
      });
    }
  }
  return dots;
}

/** The branches that filters leave. */
export function filteredDots(dots: readonly BranchDot[], {region, sector, only, star, before}: Filters): BranchDot[] {
  return dots.filter(
    dot =>
      (!region || dot.region_id === region) &&
      (!sector || dot.sector === sector) &&
      (!star || letter(dot.star) === star) &&
      (!before || letter(dot.star_before) === before) &&
      (only !== "no-data" || dot.flag === "d") &&
      (only !== "near-star" || dot.flag === "s") &&
      (only !== "not-accepted" || !dot.is_accepted)
  );
}

/** A number with what it is out of, now and a year before. */
export interface ShareChange {
  n: number;
  of: number;
  n_before: number;
  of_before: number;
}

/** Counts a yes among those known, this cycle and the one before. */
export function shareOf(
  dots: readonly BranchDot[],
  now: (dot: BranchDot) => boolean | null,
  before: (dot: BranchDot) => boolean | null
): ShareChange {
  const share = {n: 0, of: 0, n_before: 0, of_before: 0};
  for (const dot of dots) {
    const [a, b] = [now(dot), before(dot)];
    if (a !== null) ++share.of;
    if (a) ++share.n;
    if (b !== null) ++share.of_before;
    if (b) ++share.n_before;
  }
  return share;
}
