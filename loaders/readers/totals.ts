import type {DuckDBConnection} from "@duckdb/node-api";
import type {Column, RecordKind} from "../contracts/column.js";
import {writeProblems} from "./report.js";
import {ident, quote} from "./sql.js";
import {rowNumber} from "./stage.js";

/** Columns whose rows add up to something: counts and sums of money. */
const isSummed = ({type, key, unit}: Column): boolean =>
  (type === "int" || type === "decimal") && !key && unit !== undefined && !["年", "分", "%"].includes(unit);

/** SQL of a decimal as it is written, without zeros that say nothing. */
const plain = (value: string): string => `regexp_replace(CAST(${value} AS VARCHAR), '\\.?0+$', '')`;

/**
 * Doubts totals rows that differ from what they may be the sum of: the rows since the total before, since the last
 * one of the same name, up to the next one, all rows above or all rows. Rows that were refused count, as the sender
 * counted them; a column in which a row's number could not be read is not compared, nor are averages.
 */
export async function compareTotals(connection: DuckDBConnection, kind: RecordKind): Promise<void> {
  const summed = kind.columns.flatMap((column, i) => (isSummed(column) ? [{column, i}] : []));
  const table = `intake.careful_${kind.id}`;
  const withTotals = `(SELECT _file FROM ${table} WHERE _skip = 'totals')`;
  const any = await connection.runAndReadAll(`SELECT 1 FROM ${withTotals} LIMIT 1`);
  if (!summed.length || !any.currentRowCount) return;
  const cells = (isLost: (own: string, i: number) => string) =>
    `unnest([${summed
      .map(({column, i}) => {
        const own = ident(column.name);
        return `{'zh': ${quote(column.zh)}, 'v': CAST(${own} AS DECIMAL(28, 2)), 'is_lost': ${isLost(own, i)}}`;
      })
      .join(", ")}])`;
  await writeProblems(
    connection,
    kind.id,
    `WITH marked AS (
      SELECT c._file, c._row, CASE WHEN _skip = 'totals' THEN regexp_extract(array_to_string(u._cells, ' '), '([合小总累])[\\s\\x{3000}]*计|平[\\s\\x{3000}]*均', 1) END AS word,
        ${cells((own, i) => `${own} IS NULL AND NOT is_blank(fold(u._cells[${i + 1}]))`)} AS one
      FROM ${table} c JOIN intake.untidy_${kind.id} u ON u.rowid = c._untidy
      WHERE coalesce(_skip, 'totals') = 'totals' AND c._file IN ${withTotals}
      UNION ALL
      SELECT s._file, ${rowNumber}, NULL, ${cells(() => "false")}
      FROM intake.stage_${kind.id} s JOIN intake.sources f ON f._file = s._file
      WHERE s._cells IS NULL AND s._file IN ${withTotals}
    ),
    summed AS (
      SELECT _file, _row, word, one.zh AS zh, one.v AS v,
        coalesce(sum(one.v) FILTER (word IS NULL) OVER (PARTITION BY _file, one.zh ORDER BY _row), 0) AS above,
        coalesce(sum(one.v) FILTER (word IS NULL) OVER (PARTITION BY _file, one.zh), 0) AS whole,
        bool_or(one.is_lost) FILTER (word IS NULL) OVER (PARTITION BY _file, one.zh) AS is_lost
      FROM marked
    ),
    compared AS (
      SELECT *, above - coalesce(lag(above) OVER every, 0) AS since, above - coalesce(lag(above) OVER alike, 0) AS since_alike,
        coalesce(lead(above) OVER every, whole) - above AS below
      FROM summed WHERE word IS NOT NULL
      WINDOW every AS (PARTITION BY _file, zh ORDER BY _row), alike AS (PARTITION BY _file, zh, word ORDER BY _row)
    )
    SELECT _file, _row AS row, zh AS "column", 'totals_differ' AS code, false AS is_refused,
      ${plain("v")} AS received, ${plain("since")} AS expected
    FROM compared
    WHERE v IS NOT NULL AND word <> '' AND NOT coalesce(is_lost, false) AND NOT list_contains([since, since_alike, above, below, whole], v)`
  );
}
