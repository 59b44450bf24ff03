import {type BranchFile, type BranchPart, clausePeriods} from "./branchFile.js";
import {rowsOf} from "./rowsOf.js";
import {type StandardClause, type Standards, type TopicRow, topicRows} from "./standardRows.js";

/** How many verdicts were reached of those that could be given. */
export interface Share {
  met: number;
  judged: number;
}

/** Share 0–1 of a count; null where nothing could be judged. */
export const shareOf = ({met, judged}: Share): number | null => (judged ? met / judged : null);

/** One thing on which documents come to different verdicts; only clauses that could be judged are in it. */
export interface Disagreement {
  topic: TopicRow;
  /** Verdicts by pack; a pack that is silent or could not judge has no entry. */
  by_pack: Map<string, Share>;
  /** Difference of the highest and the lowest share, 0–1. */
  spread: number;
}

/** Documents that the programme judges by. */
export const judgedPacks = ({packs}: Standards): string[] =>
  packs.filter(({source, is_judged}) => source === "document" && is_judged).map(({pack_id}) => pack_id);

/** Verdicts of every clause in one region (`*` the city), by clause. */
export function regionVerdicts({clause_shares}: Standards, region_id: string): Map<string, Share> {
  const rows = rowsOf(clause_shares, at => at("region_id") === region_id);
  return new Map(rows.map(({clause_id, met, judged}) => [clause_id, {met, judged}]));
}

/** Verdicts of every clause on one branch in one year, by clause; conditions without a calendar belong to every year. */
export function branchVerdicts(part: BranchPart, branch: BranchFile, year: number): Map<string, Share> {
  return new Map(
    branch.results.map(result => {
      const verdicts = clausePeriods(part, result)
        .filter(({period}) => period.startsWith(String(year)) || period === "standing" || period === "once")
        .map(({verdict}) => verdict);
      const met = verdicts.filter(verdict => verdict === "met" || verdict === "warn").length;
      return [result[0], {met, judged: met + verdicts.filter(verdict => verdict === "not_met").length}];
    })
  );
}

/** Verdicts of the clauses given, together. */
export function together(clauses: readonly StandardClause[], verdicts: ReadonlyMap<string, Share>): Share {
  const all = clauses.map(({clause_id}) => verdicts.get(clause_id) ?? {met: 0, judged: 0});
  return {met: all.reduce((n, one) => n + one.met, 0), judged: all.reduce((n, one) => n + one.judged, 0)};
}

/** Verdicts under each document, by pack. */
export function packVerdicts(standards: Standards, verdicts: ReadonlyMap<string, Share>): Map<string, Share> {
  return new Map(
    judgedPacks(standards).map(id => [
      id,
      together(
        standards.clauses.filter(({pack_id}) => pack_id === id),
        verdicts
      )
    ])
  );
}

/** Things on which two documents come to different shares, the widest apart first. */
export function disagreements(standards: Standards, verdicts: ReadonlyMap<string, Share>): Disagreement[] {
  const isJudged = ({clause_id}: StandardClause) => Boolean(verdicts.get(clause_id)?.judged);
  const asked = {...standards, clauses: standards.clauses.filter(isJudged)};
  const found = topicRows(asked, judgedPacks(standards)).map(topic => {
    const sums = [...topic.by_pack].map(([id, clauses]) => [id, together(clauses, verdicts)] as const);
    const by_pack = new Map(sums);
    const shares = [...by_pack.values()].map(share => shareOf(share)!);
    return {topic, by_pack, spread: shares.length > 1 ? Math.max(...shares) - Math.min(...shares) : 0};
  });
  // What rounds to the same figure on the page is no disagreement.
  return found.filter(({spread}) => spread >= 0.0005).sort((a, b) => b.spread - a.spread);
}
