import type {AcceptanceRow} from "../../loaders/contracts/marts/acceptance.js";
import type {ParametersRow} from "../../loaders/contracts/marts/parameters.js";
import type {RegionVerdictsRow} from "../../loaders/contracts/marts/regionVerdicts.js";
import type {RolloutRow} from "../../loaders/contracts/marts/rollout.js";
import type {RolloutChangesRow} from "../../loaders/contracts/marts/rolloutChanges.js";
import type {SchemeRulesRow} from "../../loaders/contracts/marts/schemeRules.js";
import type {WeakCriteriaRow} from "../../loaders/contracts/marts/weakCriteria.js";
import type {WeakRulesRow} from "../../loaders/contracts/marts/weakRules.js";
import type {WeakSharesRow} from "../../loaders/contracts/marts/weakShares.js";
import type {Verdict} from "../../loaders/contracts/verdict.js";
import {amount, count, percent} from "./format.js";
import {starName} from "./star.js";

/** Points of one dimension of the scheme. */
export interface DimensionPoints {
  title: string;
  points: number;
  clauses: number;
  /** Of the clauses, those that give points only when all that could be judged was done. */
  all_or_nothing: number;
}

/** How a wording that leaves room is read. */
export interface Reading {
  clause_id: string;
  title: string;
  citation: string | null;
  /** The city's own reading, not the one that stands with the document. */
  is_local: boolean;
  reason: string;
}

/** One view of the warehouse with what its columns mean. */
export interface MartWords {
  name: string;
  columns: [name: string, meaning: string][];
}

/** `data/method.json`: the rules in force, and the city's latest numbers to show them by. */
export interface Method {
  /** The whole city in its latest month. */
  rollout: RolloutRow | null;
  changes: RolloutChangesRow | null;
  /** Share of what fell due in that month that was done. */
  month_met_share: number | null;
  mean_score: number | null;
  verdicts: RegionVerdictsRow[];
  /** Clauses about branches, by who asks: those that records judge, and the others. */
  clauses: {source: string; evaluated: number; others: number}[];
  acceptance: AcceptanceRow[];
  dimensions: DimensionPoints[];
  chosen: ParametersRow[];
  rules: SchemeRulesRow[];
  criteria: (WeakCriteriaRow & {clause: string | null})[];
  weak: WeakRulesRow[];
  weak_share: WeakSharesRow | null;
  readings: Reading[];
  marts: MartWords[];
  /** Chinese of what a chosen value may name: stages, outcomes, sectors, tiers, dimensions, packs. */
  words: Record<string, string>;
}

/** One number of the site: how it is made, and how it comes out now. */
export interface NumberRow {
  name: string;
  formula: string;
  now: string;
}

/** Every number with its formula, worked out on the whole city's latest figures; a dash where there is none yet. */
export function numberRows({rollout, changes, month_met_share, mean_score, verdicts, weak_share}: Method): NumberRow[] {
  const sum = (name: Verdict & keyof RegionVerdictsRow) => verdicts.reduce((n, row) => n + row[name], 0);
  const [met, warn, missed] = [sum("met"), sum("warn"), sum("not_met")];
  const judged = met + warn + missed;
  const row = (name: string, formula: string, now: string | null): NumberRow => ({name, formula, now: now ?? "—"});
  const pace = (value: number | null | undefined) => `${amount((value ?? 0) * 100)}个百分点`;
  const gap =
    rollout?.target_share == null || rollout.accepted_share === null
      ? null
      : rollout.accepted_share - rollout.target_share;
  return [
    row(
      "达标占比",
      "达标支部 ÷ 在册支部，看月末；撤销的不再算在册",
      rollout &&
        `${count(rollout.branches_accepted)} ÷ ${count(rollout.branches_active)} ＝ ${percent(rollout.accepted_share)}`
    ),
    row(
      "差距",
      "达标占比 − 下一个到期目标；目标都过了的，比最后一个",
      gap === null
        ? null
        : `${percent(rollout!.accepted_share)} − ${percent(rollout!.target_share, 0)} ＝ ${amount(gap * 100)}个百分点`
    ),
    row(
      "每月需提高",
      "（目标 − 达标占比）÷ 到目标日的月数，已到的为零",
      rollout?.required_pace == null ? null : pace(rollout.required_pace)
    ),
    row(
      "近三月每月提高",
      "（本月占比 − 三个月前的占比）÷ 3",
      rollout?.recent_pace == null ? null : pace(rollout.recent_pace)
    ),
    row(
      "预计",
      "达标占比 ＋ 近六个月里最慢（最快）一个月的提高 × 到目标日的月数，只说区间",
      rollout?.forecast_low == null || rollout.forecast_high === null
        ? null
        : `${percent(rollout.forecast_low, 0)}～${percent(rollout.forecast_high, 0)}`
    ),
    row(
      "变化",
      "原有 ＋ 验收 − 撤回 ＋ 成立 − 撤销 ＝ 现有，一个不差",
      changes &&
        `${count(changes.accepted_before)} ＋ ${changes.accepted} − ${changes.withdrawn} ＋ ${changes.formed} − ${changes.dissolved} ＝ ${count(changes.accepted_after)}`
    ),
    row(
      "条款达到占比",
      "（达到 ＋ 提醒）÷（达到 ＋ 提醒 ＋ 未达到）；评定日所在年度",
      judged ? `（${count(met)} ＋ ${count(warn)}）÷ ${count(judged)} ＝ ${percent((met + warn) / judged)}` : null
    ),
    row("当月达到占比", "同上，只算当月到期的", month_met_share === null ? null : percent(month_met_share)),
    row("条款得分", "分值 × 做到的期数 ÷ 可判的期数；注明“全做到”的，少一期即零分", null),
    row("得分", "得到的分 ÷ 可判的分值 × 满分，四舍五入到两位，再加加分；星级按这个数定", null),
    row("平均得分", "有得分的支部的算术平均", mean_score === null ? null : `${amount(mean_score)}分`),
    row(
      "疑似占比",
      "触及任一疑似标准的支部 ÷ 在册支部；不是指标",
      weak_share &&
        `${count(weak_share.candidates)} ÷ ${count(weak_share.branches_active)} ＝ ${percent(weak_share.candidate_share)}`
    )
  ];
}

/** When a verdict is given, and what it does to a share. */
export const verdictRules: readonly {verdict: Verdict; when: string; counts: string}[] = [
  {verdict: "met", when: "这一期的记录够数；期没到就做到的也算", counts: "分子、分母都算"},
  {
    verdict: "warn",
    when: "没有违反硬要求，但有偏离：“一般”“原则上”没有做到，晚了，不在要求的月份，或多于一般的上限",
    counts: "分子、分母都算，另外标出"
  },
  {verdict: "not_met", when: "期已到，记录齐，数不够", counts: "只算分母"},
  {verdict: "grace", when: "还没有做到，但期没到，或限期还没有过", counts: "不算"},
  {verdict: "manual", when: "记录判不了，等人认定；认定后按认定的算", counts: "不算，另外标出"},
  {verdict: "no_data", when: "要用的记录没有报来，或这一期的行被退回", counts: "不算，另外标出"},
  {verdict: "n_a", when: "这一条不是对这个支部、这一期提的", counts: "不算"}
];

/** The four ways a rollout can stand, the first that holds. */
export const statusRules: readonly {status: string; when: string}[] = [
  {status: "reached", when: "达标支部不少于（目标 − 允许差）× 在册支部"},
  {status: "on_course", when: "按近三月的进度，到目标日够得上目标 − 允许差"},
  {status: "at_risk", when: "按近三月的进度够不上，按近一年里最好的三个月够得上；还没有三个月的记录也算"},
  {status: "behind", when: "按最好的三个月也够不上，或目标日已过还没有达到"}
];

/** How a sign of weakness is told, in words. */
export function criterionZh({way, limit_value, unit, of_last, clause}: Method["criteria"][number]): string {
  const n = amount(limit_value);
  switch (way) {
    case "lasting":
      return limit_value ? `持续超过${n}${unit ?? ""}` : "评定日存在";
    case "missed":
      return `“${clause ?? ""}”最近${of_last}期里有${n}期以上没有做到`;
    case "yearly":
      return unit === "%" ? `全年低于${n}%` : `全年合计不超过${n}${unit ?? ""}`;
    case "lowest":
      return `排在末位，并且低于${n}分`;
    default:
      return "销号以后、跟踪期内又列入";
  }
}

/** What the method comes to, in one sentence. */
export function methodHeadline({clauses, verdicts, chosen, criteria, weak, readings}: Method): string {
  const of = (source: string) => clauses.find(row => row.source === source) ?? {evaluated: 0, others: 0};
  const names = ["met", "warn", "not_met", "grace", "manual", "no_data"] as const;
  const all = verdicts.reduce((n, row) => n + names.reduce((sum, name) => sum + row[name], 0), 0);
  const own = chosen.length + criteria.length + weak.length;
  return `本年度${count(all)}个判定，由文件的${count(of("document").evaluated)}条、本地的${count(of("local").evaluated)}条对着记录算出，另有${count(of("document").others + of("local").others)}条不由记录判定；文件不明处有${count(readings.length)}处读法，本地定的取值${count(own)}项，都写明理由。`;
}

/** `五星90分、四星80分` of `5:90 4:80`. */
export const starList = (value: string, unit: (n: number) => string): string =>
  value
    .split(" ")
    .map(pair => pair.split(":"))
    .map(([level, n]) => `${starName(Number(level))}${unit(Number(n))}`)
    .join("、");
