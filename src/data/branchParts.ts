import type {DuckDBConnection} from "@duckdb/node-api";
import {branchPart, needKeys} from "../components/branchFile.js";
import {shortNumber} from "./clauseSeries.js";
import type {Marts} from "./readMarts.js";
import {readSiteFacts} from "./siteFacts.js";

/** Rows of a group as a JSON object. */
const object = (key: string, value: string) =>
  `concat('{', string_agg(concat(to_json(${key}), ':', to_json(${value})), ',' order by ${key}), '}')`;

/** Everything of a branch, gathered once for all branches; each becomes JSON text by branch. */
const gather = `
create temp table file_numbers as
  select file, sheet, cast(row_number() over (order by file, sheet) as integer) as f from marts.submissions;
create temp table period_lists as
  select periods, cast(row_number() over (order by periods) as integer) as list from (select distinct periods from clause_series);
create temp table results as
  select branch_id, to_json(list(json_array(clause_id, list, verdicts, required, actual) order by clause_id)) as results,
    list_distinct(list(list)) as lists
  from clause_series join period_lists using (periods) group by branch_id;
create temp table activities as
  select branch_id, ${object("activity_type", "days")} as activities, list_distinct(flatten(list(files))) as files from (
    select branch_id, activity_type, list_distinct(list(f)) as files,
      array_to_string(list(concat(datediff('day', date '1970-01-01', held_on), ',', f, ',', "row") order by held_on, f, "row"), ';') as days
    from marts.activity_days join file_numbers using (file, sheet) group by branch_id, activity_type) as by_type
  group by branch_id;
create temp table asked as
  select distinct measure, item from marts.clause_measures union select distinct measure, '*' from marts.clause_measures;
create temp table evidence as
  select branch_id, ${object("key", "records")} as evidence,
    list_distinct(flatten(list(files))) as files from (
    select branch_id, measure || '|' || item || '|' || kind as key, list_distinct(list(f)) as files,
      to_json(list(json_array(datediff('day', date '1970-01-01', on_date), f, "row", label) order by on_date, f, "row", label)) as records
    from marts.evidence join asked using (measure, item) join file_numbers using (file, sheet)
    where kind <> 'activity' group by branch_id, key) as by_item
  group by branch_id;
create temp table scores as
  select branch_id, to_json(list(branch_scores order by cycle)) as scores from marts.branch_scores group by branch_id;
create temp table dimension_scores as
  select branch_id, to_json(list(json_array(cycle, dimension_id, points, max_points, cast(is_capped as integer)) order by cycle, dimension_id)) as dimensions
  from marts.branch_dimensions group by branch_id;
create temp table needs as
  select branch_id, concat('[', string_agg(cast(json_array(cycle, ${needKeys.join(", ")}) as varchar), ',' order by cycle, position), ']') as needs
  from marts.star_needs group by branch_id;
create temp table points as
  select branch_id, to_json(list(json_array(clause_id, cycles, points, max_points) order by clause_id)) as points from (
    select branch_id, clause_id, string_agg(cast(cycle as varchar), ',' order by cycle) as cycles,
      string_agg(coalesce(${shortNumber("points")}, ''), ',' order by cycle) as points,
      string_agg(${shortNumber("max_points")}, ',' order by cycle) as max_points
    from marts.branch_points group by branch_id, clause_id) as by_clause
  group by branch_id;
create temp table facts as
  select branch_id, to_json(facts) as facts from (
    select branches.*, orgs.name as org_name, branch_acceptance.is_accepted, branch_acceptance.accepted_on, signs, cases
    from marts.branches left join marts.orgs using (org_id) left join marts.branch_acceptance using (branch_id)
      left join (select branch_id, string_agg(title || '（' || since_on || '起）', '、' order by position) as signs
        from marts.weak_candidates join marts.weak_criteria using (scheme_id, criterion_id)
          join marts.programme using (scheme_id) group by branch_id) as standing using (branch_id)
      left join (select branch_id, string_agg(opened_on || '列入' || coalesce('，' || recorded_closed_on || '销号', '')
          || case when has_relapsed then '，回潮' when is_overdue then '，已过期限' else '' end, '；' order by opened_on) as cases
        from marts.rectification_cases group by branch_id) as listed using (branch_id)) as facts;
`;

const together = `
select part, branch_id, facts.facts, scores, dimensions, needs, results, points, activities, evidence, lists,
  list_concat(coalesce(activities.files, []), coalesce(evidence.files, [])) as files
from facts join part_numbers using (branch_id) left join scores using (branch_id) left join dimension_scores using (branch_id) left join needs using (branch_id)
  left join results using (branch_id) left join points using (branch_id) left join activities using (branch_id)
  left join evidence using (branch_id)
order by part, branch_id`;

interface Gathered {
  part: number;
  branch_id: string;
  facts: string;
  scores: string | null;
  dimensions: string | null;
  needs: string | null;
  results: string | null;
  points: string | null;
  activities: string | null;
  evidence: string | null;
  lists: number[] | null;
  files: number[];
}

const branchText = (row: Gathered) =>
  `${JSON.stringify(row.branch_id)}:{"facts":${row.facts},"scores":${row.scores ?? "[]"},"dimensions":${row.dimensions ?? "[]"},"needs":${row.needs ?? "[]"},` +
  `"results":${row.results ?? "[]"},"points":${row.points ?? "[]"},"activities":${row.activities ?? "{}"},"evidence":${row.evidence ?? "{}"}}`;

/** Part of every branch, as a table that queries can join. */
async function numberParts(connection: DuckDBConnection, ids: readonly string[], parts: number): Promise<void> {
  await connection.run("create temp table part_numbers (branch_id varchar, part integer)");
  const appender = await connection.createAppender("part_numbers", undefined, "temp");
  for (const id of ids) {
    appender.appendVarchar(id);
    appender.appendInteger(branchPart(id, parts));
    appender.endRow();
  }
  appender.closeSync();
}

/** Reads all branches in the order of their parts, those of one part at a time. */
async function* readParts(connection: DuckDBConnection): AsyncGenerator<[part: number, branches: Gathered[]]> {
  let branches: Gathered[] = [];
  for await (const rows of (await connection.stream(together)).yieldRowObjectJs()) {
    for (const row of rows as unknown as Gathered[]) {
      if (branches.length && branches[0]!.part !== row.part) {
        yield [branches[0]!.part, branches];
        branches = [];
      }
      branches.push(row);
    }
  }
  if (branches.length) yield [branches[0]!.part, branches];
}

/** Writes every part file, one at a time so that memory stays small; `clause_series` must be there. */
export async function writeBranchParts(
  {connection, rows}: Marts,
  write: (part: number, text: string) => Promise<void>
): Promise<void> {
  const {parts} = await readSiteFacts(rows);
  const ids = await rows<{branch_id: string}>("select branch_id from marts.branches");
  await numberParts(
    connection,
    ids.map(row => row.branch_id),
    parts
  );
  for (const statement of gather.split(";\n").filter(text => text.trim())) await connection.run(statement);
  const files = await rows<{f: number; file: string; sheet: string}>("select * from file_numbers");
  const fileOf = new Map(files.map(row => [row.f, [row.file, row.sheet]]));
  const lists = await rows<{list: number; periods: string}>("select * from period_lists");
  const periodsOf = new Map(lists.map(row => [row.list, row.periods]));
  const chosen = <Value>(of: Map<number, Value>, numbers: number[]) =>
    JSON.stringify(Object.fromEntries([...new Set(numbers)].sort((a, b) => a - b).map(n => [n, of.get(n)])));
  const partText = (branches: readonly Gathered[]) => {
    const periods = chosen(
      periodsOf,
      branches.flatMap(row => row.lists ?? [])
    );
    const used = chosen(
      fileOf,
      branches.flatMap(row => row.files)
    );
    return `{"periods":${periods},"files":${used},"branches":{${branches.map(branchText).join(",")}}}`;
  };
  // A part that no branch falls into is there, too: whoever asks for an unknown branch finds that it is not in it.
  const empty = new Set(Array.from({length: parts}, (_, part) => part));
  for await (const [part, branches] of readParts(connection)) {
    empty.delete(part);
    await write(part, partText(branches));
  }
  for (const part of empty) await write(part, partText([]));
}
