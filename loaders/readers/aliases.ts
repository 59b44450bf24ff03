import type {DuckDBConnection} from "@duckdb/node-api";
import {branch} from "../contracts/records/branch.js";
import {branchAlias} from "../contracts/records/branchAlias.js";
import {createReferences} from "./lookups.js";
import {writeProblems} from "./report.js";

/** The code or name of another branch is no alias, however often it was confirmed. */
const isTaken = `(a._file, a._row) IN (
  SELECT (o._file, o._row) FROM raw.branch_alias o
    JOIN (SELECT branch_id, label_of(fold(unnest([branch_id, name]))) AS label FROM raw.branch) b
      ON b.label = label_of(fold(o.alias)) AND b.branch_id <> o.branch_id)`;

/** Lets later kinds refer to branches by the aliases that were confirmed; those that mean another branch are doubted. */
export async function addAliases(connection: DuckDBConnection): Promise<void> {
  await writeProblems(
    connection,
    branchAlias.id,
    `SELECT a._file, a._row AS row, '别名' AS "column", 'alias_taken' AS code, false AS is_refused, a.alias AS received,
       '' AS expected FROM raw.branch_alias a WHERE ${isTaken}`
  );
  await createReferences(
    connection,
    branch,
    `SELECT a.alias AS text, a.branch_id AS id FROM raw.branch_alias a WHERE NOT ${isTaken}`
  );
}
