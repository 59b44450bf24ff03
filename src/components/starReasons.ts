import type {BranchScoresRow} from "../../loaders/contracts/marts/branchScores.js";
import type {SchemeRulesRow} from "../../loaders/contracts/marts/schemeRules.js";
import {type BranchFile, pointsIn} from "./branchFile.js";
import {percent} from "./format.js";
import {starName} from "./star.js";
import {needsSentence, type StarNeed} from "./starNeeds.js";

const plain: Record<string, string> = {
  veto: "有一票否决情形，不定星",
  too_little_judged: "可判分值太少，得分不可靠，不定星",
  below_all_cuts: "得分低于最低一档分数线"
};

/** The rule that bound a star, in words. */
export function starRule(score: BranchScoresRow, rules: readonly SchemeRulesRow[]): string {
  const rule = rules.find(r => r.rule_id === score.star_rule);
  if (score.star_rule_kind === "veto" && score.star_level > 0)
    return `有一票否决情形，最高定${starName(score.star_level)}`;
  if (!rule) return plain[score.star_rule] ?? score.star_rule;
  const {rule_kind, title, star_level, min_score} = rule;
  if (rule_kind === "gate") return `“${title}”不到${percent(min_score, 0)}，最高定${starName(star_level)}`;
  if (rule_kind === "ladder") return `逐级评定，一年最多升一级，本年度定${starName(score.star_level)}`;
  if (rule_kind === "quota")
    return score.star_level >= star_level
      ? `名次在${starName(star_level)}的名额以内`
      : `名次没有进入${starName(star_level)}的名额（同组的${percent(min_score, 0)}），定${starName(score.star_level)}`;
  return min_score ? `得分到${min_score}分，定${starName(star_level)}` : `得分在最低一档，定${starName(star_level)}`;
}

/** A clause that lost points in a year, on the scale of the score. */
export interface LostPoints {
  clause_id: string;
  lost: number;
  /** Making this one good reaches the next cut. */
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

/** What lifts a star, in a sentence; where only the score is short, how many clauses it takes. */
export function nextStar(
  needs: readonly StarNeed[],
  rules: readonly SchemeRulesRow[],
  lost: readonly LostPoints[]
): string {
  const sentence = needsSentence(needs, rules);
  if (needs.length !== 1 || needs[0]!.rule_kind !== "threshold") return sentence;
  const single = lost.filter(row => row.lifts).length;
  return `${sentence}${single ? `下列${single}条中任补一条即够。` : "需补不止一条。"}`;
}
