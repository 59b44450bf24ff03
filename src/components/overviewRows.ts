/** One branch as the overview knows it before any name is loaded; `i` is its place in `Names`. */
export interface BranchDot {
  i: number;
  region_id: string;
  sector: string;
  /** `-` where nobody said. */
  form: string;
  star: number | null;
  star_before: number | null;
  is_qualified: boolean | null;
  was_qualified: boolean | null;
  is_accepted: boolean;
  /** `no-data`: no judged clause this cycle; `near-star`: one step from the next star; `-` otherwise. */
  flag: string;
}

/** Verdict counts of the year, as far as they say how much was judged from records. */
export interface Judged {
  judged: number;
  manual: number;
  no_data: number;
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
