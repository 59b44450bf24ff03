import type {DuckDBConnection} from "@duckdb/node-api";
import {marts} from "./contracts/marts/index.js";
import {type Mart, type Scope, scopes} from "./contracts/marts/mart.js";

const branches = "(select branch_id from own_branches)";
const orgs = "(select org_id from own_orgs)";
const regions = "(select region_id from own_regions)";
const sent = "(file, sheet) in (select (file, sheet) from own_files)";

/** Marts narrowed before the list of files whose rows name the file they stood in. */
const placed = marts.filter(
  ({scope, row}) => scopes.indexOf(scope) < scopes.indexOf("source") && "file" in row.shape && "sheet" in row.shape
);

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
  source: () =>
    `${sent} or (file, sheet) in (${placed.map(({name}) => `select (file, sheet) from marts.${name}`).join(" union ")})`,
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
    const columns = Object.keys(mart.row.shape).map(name => `"${name}"`);
    await connection.run(
      `create table marts.${mart.name} as select ${columns.join(", ")} from city.marts.${mart.name} where ${ownRows[mart.scope](mart)}`
    );
  }
  // One region is a way into every page; whoever has branches of several looks at all of them.
  await connection.run(`
    update marts.programme set
      scope_name = coalesce((select name from city.marts.orgs join viewer using (org_id)), (select any_value(region_name) from own_regions)),
      scope_region_id = (select max(region_id) from own_regions having count(*) = 1),
      scope_region_name = (select max(region_name) from own_regions having count(*) = 1)`);
}
