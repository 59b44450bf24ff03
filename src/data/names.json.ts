import {join} from "node:path";
import {packIds} from "../../loaders/lint.js";
import {readPack} from "../../loaders/rules/readPack.js";
import type {Names} from "../components/snapshots.js";
import {branchOrder, type OrderedBranch} from "./branchOrder.js";
import {initialsOf} from "./initials.js";
import {snapshot} from "./snapshot.js";

// The standards page shows every document there is, whether the city judges by it or not; so does the search.
const folder = join("data", "packs");

export default snapshot(async ({rows, columns}): Promise<Names> => {
  const branches = await columns<OrderedBranch>(branchOrder);
  const orgs = await rows<Names["orgs"][number]>("select org_id, name, region_id from marts.orgs order by org_id");
  const own = await rows<{clause_id: string; title: string; pack: string}>(`
    select clause_id, clauses.title, packs.title as pack from marts.clauses join marts.packs using (pack_id)
    where clauses.source = 'local' order by clauses.pack_id, clauses.position, clause_id`);
  const documents = packIds(folder).flatMap(id => readPack(folder, "packs", id, []) ?? []);
  const clauses = [
    ...documents.flatMap(({title: pack, clauses}) => clauses.map(({clause_id, title}) => ({clause_id, title, pack}))),
    ...own
  ];
  const packs = [...new Set(clauses.map(({pack}) => pack))];
  const position = new Map(orgs.map((org, i) => [org.org_id, i]));
  return {
    branch_ids: branches.branch_id,
    names: branches.name,
    org: branches.org_id.map(id => position.get(id) ?? -1),
    orgs,
    packs,
    clauses: clauses.map(({clause_id, title, pack}) => ({clause_id, title, pack: packs.indexOf(pack)})),
    initials: initialsOf([...branches.name, ...orgs.map(({name}) => name), ...clauses.map(({title}) => title)])
  };
});
