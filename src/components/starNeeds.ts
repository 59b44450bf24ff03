import type {SchemeRulesRow} from "../../loaders/contracts/marts/schemeRules.js";
import type {StarNeedsRow} from "../../loaders/contracts/marts/starNeeds.js";
import {amount, count, percent} from "./format.js";
import {starName} from "./star.js";

/** A rule that holds a star, as the mart has it for one branch and cycle. */
export type StarNeed = Pick<
  StarNeedsRow,
  "next_level" | "rule_id" | "rule_kind" | "needed" | "actual" | "places" | "rank"
>;

/** Points short of a cut, or of the last who has a place; null where the rule is not about the score. */
export function shortOf({rule_kind, needed, actual}: StarNeed): number | null {
  if ((rule_kind !== "threshold" && rule_kind !== "quota") || needed === null || actual === null) return null;
  return Math.max(0, Math.round((needed - actual) * 100) / 100);
}

/** What lifts one rule, with what there is now. */
export function needText(need: StarNeed, rules: readonly SchemeRulesRow[]): string {
  const {next_level, rule_id, rule_kind, needed, actual, places, rank} = need;
  switch (rule_kind) {
    case "veto":
      return `先消除${count(actual)}项否决情形，再重新评定`;
    case "judged":
      return `补齐缺的记录，使可判分值占到应判的${percent(needed, 0)}（现为${percent(actual, 0)}）`;
    case "threshold":
      return `得分到${amount(needed)}分（现为${amount(actual)}分，差${amount(shortOf(need))}分）`;
    case "gate":
      return `“${rules.find(rule => rule.rule_id === rule_id)?.title ?? rule_id}”到${percent(needed, 0)}（现为${percent(actual, 0)}）`;
    case "quota":
      if (needed === null) return `同组支部太少，没有${starName(next_level)}的名额`;
      return `进入${starName(next_level)}的${count(places)}个名额（末名${amount(needed)}分，本支部${amount(actual)}分，同组第${count(rank)}名）`;
    case "ladder":
      return `逐级升星，保持${starName(next_level - 1)}到下一年度可再升一级`;
  }
}

/** Everything the next star needs, in one sentence; what is said of the highest star where nothing is needed. */
export function needsSentence(needs: readonly StarNeed[], rules: readonly SchemeRulesRow[]): string {
  const [first] = needs;
  if (!first) return "已是最高一级。";
  const asked = needs.map(need => needText(need, rules));
  if (first.rule_kind === "veto") return `${asked[0]}。`;
  return `升${starName(first.next_level)}${asked.length > 1 ? "要同时做到" : "要"}：${asked.join("；")}。`;
}

/** What a group of branches that the same rule holds has in common, without their own numbers. */
export function holdName({rule_id, rule_kind, next_level, needed}: StarNeed, rules: readonly SchemeRulesRow[]): string {
  const rule = rules.find(other => other.rule_id === rule_id);
  switch (rule_kind) {
    case "veto":
      return "有否决情形";
    case "judged":
      return "可判分值太少";
    case "threshold":
      return `得分不到${amount(needed)}分`;
    case "gate":
      return `“${rule?.title ?? rule_id}”不到${percent(rule?.min_score ?? needed, 0)}`;
    case "quota":
      return `${starName(next_level)}没有空名额`;
    case "ladder":
      return "一年只升一级";
  }
}
