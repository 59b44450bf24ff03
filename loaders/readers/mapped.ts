import type {DuckDBConnection} from "@duckdb/node-api";
import type {RecordKind} from "../contracts/column.js";
import {referredKind} from "./lookups.js";
import {ident} from "./sql.js";
import {rowNumber} from "./stage.js";

/** Ids that are unique only inside a branch as clerks write them (第一党小组): they get the branch's id in front. */
const insideBranch: Readonly<Record<string, string>> = {party_group: "group_id", committee_term: "term_id"};

/** Creates the view of a kind's sound rows: names turned into ids, row numbers worked out, `_id` of the staged row. */
export async function createMapped(connection: DuckDBConnection, kind: RecordKind): Promise<void> {
  const joins: string[] = [];
  const columns = kind.columns.map((c, i) => {
    const own = ident(c.name);
    const target = referredKind(kind, c);
    if (target) {
      joins.push(`LEFT JOIN intake.map_${target} m${i} ON m${i}.text = s.${own}`);
      return `m${i}.id AS ${own}`;
    }
    if (insideBranch[kind.id] !== c.name) return `s.${own}`;
    const branch = `CAST(m${kind.columns.findIndex(other => other.name === "branch_id")}.id AS VARCHAR)`;
    return `CASE WHEN starts_with(s.${own}, ${branch}) THEN s.${own} ELSE ${branch} || '-' || s.${own} END AS ${own}`;
  });
  await connection.run(`CREATE VIEW intake.mapped_${kind.id} AS
    SELECT ${columns.join(", ")}, s._file, ${rowNumber} AS _row, s.rowid AS _id
    FROM intake.stage_${kind.id} s JOIN intake.sources f ON f._file = s._file ${joins.join(" ")}
    WHERE s._cells IS NULL`);
}
