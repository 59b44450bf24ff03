import type {SchemeFile} from "../contracts/rules/scheme.js";
import {type StarRuleKind, starRuleKinds} from "../contracts/rules/stars.js";
import {repeats} from "./checkLists.js";
import type {RuleFile} from "./ruleFile.js";

type Asked = Pick<SchemeFile, "stars" | "gates" | "full_points" | "bonus_max" | "qualify_score" | "dimensions">;

/** Names of rules that every scheme has. */
const reserved = ["veto", "too_little_judged", "below_all_cuts", "ladder"];

/** The rules a scheme's stars go through, in its order. */
export function starOrder({stars, gates}: Pick<SchemeFile, "stars" | "gates">): StarRuleKind[] {
  const isPresent = {
    veto: true,
    judged: true,
    threshold: Boolean(stars.cuts),
    gate: gates.length > 0,
    quota: Boolean(stars.quota),
    ladder: Boolean(stars.ladder)
  };
  return (stars.order ?? starRuleKinds).filter(kind => isPresent[kind]);
}

/** The highest star a scheme gives. */
export const topLevel = ({cuts = [], quota}: SchemeFile["stars"]): number =>
  Math.max(...cuts.map(({level}) => level), ...(quota?.levels ?? []).map(({level}) => level));

/** Notes what a contract cannot see in the star rules. */
export function checkStars(file: RuleFile, scheme: Asked): void {
  const {stars, gates, full_points, bonus_max, qualify_score} = scheme;
  const most = full_points.value + (bonus_max?.value ?? 0);
  if (!stars.cuts && !stars.quota) file.refuse(["stars"], "写 cuts（分数线）或 quota（名额），或两样都写");
  for (const [i, cut] of (stars.cuts ?? []).entries()) {
    const above = stars.cuts![i - 1];
    const path = ["stars", "cuts", i];
    if (above && cut.level >= above.level) file.refuse([...path, "level"], `低于上一档的星级 ${above.level}`);
    if (above && cut.min_score >= above.min_score)
      file.refuse([...path, "min_score"], `低于上一档的分数 ${above.min_score}`);
    if (cut.min_score > most) file.refuse([...path, "min_score"], `不超过满分 ${most}`);
  }
  if (qualify_score.value > most) file.refuse(["qualify_score", "value"], `不超过满分 ${most}`);
  if (stars.quota) checkQuota(file, scheme);
  if (stars.ladder && stars.ladder.start > topLevel(stars))
    file.refuse(["stars", "ladder", "start"], `不高于最高的星级 ${topLevel(stars)}`);
  checkOrder(file, scheme);
  const named = [
    ...(stars.cuts ?? []).map(({rule}, i) => ({rule, path: ["stars", "cuts", i, "rule"]})),
    ...(stars.quota?.levels ?? []).map(({rule}, i) => ({rule, path: ["stars", "quota", "levels", i, "rule"]})),
    ...gates.map(({id}, i) => ({rule: id, path: ["gates", i, "id"]}))
  ];
  for (const i of repeats([...reserved, ...named.map(({rule}) => rule)]))
    file.refuse(named[i - reserved.length]!.path, "没有用过的编号");
}

function checkQuota(file: RuleFile, {stars, dimensions}: Asked): void {
  const {groups, levels, rest, ties, tie_breakers} = stars.quota!;
  const path = ["stars", "quota"];
  for (const i of repeats(groups)) file.refuse([...path, "groups", i], "没有列过的分组");
  for (const [i, {level}] of levels.entries()) {
    const above = levels[i - 1];
    if (above && level !== above.level - 1)
      file.refuse([...path, "levels", i, "level"], `紧接上一档的星级 ${above.level - 1}`);
  }
  const top = levels[0]!.level;
  if (stars.cuts && stars.cuts[0]!.level !== top)
    file.refuse([...path, "levels", 0, "level"], `分数线的最高一级 ${stars.cuts[0]!.level}`);
  if (rest >= levels.at(-1)!.level) file.refuse([...path, "rest"], `低于有名额的最低一级 ${levels.at(-1)!.level}`);
  const shares = levels.reduce((sum, {share}) => sum + Math.round(share * 1e6), 0);
  if (shares > 1e6) file.refuse([...path, "levels"], "各级占比之和不超过1", `合计${shares / 1e6}`);
  if (ties !== "break" && tie_breakers.length) file.refuse([...path, "tie_breakers"], "只在 ties: break 时写");
  for (const [i, id] of tie_breakers.entries()) {
    if (!dimensions.some(dimension => dimension.id === id))
      file.refuse([...path, "tie_breakers", i], `维度之一：${dimensions.map(dimension => dimension.id).join("、")}`);
  }
}

function checkOrder(file: RuleFile, {stars, gates}: Asked): void {
  if (!stars.order) return;
  const path = ["stars", "order"];
  const asked = starOrder({stars: {...stars, order: undefined}, gates});
  if ([...stars.order].sort().join() !== [...asked].sort().join())
    file.refuse(path, `把用到的规则各写一次：${asked.join("、")}`, stars.order.join("、"));
  else if (stars.ladder && stars.order.at(-1) !== "ladder")
    file.refuse(path, "ladder 排在最后", stars.order.join("、"));
}
