import {verdictLetters} from "../components/branchFile.js";
import type {MissedFile} from "../components/missedRows.js";
import {judgedBranches, judgedClauses} from "./judgedClauses.js";
import {readMarts} from "./readMarts.js";

const letter = `case verdict ${Object.entries(verdictLetters)
  .map(([verdict, text]) => `when '${verdict}' then '${text}'`)
  .join(" ")} end`;

/** How many clauses have a file. */
export const countMissedFiles = (): Promise<number> =>
  readMarts(async ({rows}) => (await rows<{n: number}>(`select count(*) as n from (${judgedClauses})`))[0]!.n);

/** Branches of every clause that are not met throughout, once for all clauses; lists sort faster than texts. */
const gather = `
create temp table branch_places as
  select branch_id, cast(row_number() over (order by branch_id) - 1 as integer) as place from (${judgedBranches});
create temp table missed_lists as
  select clause_id, branch_id, list(struct_pack(period := period, verdict := ${letter}) order by period) as periods
  from marts.clause_results group by clause_id, branch_id
  having count(case when verdict in ('not_met', 'warn', 'manual', 'no_data') then 1 end) > 0;
create temp table missed as
  select clause_id, place, array_to_string(list_transform(periods, lambda p: p.period), ' ') as periods,
    array_to_string(list_transform(periods, lambda p: p.verdict), '') as verdicts
  from missed_lists join branch_places using (branch_id)
`;

/** Writes the file of every clause, one at a time so that memory stays small. */
export async function writeMissedFiles(write: (place: number, text: string) => Promise<void>): Promise<void> {
  await readMarts(async ({connection, rows}) => {
    for (const statement of gather.split(";\n")) await connection.run(statement);
    const clauses = await rows<{clause_id: string}>(judgedClauses);
    for (const [i, {clause_id}] of clauses.entries()) {
      const read = await connection.runAndReadAll(
        "select place, periods, verdicts from missed where clause_id = ? order by place",
        [clause_id]
      );
      const {place = [], periods = [], verdicts = []} = read.getColumnsObjectJS() as Record<string, unknown[]>;
      const numbers = new Map<string, number>();
      const list = (periods as string[]).map(text => {
        if (!numbers.has(text)) numbers.set(text, numbers.size);
        return numbers.get(text)!;
      });
      const lists = Object.fromEntries([...numbers].map(([text, number]) => [number, text]));
      const file: MissedFile = {lists, branches: place as number[], list, verdicts: verdicts as string[]};
      await write(i, JSON.stringify(file));
    }
  });
}
