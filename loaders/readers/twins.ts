import type {DuckDBConnection} from "@duckdb/node-api";
import type {RecordKind} from "../contracts/column.js";
import {ident} from "./sql.js";
import {references} from "./stage.js";
import {blankableId} from "./store.js";

/** A place as one number, so that it can be compared: the file's number, then the row's. */
const place = "_file::BIGINT * 4294967296 + _row";

/**
 * Finds rows of a kind that share a key and says what becomes of them, in `intake.twins_<kind>`: `_fate` is
 * `replaced` for rows over which the same sender sent a later correction, and among the others `duplicate` for all
 * but the first of identical rows, `conflict` for rows that differ under one id, `repeat` for rows without id that
 * differ. Answers whether there are any. Nothing depends on the order of files or rows.
 */
export async function findTwins(connection: DuckDBConnection, kind: RecordKind): Promise<boolean> {
  const id = blankableId(kind);
  const keys = kind.columns.filter(c => c.key).map(c => c.name);
  const hashed = id
    ? `CASE WHEN ${ident(id)} IS NULL THEN hash(${kind.naturalKey.map(ident).join(", ")}) ELSE hash(${ident(id)}) END`
    : `hash(${keys.map(ident).join(", ")})`;
  await connection.run(`CREATE TABLE intake.shared_${kind.id} AS SELECT h FROM (
    SELECT ${hashed} AS h FROM intake.mapped_${kind.id}) GROUP BY h HAVING count(*) > 1`);
  const shared = await connection.runAndReadAll(`SELECT count(*) FROM intake.shared_${kind.id}`);
  if (!Number(shared.getRows()[0]![0])) return false;
  const all = kind.columns.map(c => ident(c.name)).join(", ");
  // As texts, not as values of a type that lists every branch: to sort by such a type takes longer than all else here.
  const codes = references(kind).map(c => `CAST(m.${ident(c.name)} AS VARCHAR) AS ${ident(c.name)}`);
  await connection.run(`CREATE TABLE intake.twins_${kind.id} AS
    WITH suspects AS (
      SELECT m.*${codes.length ? ` REPLACE (${codes.join(", ")})` : ""}, ${keyText(kind)} AS _key, ${id ? `${ident(id)} IS NOT NULL` : "true"} AS _is_named, ${rankOf("m")}
      FROM (FROM intake.mapped_${kind.id} WHERE ${hashed} IN (FROM intake.shared_${kind.id})) m ${rankJoins("m")}
    ),
    ranked AS (
      SELECT *, max(_rank) OVER sent AS _top, first_value(${place}) OVER (sent ORDER BY _rank DESC, _file, _row) AS _over
      FROM suspects WINDOW sent AS (PARTITION BY _key, _is_named, _sender)
    ),
    copies AS (
      SELECT *, row_number() OVER same AS _copy, first_value(_file) OVER same AS _kept_file, first_value(_row) OVER same AS _kept_row
      FROM ranked WHERE _rank = _top WINDOW same AS (PARTITION BY ${all} ORDER BY _file, _row)
    ),
    firsts AS (
      SELECT _id, row_number() OVER (PARTITION BY _key, _is_named ORDER BY ${all}) AS _number,
        count(*) OVER (PARTITION BY _key, _is_named) AS _versions
      FROM copies WHERE _copy = 1
    ),
    groups AS (
      SELECT copies.*, firsts._number, max(firsts._versions) OVER twins AS _versions,
        min(${place}) OVER twins AS _least, max(${place}) OVER twins AS _most
      FROM copies LEFT JOIN firsts ON firsts._id = copies._id WINDOW twins AS (PARTITION BY _key, _is_named)
    )
    SELECT ${all}, _file, _row, _id, _kept_file, _kept_row,
      CASE WHEN _least = ${place} THEN _most ELSE _least END AS _other,
      CASE WHEN _versions > 1 AND NOT _is_named THEN _number ELSE 0 END AS _repeat,
      CASE WHEN _versions > 1 AND _is_named THEN 'conflict' WHEN _copy > 1 THEN 'duplicate'
        WHEN _versions > 1 THEN 'repeat' END AS _fate
    FROM groups
    UNION ALL
    SELECT ${all}, _file, _row, _id, _over // 4294967296, _over % 4294967296, _over, 0, 'replaced'
    FROM ranked WHERE _rank < _top`);
  return true;
}

/** SQL of what tells a row's record: its id, or what names it where the id is blank. */
export function keyText(kind: RecordKind): string {
  const id = blankableId(kind);
  const text = (names: readonly string[]) => `[${names.map(n => `CAST(${ident(n)} AS VARCHAR)`).join(", ")}]`;
  if (!id) return text(kind.columns.filter(c => c.key).map(c => c.name));
  return `CASE WHEN ${ident(id)} IS NULL THEN ${text(kind.naturalKey)} ELSE ${text([id])} END`;
}

/** SQL of a row's rank as a correction and its sender, '' where nobody knows; needs `rankJoins`. */
export const rankOf = (row: string): string =>
  `coalesce(${row}_answered._rank, ${row}_sent._rank) AS _rank, coalesce(${row}_answered._sender, ${row}_sent._sender, '') AS _sender`;

export const rankJoins = (row: string): string => `JOIN intake.senders ${row}_sent ON ${row}_sent._file = ${row}._file
        LEFT JOIN intake.answered ${row}_answered ON ${row}_answered._file = ${row}._file AND ${row}_answered._row = ${row}._row`;
