import type {DuckDBConnection} from "@duckdb/node-api";
import type {RecordKind} from "../contracts/column.js";
import {noteDuplicates} from "./report.js";
import {keyText, rankJoins, rankOf} from "./twins.js";

/**
 * Takes rows of a kind that another row stands for out of the stage, the quarantine and the problems, and counts them
 * as duplicates. `found` is SQL that gives _file, _row, _kept_file, _kept_row and the code of the note.
 */
export async function discard(connection: DuckDBConnection, kind: RecordKind, found: string): Promise<void> {
  await connection.run(`CREATE OR REPLACE TABLE intake.gone AS ${found}`);
  await connection.run(`DELETE FROM intake.stage_${kind.id} WHERE rowid IN (
    SELECT m._id FROM intake.mapped_${kind.id} m SEMI JOIN intake.gone g ON g._file = m._file AND g._row = m._row)`);
  for (const table of ["quarantine", "problems"])
    await connection.run(`DELETE FROM raw.${table} WHERE (_file, row) IN (SELECT _file, _row FROM intake.gone)`);
  await connection.run("INSERT INTO intake.duplicates SELECT _file, _row, _kept_file, _kept_row FROM intake.gone");
  await noteDuplicates(connection, "FROM intake.gone");
}

/**
 * Lets the sound rows of a correction replace its sender's refused rows of the same record too, where their keys
 * could be read.
 */
export async function replaceRefused(connection: DuckDBConnection, kind: RecordKind): Promise<void> {
  const corrected =
    await connection.runAndReadAll(`SELECT 1 FROM intake.senders s JOIN intake.sources f ON f._file = s._file
    WHERE s._rank > 0 AND f.kind = '${kind.id}' LIMIT 1`);
  if (!corrected.currentRowCount) return;
  const keys = kind.columns.filter(c => c.required && (c.key || kind.naturalKey.includes(c.name)));
  const isRead = keys.map(c => `r."${c.name}" IS NOT NULL`).join(" AND ") || "true";
  const keyed = (rows: string) =>
    `SELECT r._file, r._row, ${keyText(kind)} AS _key, ${rankOf("r")} FROM ${rows} r ${rankJoins("r")}`;
  await discard(
    connection,
    kind,
    `SELECT a._file, a._row, min_by(b._file, (-b._rank, b._file, b._row)) AS _kept_file, min_by(b._row, (-b._rank, b._file, b._row)) AS _kept_row,
       'replaced' AS code
     FROM (${keyed(`intake.careful_${kind.id}`)} WHERE (r._file, r._row) IN (SELECT _file, row FROM raw.quarantine) AND ${isRead}) a
       JOIN (${keyed(`intake.mapped_${kind.id}`)}) b ON b._key = a._key AND b._sender = a._sender AND b._rank > a._rank
     GROUP BY a._file, a._row`
  );
}
