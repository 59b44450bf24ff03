import type {BranchScoresRow} from "../../loaders/contracts/marts/branchScores.js";
import type {SchemeRulesRow} from "../../loaders/contracts/marts/schemeRules.js";
import {type BranchFile, pointsIn} from "./branchFile.js";
import {percent} from "./format.js";
import {starName} from "./star.js";

const plain: Record<string, string> = {
  veto: "有一票否决情形，不定星",
  too_little_judged: "可判分值太少，得分不可靠，不定星",
  below_all_cuts: "得分低于最低一档分数线"
};

/** The rule that bound a star, in words. */
export function starRule(score: BranchScoresRow, rules: readonly SchemeRulesRow[]): string {
  const rule = rules.find(r => r.rule_id === score.star_rule);
  if (!rule) return plain[score.star_rule] ?? score.star_rule;
  if (rule.title) return `“${rule.title}”不到${percent(rule.min_score, 0)}，最高定${starName(rule.star_level)}`;
  return (rule.min_score ?? 0) > 0
    ? `得分到${rule.min_score}分，定${starName(rule.star_level)}`
    : `得分在最低一档，定${starName(rule.star_level)}`;
}

/** A clause that lost points in a year, on the scale of the score. */
export interface LostPoints {
  clause_id: string;
  lost: number;
  /** Making this one good is enough for the next star. */
  lifts: boolean;
}

/** Clauses that lost points, the dearest first. */
export function lostPoints(branch: BranchFile, score: BranchScoresRow): LostPoints[] {
  const gap = score.next_star_score === null || score.score === null ? null : score.next_star_score - score.score;
  return pointsIn(branch, score.cycle)
    .filter(row => row.points !== null && row.points < row.max_points)
    .map(({clause_id, points, max_points}) => {
      const lost = ((max_points - points!) * 100) / score.judged_points;
      return {clause_id, lost, lifts: gap !== null && gap > 0 && !score.is_vetoed && lost >= gap - 1e-9};
    })
    .sort((a, b) => b.lost - a.lost || (a.clause_id < b.clause_id ? -1 : 1));
}

/** What lifts a star, in a sentence. */
export function nextStar(
  score: BranchScoresRow,
  rules: readonly SchemeRulesRow[],
  lost: readonly LostPoints[]
): string {
  if (score.is_vetoed) return "先消除否决情形，再重新评定。";
  const rule = rules.find(r => r.rule_id === score.star_rule);
  if (rule?.title) return `把“${rule.title}”提到${percent(rule.min_score, 0)}，即按得分定星。`;
  if (score.star_rule === "too_little_judged") return "补齐缺的记录，使可判分值够数。";
  if (score.next_star_score === null || score.score === null)
    return score.star_level === 5 ? "已是最高一级。" : "没有更高一档。";
  const gap = Math.max(0, score.next_star_score - score.score).toFixed(1);
  const single = lost.filter(row => row.lifts).length;
  return `到${starName(score.star_level + 1)}还差${gap}分${single ? `；下列${single}条中任补一条即够` : "，需补不止一条"}。`;
}
