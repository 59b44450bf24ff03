import type {DuckDBConnection} from "@duckdb/node-api";
import type {RecordKind} from "../contracts/column.js";
import {ident} from "./sql.js";
import {blankableId} from "./store.js";

/**
 * Finds rows of a kind that share a key and says what becomes of them, in `intake.twins_<kind>`: `_fate` is
 * `duplicate` for all but the first of identical rows, `conflict` for rows that differ under one id, `repeat` for
 * rows without id that differ. Answers whether there are any. Nothing depends on the order of files or rows.
 */
export async function findTwins(connection: DuckDBConnection, kind: RecordKind): Promise<boolean> {
  const id = blankableId(kind);
  const text = (names: readonly string[]) => `[${names.map(n => `CAST(${ident(n)} AS VARCHAR)`).join(", ")}]`;
  const natural = kind.naturalKey.map(ident).join(", ");
  const keys = kind.columns.filter(c => c.key).map(c => c.name);
  const key = id ? `CASE WHEN ${ident(id)} IS NULL THEN ${text(kind.naturalKey)} ELSE ${text([id])} END` : text(keys);
  const hashed = id
    ? `CASE WHEN ${ident(id)} IS NULL THEN hash(${natural}) ELSE hash(${ident(id)}) END`
    : `hash(${keys.map(ident).join(", ")})`;
  await connection.run(`CREATE TABLE intake.shared_${kind.id} AS SELECT h FROM (
    SELECT ${hashed} AS h FROM intake.mapped_${kind.id}) GROUP BY h HAVING count(*) > 1`);
  const shared = await connection.runAndReadAll(`SELECT count(*) FROM intake.shared_${kind.id}`);
  if (!Number(shared.getRows()[0]![0])) return false;
  const all = kind.columns.map(c => ident(c.name)).join(", ");
  await connection.run(`CREATE TABLE intake.twins_${kind.id} AS
    WITH suspects AS (
      SELECT *, ${key} AS _key, ${id ? `${ident(id)} IS NOT NULL` : "true"} AS _is_named
      FROM intake.mapped_${kind.id} WHERE ${hashed} IN (SELECT h FROM intake.shared_${kind.id})
    ),
    copies AS (
      SELECT *, row_number() OVER same AS _copy, first_value(_file) OVER same AS _kept_file, first_value(_row) OVER same AS _kept_row
      FROM suspects WINDOW same AS (PARTITION BY ${all} ORDER BY _file, _row)
    ),
    firsts AS (
      SELECT _id, row_number() OVER (PARTITION BY _key, _is_named ORDER BY ${all}) AS _number,
        count(*) OVER (PARTITION BY _key, _is_named) AS _versions
      FROM copies WHERE _copy = 1
    ),
    groups AS (
      SELECT copies.*, firsts._number, max(firsts._versions) OVER twins AS _versions,
        min(_file::BIGINT * 4294967296 + _row) OVER twins AS _least, max(_file::BIGINT * 4294967296 + _row) OVER twins AS _most
      FROM copies LEFT JOIN firsts ON firsts._id = copies._id WINDOW twins AS (PARTITION BY _key, _is_named)
    )
    SELECT * EXCLUDE (_key, _least, _most),
      CASE WHEN _least = _file::BIGINT * 4294967296 + _row THEN _most ELSE _least END AS _other,
      CASE WHEN _versions > 1 AND NOT _is_named THEN _number ELSE 0 END AS _repeat,
      CASE WHEN _versions > 1 AND _is_named THEN 'conflict' WHEN _copy > 1 THEN 'duplicate'
        WHEN _versions > 1 THEN 'repeat' END AS _fate
    FROM groups`);
  return true;
}
