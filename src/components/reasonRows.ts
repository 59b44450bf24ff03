import {rollups, sum} from "d3-array";

/** How often something was said of which kind of record. */
export interface Said {
  kind: string | null;
  code: string;
  n: number;
}

/** One reason over all kinds of record it was said of. */
export interface Reason {
  code: string;
  n: number;
  /** Kinds it was said of, the most often first. */
  kinds: (string | null)[];
}

/** Reasons, the most frequent first. */
export function reasonsOf(rows: readonly Said[]): Reason[] {
  return rollups(
    rows,
    list => ({
      n: sum(list, row => row.n),
      kinds: rollups(
        list,
        same => sum(same, row => row.n),
        row => row.kind
      )
        .sort(([, a], [, b]) => b - a)
        .map(([kind]) => kind)
    }),
    row => row.code
  )
    .map(([code, {n, kinds}]) => ({code, n, kinds}))
    .sort((a, b) => b.n - a.n || (a.code < b.code ? -1 : 1));
}
