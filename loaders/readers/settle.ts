/** A refused row, or a row that answers it. */
export interface Version {
  _file: number;
  _row: number;
  /** Rank as a correction; that of the refused row itself is below all. */
  rank: number;
  /** What it says; null where it withdraws the row. */
  said: string | null;
}

export interface Settled {
  /** The rank that counts. */
  rank: number;
  /** The row that stays, none where it is withdrawn; several, each with one that contradicts it, where the rank says several things. */
  stays: {version: Version; contradicts: Version | null}[];
  /** Rows that do not stay, each with the row that stands for it. */
  gone: {version: Version; kept: Version; code: "unchanged" | "replaced" | "withdrawn"}[];
}

/**
 * Says what becomes of the versions of one row: the highest rank counts, and of versions that say the same the
 * earliest stays, so that a row left as it was is not asked twice. The order of versions does not matter.
 */
export function settle(versions: readonly Version[]): Settled {
  const sorted = [...versions].sort((a, b) => a.rank - b.rank || a._file - b._file || a._row - b._row);
  const last = sorted.at(-1)!;
  const top = sorted.filter(v => v.rank === last.rank);
  const said = new Set(top.flatMap(v => v.said ?? []));
  const kept = [...said].map(one => sorted.find(v => v.said === one)!);
  const stays = kept.map(version => ({version, contradicts: top.find(v => v.said !== version.said) ?? null}));
  const gone = sorted
    .filter(v => !kept.includes(v))
    .map(version => {
      const same = kept.find(v => v.said === version.said);
      const code = same ? "unchanged" : kept.length ? "replaced" : "withdrawn";
      return {version, kept: same ?? kept[0] ?? last, code} as const;
    });
  return {rank: last.rank, stays, gone};
}

/**
 * The cells of a row as one text that is the same however they are spaced and whatever width they have: a spreadsheet
 * program may change both. An amount under 万元 says so itself.
 */
export function saying(headers: readonly string[], cells: Record<string, string | null>): string {
  return headers
    .map(zh => cells[zh] ?? inYuan(cells[`${zh}（万元）`]))
    .map(cell =>
      (cell ?? "")
        .normalize("NFKC")
        .replace(/[\s\p{Cf}]/gu, "")
        .replace(/^'/, "")
    )
    .join("\n");
}

/** An amount that stood under 万元, with its unit. */
export const inYuan = (cell: string | null | undefined): string =>
  cell && /^\s*[\d.,]+\s*$/.test(cell) ? `${cell.trim()}万元` : (cell ?? "");
