import {join} from "node:path";
import {lint, packIds} from "../../loaders/lint.js";
import {readPack} from "../../loaders/rules/readPack.js";
import type {ClauseShare, StandardPack, Standards} from "../components/standardRows.js";
import {snapshot} from "./snapshot.js";
import {type Judged, standardClauses} from "./standardClauses.js";
import {joinTopics, topicNames} from "./topics.js";

// The warehouse holds the packs that the programme judges by; the others are read from their folders.
const folder = join("data", "packs");

/** Verdicts of the evaluation date's year, as `met` of `judged`. */
const counted = `
  from marts.region_clauses join marts.clauses using (pack_id, clause_id)
  where clauses.source = 'document' and (region_clauses.period in ('standing', 'once')
    or left(region_clauses.period, 4) = (select cast(extract(year from cast(as_of as date)) as varchar) from marts.programme))`;
const sums =
  "cast(sum(branches_met + branches_warn) as integer) as met, cast(sum(branches_met + branches_warn + branches_not_met) as integer) as judged";

export default snapshot(async ({rows, columns}): Promise<Standards> => {
  const judged: Judged & {packs: Omit<StandardPack, "is_judged">[]} = {
    packs: await rows("select * from marts.packs order by source, pack_id"),
    clauses: await rows("select * from marts.clauses order by pack_id, position, clause_id"),
    measures: await rows("select * from marts.clause_measures"),
    dimensions: await rows("select * from marts.dimensions"),
    points: await rows(
      "select clause_id, cast(points as double) as points from marts.scheme_points join marts.programme using (scheme_id)"
    )
  };
  const packs = packIds(folder).flatMap(id => readPack(folder, "packs", id, []) ?? []);
  const clauses = joinTopics(standardClauses(packs, judged));
  const found = lint({packs: folder});
  const isJudged = (id: string) => judged.packs.some(({pack_id}) => pack_id === id);
  const documents = judged.packs.filter(({source}) => source === "document");
  const several = documents.length > 1;
  const shared = several ? "" : " and false";
  return {
    packs: [
      ...packs.map(({id, title, document_no, issued_on}) => ({
        pack_id: id,
        title,
        document_no,
        issued_on,
        source: "document",
        is_judged: isJudged(id)
      })),
      ...judged.packs.filter(({source}) => source === "local").map(pack => ({...pack, is_judged: true}))
    ],
    clauses,
    topics: topicNames(clauses),
    lint: found.packs,
    findings: found.findings,
    burden: found.burden,
    shares: await rows(
      `select region_clauses.pack_id, region_id, ${sums} ${counted}${shared} group by all order by region_id, pack_id`
    ),
    clause_shares: await columns<ClauseShare>(
      `select clause_id, region_id, ${sums} ${counted}${shared} group by all having judged > 0 order by clause_id, region_id`
    )
  };
});
