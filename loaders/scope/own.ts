import type {DuckDBConnection} from "@duckdb/node-api";
import {refusal} from "../problems.js";
import {all} from "../warehouse.js";

/** Whom a site is for. */
export interface Viewer {
  org_id: string;
  name: string;
}

const own = `
create temp table own_orgs as
  with recursive own as (
    select org_id from viewer
    union
    select orgs.org_id from city.marts.orgs join own on orgs.parent_org_id = own.org_id
  )
  select org_id from own;
create temp table line_orgs as
  with recursive line as (
    select orgs.org_id, orgs.parent_org_id from city.marts.orgs join viewer using (org_id)
    union
    select up.org_id, up.parent_org_id from city.marts.orgs as up join line on up.org_id = line.parent_org_id
  )
  select org_id from line union select org_id from own_orgs;
create temp table own_branches as
  select branch_id, region_id, region_name from city.marts.branches
  where org_id in (select org_id from own_orgs) or region_id in (select org_id from viewer);
create temp table own_regions as select distinct region_id, region_name from own_branches;
create temp table own_files as
  select file, sheet from city.marts.submissions where org_id in (select org_id from own_orgs)`;

/**
 * Decides what is one organisation's own in the attached `city`: tables `own_orgs` (itself and below), `line_orgs` (also
 * what stands above), `own_branches`, `own_regions` and `own_files`.
 * @throws Refusal naming what there is when no such organisation exists, it is the city itself, or has no branch
 */
export async function chooseOwn(connection: DuckDBConnection, org: string): Promise<Viewer> {
  const [found] = await all(
    connection,
    `select org_id, name, org_level from city.marts.orgs where org_id = $org
     union all
     select distinct region_id, region_name, 'region' from city.marts.branches where region_id = $org
     limit 1`,
    {org}
  );
  const where = "--scope";
  if (!found) throw refusal({where, what: "没有这个编号的组织", received: org, todo: await known(connection, org)});
  const name = String(found.name);
  if (found.org_level === "city")
    throw refusal({where, what: `${name}是全市的组织，没有可去掉的`, received: org, todo: "全市的网站不写 --scope"});
  await connection.run("create temp table viewer (org_id varchar)");
  await connection.run("insert into viewer values ($org)", {org});
  for (const statement of own.split(";\n")) await connection.run(statement);
  const [count] = await all(connection, "select count(*) as n from own_branches");
  if (count?.n === 0)
    throw refusal({where, what: `${name}没有所属支部`, received: org, todo: await known(connection, org)});
  return {org_id: org, name};
}

const most = 10;

/** What there is to choose from: every region, and the organisations below that sound like what was typed, else some. */
async function known(connection: DuckDBConnection, org: string): Promise<string> {
  const regions = await all(
    connection,
    "select distinct region_id as id, region_name as name from city.marts.branches order by 1"
  );
  const below = await all(
    connection,
    `select org_id as id, name, count(*) over () as n from city.marts.orgs
     where org_id in (select org_id from city.marts.branches) and org_id not in (select region_id from city.marts.branches)
     order by contains(name, $org) or contains(org_id, $org) desc, org_id limit ${most}`,
    {org}
  );
  const list = (rows: typeof below) => rows.map(({id, name}) => `${id} ${name}`).join("、");
  const more = Number(below[0]?.n ?? 0) > most ? `等${below[0]!.n}个` : "";
  const lower = below.length ? `；下级组织有：${list(below)}${more}` : "";
  return `请写组织编号。区县（单位）有：${list(regions)}${lower}`;
}
