import type {DuckDBConnection} from "@duckdb/node-api";
import {branch} from "../contracts/records/branch.js";
import {branchAlias} from "../contracts/records/branchAlias.js";
import {createReferences} from "./lookups.js";
import {writeProblems} from "./report.js";

/** The code or name of another branch is no alias, however often it was confirmed. */
const isTaken = `label_of(fold(a.alias)) IN (
  SELECT label_of(fold(unnest([b.branch_id, b.name]))) FROM raw.branch b WHERE b.branch_id <> a.branch_id)`;

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
