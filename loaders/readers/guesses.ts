import type {DuckDBConnection} from "@duckdb/node-api";
import type {RecordKind} from "../contracts/column.js";
import {nameColumn, referredKind} from "./lookups.js";
import {ident, quote} from "./sql.js";

/** Unknown names beyond these get no suggestion: to compare takes time, and a file this strange needs another look. */
const mostLooks = 2_000;
/** Share of two-character pieces that two names must have in common, and names offered at most. */
const leastAlike = 0.5;
const mostOffers = 3;

/**
 * Finds what unknown references may have meant, by the id of their cell: in `intake.zeros_<kind>` the one code
 * that differs by leading zeros, in `intake.near_<kind>` the registered names that are most alike, as a text,
 * and the one that only the words common to all names tell apart.
 * Nothing is taken for what it may mean: that is for the clerk to say.
 */
export async function guessReferences(connection: DuckDBConnection, kind: RecordKind): Promise<void> {
  await connection.run(`CREATE TABLE intake.zeros_${kind.id} (id BIGINT, code VARCHAR)`);
  await connection.run(`CREATE TABLE intake.near_${kind.id} (id BIGINT, near VARCHAR, best VARCHAR)`);
  const targets = [...new Set(kind.columns.map(c => referredKind(kind, c)).filter(target => target !== null))];
  const unknown = targets.map(
    target => `SELECT ${quote(target)} AS target, id, s, CASE WHEN is_blank(fold(x)) THEN l ELSE label_of(fold(x)) END AS look
      FROM intake.cells_${kind.id} WHERE form = ${quote(`ref_${target}`)} AND NOT is_blank AND NOT is_plain
        AND l NOT IN (SELECT label FROM intake.labels_${target})`
  );
  await connection.run(`CREATE TABLE intake.strange_${kind.id} AS ${unknown.join(" UNION ALL ")}`);
  const strange = await connection.runAndReadAll(`SELECT target, bool_or(translate(s, '0123456789', '') = '')
    FROM intake.strange_${kind.id} GROUP BY target ORDER BY target`);
  for (const [target, hasDigits] of strange.getRows() as [string, boolean][]) {
    if (hasDigits) await padCodes(connection, kind, target);
    const name = nameColumn(target);
    if (name) await offerNames(connection, kind, target, name);
  }
}

async function padCodes(connection: DuckDBConnection, kind: RecordKind, target: string): Promise<void> {
  await connection.run(`INSERT INTO intake.zeros_${kind.id}
    SELECT d.id, any_value(n.id) FROM intake.strange_${kind.id} d
      JOIN (SELECT DISTINCT CAST(id AS VARCHAR) AS id FROM intake.names_${target}) n
        ON ltrim(n.id, '0') = ltrim(d.s, '0') AND length(n.id) > length(d.s)
    WHERE d.target = ${quote(target)} AND translate(d.s, '0123456789', '') = ''
    GROUP BY d.id HAVING count(*) = 1`);
}

async function offerNames(connection: DuckDBConnection, kind: RecordKind, target: string, name: string): Promise<void> {
  await connection.run(`CREATE TABLE IF NOT EXISTS intake.pieces_${target} AS
    SELECT id, name, core, unnest(pieces_of(core)) AS piece
    FROM (SELECT ${target}_id AS id, ${ident(name)} AS name, core_of(label_of(fold(${ident(name)}))) AS core FROM raw.${target})`);
  await connection.run(`INSERT INTO intake.near_${kind.id}
    WITH strange AS (SELECT id, look FROM intake.strange_${kind.id} WHERE target = ${quote(target)}),
    looks AS (
      SELECT look, core_of(look) AS core FROM (SELECT DISTINCT look FROM strange ORDER BY look LIMIT ${mostLooks})
      WHERE core <> ''
    ),
    alike AS (
      SELECT l.look, n.id, any_value(n.name) AS name, 2 * count(*) / (any_value(length(l.core) + length(n.core)) + 2) AS share
      FROM (SELECT look, core, unnest(pieces_of(core)) AS piece FROM looks) l
        JOIN intake.pieces_${target} n ON n.piece = l.piece
      GROUP BY l.look, n.id
    ),
    ranked AS (
      SELECT *, row_number() OVER closest AS place, max(share) OVER (PARTITION BY look) AS best
      FROM alike WHERE share >= ${leastAlike} WINDOW closest AS (PARTITION BY look ORDER BY share DESC, id)
    ),
    offers AS (
      SELECT look, '已登记的编号或全称，是不是' || string_agg('“' || name || '”（' || id || '）', '、' ORDER BY place) AS near,
        CASE WHEN count(*) = 1 AND max(share) = 1 THEN any_value(id) END AS best
      FROM ranked WHERE place <= ${mostOffers} AND (share = best OR best < 1) GROUP BY look
    )
    SELECT s.id, o.near, o.best FROM strange s JOIN offers o ON o.look = s.look`);
}
