import type {DuckDBConnection} from "@duckdb/node-api";
import type {Column, RecordKind} from "./contracts/column.js";
import {recordKinds} from "./contracts/records/index.js";
import {ident, quote} from "./readers/sql.js";

/** The first and the last day that a record speaks of, in SQL; nulls where it names no day. */
function reach({cadence, columns, naturalKey}: RecordKind): [first: string, last: string] {
  const nothing: [string, string] = ["cast(null as date)", "cast(null as date)"];
  // What holds for good says when it began, not which span the file is about.
  if (cadence === "standing") return nothing;
  const has = (wanted: (column: Column) => boolean) => columns.find(wanted)?.name;
  const firstDay = (text: string) => `try_cast(${text} as date)`;
  const month = has(column => column.type === "month");
  if (month) {
    const first = firstDay(`${ident(month)} || '-01'`);
    return [first, `last_day(${first})`];
  }
  const year = has(column => column.name === "year" || column.name === "cycle_year");
  if (year) return [firstDay(`${ident(year)} || '-01-01'`), firstDay(`${ident(year)} || '-12-31'`)];
  const day =
    has(column => column.type === "date" && (column.required || naturalKey.includes(column.name))) ??
    has(column => column.type === "date");
  const dated = day ? ident(day) : "null";
  const period = has(column => column.type === "period");
  // A period such as 长期 names no year; then the day of the entry does.
  if (period)
    return [
      `coalesce(${firstDay(`left(${ident(period)}, 4) || '-01-01'`)}, ${dated})`,
      `coalesce(${firstDay(`left(${ident(period)}, 4) || '-12-31'`)}, ${dated})`
    ];
  return day ? [dated, dated] : nothing;
}

/** The period of its own cadence that a record answers for. */
function periodOf(kind: RecordKind, first: string): string {
  if (kind.cadence === "standing") return "'standing'";
  return `strftime(${first}, '${kind.cadence === "month" ? "%Y-%m" : "%Y"}')`;
}

function branchOf({columns}: RecordKind): string {
  const column = columns.find(({name}) => name === "branch_id");
  return column ? `cast(${ident(column.name)} as varchar)` : "cast(null as varchar)";
}

/**
 * Writes `raw.cadences`, how often each kind that speaks of branches is expected, and `raw.returned`: which branch's
 * records of which period each file holds, and how far they reach. Once, when all records are loaded.
 */
export async function writeReturns(connection: DuckDBConnection): Promise<void> {
  const ofBranches = recordKinds.filter(({columns}) => columns.some(({name}) => name === "branch_id"));
  const cadences = ofBranches.map(({id, cadence}) => `(${quote(id)}, ${quote(cadence)})`);
  await connection.run(`create table raw.cadences as from (values ${cadences.join(", ")}) as c(kind, cadence)`);
  const records = recordKinds.map(kind => {
    const [first, last] = reach(kind);
    return `select ${quote(kind.id)} as kind, _file, ${branchOf(kind)} as branch_id, ${periodOf(kind, first)} as period,
        min(${first}) as first_on, max(${last}) as last_on
      from raw.${kind.id} group by all`;
  });
  await connection.run(`create table raw.returned as ${records.join(" union all ")}`);
}
