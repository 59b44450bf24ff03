import type {DuckDBConnection} from "@duckdb/node-api";

/**
 * Fills `intake.senders`: of every file and sheet its rank as a correction. The mark 更正 in a sheet's, file's or
 * folder's name, the last of them, ranks by the number that follows it (更正2, 更正20180705), 1 without; other files
 * have rank 0.
 */
export async function rankFiles(connection: DuckDBConnection): Promise<void> {
  await connection.run(`INSERT INTO intake.senders
    SELECT _file, NULL, CASE WHEN contains(path, '更正')
      THEN greatest(coalesce(TRY_CAST(regexp_extract(path, '.*更正([0-9]{0,8})', 1) AS INTEGER), 1), 1) ELSE 0 END
    FROM (SELECT _file, label_of(fold(file || '/' || sheet)) AS path FROM intake.sources)`);
}

/**
 * Names the sender of every file: the one organisation whose name or code stands in its path; a longer name counts
 * before one inside it. Uses the organisations as staged.
 */
export async function nameSenders(connection: DuckDBConnection): Promise<void> {
  await connection.run(`UPDATE intake.senders AS s SET _sender = found.org_id FROM (
    WITH names AS (SELECT label_of(fold(unnest([org_id, name]))) AS label, org_id FROM intake.mapped_org),
    labels AS (
      SELECT label, any_value(org_id) AS org_id FROM names
      WHERE length(label) >= 2 GROUP BY label HAVING count(DISTINCT org_id) = 1
    ),
    found AS (
      SELECT f._file, labels.* FROM intake.sources f JOIN labels ON contains(label_of(fold(f.file)), labels.label)
    )
    SELECT _file, min(org_id) AS org_id FROM found a
    WHERE NOT EXISTS (SELECT 1 FROM found b WHERE b._file = a._file AND b.label <> a.label AND contains(b.label, a.label))
    GROUP BY _file HAVING count(DISTINCT org_id) = 1
  ) found WHERE found._file = s._file`);
}
