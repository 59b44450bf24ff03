import type {DuckDBConnection} from "@duckdb/node-api";
import {marts} from "../contracts/marts/index.js";
import {type Mart, type Scope, scopes} from "../contracts/marts/mart.js";

const branches = "(select branch_id from own_branches)";
const orgs = "(select org_id from own_orgs)";
const regions = "(select region_id from own_regions)";
const sent = "(file, sheet) in (select (file, sheet) from own_files)";

/** Marts whose rows stand for one row of a file that was loaded. */
const placed = marts.filter(
  ({scope, row}) => ["branch", "org"].includes(scope) && ["file", "sheet", "row"].every(column => column in row.shape)
);

/** Every row of a file that has to do with its own branches: loaded ones, its entries in the registers, refused ones. */
const keptRows = `create temp table kept_rows as
  ${placed.map(({name}) => `select file, sheet, "row", false as is_refused from marts.${name}`).join(" union ")}
  union
  select file, sheet, "row", false from city.marts.provenance
  where kind = 'branch' and record_key in ${branches} or kind = 'org' and record_key in ${orgs}
  union
  select file, sheet, "row", true from marts.problems where severity = 'refuse' and "row" is not null`;

/** Of a file that somebody else sent only those rows are counted. */
const countOwn = `update marts.submissions set
    rows_read = counted.loaded + counted.refused, rows_loaded = counted.loaded, rows_quarantined = counted.refused, rows_duplicate = 0
  from (
    select file, sheet, cast(count(case when not is_refused then 1 end) as integer) as loaded,
      cast(count(case when is_refused then 1 end) as integer) as refused
    from kept_rows group by file, sheet) as counted
  where submissions.file = counted.file and submissions.sheet = counted.sheet
    and (submissions.file, submissions.sheet) not in (select (file, sheet) from own_files)`;

/** Which rows of a mart one organisation may see, as SQL over its columns. */
export const ownRows: Readonly<Record<Scope, (mart: Mart) => string>> = {
  branch: () => `branch_id in ${branches}`,
  origin: () => `coalesce(origin_branch_id in ${branches}, origin_org_id in ${orgs})`,
  org: () => `org_id in ${orgs}`,
  line: () => "org_id in (select org_id from line_orgs)",
  region: ({row}) => {
    if ("level" in row.shape) return `level <> 'region' or id in ${regions}`;
    if ("region_id" in row.shape) return `region_id = '*' or region_id in ${regions}`;
    return "region_code in (select region_code from marts.funding_claims)";
  },
  file: ({row}) => ("branch_id" in row.shape ? `${sent} or branch_id in ${branches}` : sent),
  source: () => `${sent} or (file, sheet) in (select (file, sheet) from kept_rows)`,
  everyone: () => "true",
  nobody: () => "false"
};

/**
 * Copies every mart of the attached `city` as a table, own rows only, and says in `marts.programme` whose view it is.
 * Cost grows with the rows of the city.
 */
export async function narrowMarts(connection: DuckDBConnection): Promise<void> {
  await connection.run("create schema marts");
  const inOrder = marts.toSorted((a, b) => scopes.indexOf(a.scope) - scopes.indexOf(b.scope));
  for (const mart of inOrder) {
    if (mart.scope === "source") await connection.run(keptRows);
    const columns = Object.keys(mart.row.shape).map(name => `"${name}"`);
    await connection.run(
      `create table marts.${mart.name} as select ${columns.join(", ")} from city.marts.${mart.name} where ${ownRows[mart.scope](mart)}`
    );
  }
  await connection.run(countOwn);
  // One region is a way into every page; whoever has branches of several looks at all of them.
  await connection.run(`
    update marts.programme set
      scope_name = coalesce((select name from city.marts.orgs join viewer using (org_id)), (select any_value(region_name) from own_regions)),
      scope_region_id = (select max(region_id) from own_regions having count(*) = 1),
      scope_region_name = (select max(region_name) from own_regions having count(*) = 1)`);
}
