import {quote} from "./sql.js";

/**
 * SQL of what becomes of the versions of a row, of which `versions` gives one row each: `case_no`, the place `_file` and
 * `_row`, `rank` as a correction, below all others' that of the refused row itself, and what it says, null where it
 * withdraws the row. Of a case the highest rank counts, and of versions that say the same the earliest stays, so that a
 * row left as it was is not asked twice. The order of versions does not matter.
 *
 * One row per version: `top`, the rank that counts; `code`, null for what stays, else `unchanged`, `replaced` or
 * `withdrawn`; the place that stands for one that goes, and of one that stays the place that contradicts it, null where
 * the rank says but one thing.
 */
export const settled = (versions: string): string => `
  WITH placed AS (SELECT *, _file::BIGINT * 4294967296 + _row AS place FROM (${versions})),
  topped AS (SELECT *, max(rank) OVER (PARTITION BY case_no) AS top FROM placed),
  alike AS (
    SELECT *, said IS NOT NULL AND bool_or(rank = top) OVER (PARTITION BY case_no, said) AS is_said,
      first_value(place) OVER (PARTITION BY case_no, said ORDER BY rank, place) AS first
    FROM topped
  ),
  cases AS (
    SELECT case_no, max(place) AS last, min(place) AS one, min_by(said, place) AS one_said, bool_or(said IS NULL) AS is_withdrawn,
      min_by(first, place) FILTER (said IS NOT NULL) AS kept, count(DISTINCT said) AS sayings
    FROM alike WHERE rank = top GROUP BY case_no
  ),
  others AS (
    SELECT a.case_no, min(a.place) AS other FROM alike a JOIN cases c ON c.case_no = a.case_no
    WHERE a.rank = a.top AND a.said IS DISTINCT FROM c.one_said GROUP BY a.case_no
  ),
  told AS (
    SELECT a.*, a.is_said AND a.place = a.first AS stays, CASE WHEN a.is_said THEN a.first ELSE coalesce(c.kept, c.last) END AS heir,
      CASE WHEN a.said IS DISTINCT FROM c.one_said THEN c.one ELSE o.other END AS against, c.kept
    FROM alike a JOIN cases c ON c.case_no = a.case_no LEFT JOIN others o ON o.case_no = a.case_no
  )
  SELECT case_no, _file, _row, top, CASE WHEN stays THEN NULL WHEN is_said THEN 'unchanged' WHEN kept IS NOT NULL THEN 'replaced' ELSE 'withdrawn' END AS code,
    CASE WHEN NOT stays THEN heir // 4294967296 END::INTEGER AS _kept_file, CASE WHEN NOT stays THEN heir % 4294967296 END::INTEGER AS _kept_row,
    CASE WHEN stays THEN against // 4294967296 END::INTEGER AS other_file, CASE WHEN stays THEN against % 4294967296 END::INTEGER AS other_row
  FROM told`;

/** Stands between cells: no character that is folded or taken for a blank. */
const between = "\u241e";

/**
 * SQL of cells as one text that is the same however they are spaced and whatever width they have: a spreadsheet program
 * may change both. Each cell is given as SQL: what stands under the header, and under the same header in 万元.
 */
export function saying(cells: readonly {own: string; inTenThousands: string | null}[]): string {
  const texts = cells.map(
    ({own, inTenThousands}) => `coalesce(${own}, ${inTenThousands ? `${inYuanSql(inTenThousands)}, ` : ""}'')`
  );
  const text = `regexp_replace(fold(concat_ws('${between}', ${texts.join(", ")})), '\\s', '', 'g')`;
  return `regexp_replace(${text}, '(^|${between})''', '\\1', 'g')`;
}

const bare = String.raw`^\s*[\d.,]+\s*$`;

/** An amount that stood under 万元, with its unit. */
export const inYuan = (cell: string | null | undefined): string =>
  cell && new RegExp(bare).test(cell) ? `${cell.trim()}万元` : (cell ?? "");

const inYuanSql = (cell: string): string =>
  `CASE WHEN regexp_matches(${cell}, ${quote(bare)}) THEN trim(${cell}) || '万元' ELSE ${cell} END`;
