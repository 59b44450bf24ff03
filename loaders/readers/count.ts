import type {DuckDBConnection} from "@duckdb/node-api";
import {recordKinds} from "../contracts/records/index.js";

/** Totals over all files, in rows. */
export interface Counts {
  rows_read: number;
  rows_loaded: number;
  rows_quarantined: number;
  rows_duplicate: number;
  refused_files: number;
}

/**
 * Writes `raw.files` and checks that of every file each row read was loaded, quarantined or a duplicate.
 * The four counts are taken from four places, so a row lost on the way is noticed.
 */
export async function countFiles(connection: DuckDBConnection): Promise<Counts> {
  const loaded = recordKinds.map(k => `SELECT _file FROM raw.${k.id}`).join(" UNION ALL ");
  await connection.run(`INSERT INTO raw.files
    SELECT f._file, f.file, f.sheet, f.kind, o._sender, f.rows - coalesce(s.n, 0), coalesce(l.n, 0), coalesce(q.n, 0), coalesce(d.n, 0), f.sha256, o._rank
    FROM intake.sources f JOIN intake.senders o ON o._file = f._file
      LEFT JOIN (SELECT _file, sum(rows) AS n FROM intake.skipped GROUP BY _file) s ON s._file = f._file
      LEFT JOIN (SELECT _file, count(*) AS n FROM (${loaded}) GROUP BY _file) l ON l._file = f._file
      LEFT JOIN (SELECT _file, count(*) AS n FROM raw.quarantine GROUP BY _file) q ON q._file = f._file
      LEFT JOIN (SELECT _file, count(*) AS n FROM intake.duplicates GROUP BY _file) d ON d._file = f._file
    ORDER BY f._file`);
  const untied =
    await connection.runAndReadAll(`SELECT file, sheet, rows_read, rows_loaded, rows_quarantined, rows_duplicate
    FROM raw.files WHERE rows_read <> rows_loaded + rows_quarantined + rows_duplicate LIMIT 1`);
  if (untied.currentRowCount) throw new Error(`counts do not tie: ${untied.getRows()[0]!.join(", ")}`);
  const totals =
    await connection.runAndReadAll(`SELECT coalesce(sum(rows_read), 0)::INTEGER, coalesce(sum(rows_loaded), 0)::INTEGER,
    coalesce(sum(rows_quarantined), 0)::INTEGER, coalesce(sum(rows_duplicate), 0)::INTEGER,
    (SELECT count(DISTINCT _file) FROM raw.problems WHERE row IS NULL AND severity = 'refuse')::INTEGER FROM raw.files`);
  const [rows_read, rows_loaded, rows_quarantined, rows_duplicate, refused_files] = totals.getRows()[0] as number[];
  return {
    rows_read: rows_read!,
    rows_loaded: rows_loaded!,
    rows_quarantined: rows_quarantined!,
    rows_duplicate: rows_duplicate!,
    refused_files: refused_files!
  };
}
