import type {DuckDBConnection} from "@duckdb/node-api";
import {verdictLetters} from "../components/branchFile.js";

const letter = `case verdict ${Object.entries(verdictLetters)
  .map(([verdict, text]) => `when '${verdict}' then '${text}'`)
  .join(" ")} end`;

/** A number as text, without a point where there is nothing behind it. */
export const shortNumber = (column: string): string =>
  `case when ${column} = floor(${column}) then cast(cast(${column} as bigint) as varchar) else cast(${column} as varchar) end`;

/** A list as text; once where every value is the same. */
const series = (field: string) => {
  const texts = `list_transform(periods, lambda period: coalesce(period.${field}, ''))`;
  return `case when len(list_distinct(${texts})) = 1 then coalesce(periods[1].${field}, '') else array_to_string(${texts}, ',') end`;
};

const gather = [
  `create temp table clause_lists as
     select branch_id, clause_id, list(struct_pack(period := period, verdict := ${letter},
       required := ${shortNumber("required")}, actual := ${shortNumber("actual")}) order by period) as periods
     from marts.clause_results group by branch_id, clause_id`,
  `create temp table clause_series as
     select branch_id, clause_id, array_to_string(list_transform(periods, lambda p: p.period), ' ') as periods,
       array_to_string(list_transform(periods, lambda p: p.verdict), '') as verdicts,
       ${series("required")} as required, ${series("actual")} as actual
     from clause_lists`,
  "drop table clause_lists"
];

/**
 * Gathers the verdicts of every branch under every clause into one row of the temporary table `clause_series`: periods
 * parted by spaces, a letter each for verdicts, numbers parted by commas. Lists sort faster than texts.
 */
export async function gatherSeries(connection: DuckDBConnection): Promise<void> {
  for (const statement of gather) await connection.run(statement);
}
