import {verdictLetters} from "../components/branchFile.js";
import type {MissedFile} from "../components/missedRows.js";
import {judgedBranches, judgedClauses} from "./judgedClauses.js";
import type {Marts} from "./readMarts.js";

const wanting = ["not_met", "warn", "manual", "no_data"] as const;

/** Branches of every clause that are not met throughout, once for all clauses. */
const gather = [
  `create temp table branch_places as
     select branch_id, cast(row_number() over (order by branch_id) - 1 as integer) as place from (${judgedBranches})`,
  `create temp table missed as
     select clause_id, place, periods, verdicts from clause_series join branch_places using (branch_id)
     where regexp_matches(verdicts, '[${wanting.map(verdict => verdictLetters[verdict]).join("")}]')`
];

/** Writes the file of every clause, one at a time so that memory stays small; `clause_series` must be there. */
export async function writeMissedFiles(
  {connection, rows}: Marts,
  write: (place: number, text: string) => Promise<void>
): Promise<void> {
  for (const statement of gather) await connection.run(statement);
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
}
