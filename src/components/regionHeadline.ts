import type {RolloutRow} from "../../loaders/contracts/marts/rollout.js";
import {count, dueZh, monthZh, percent, targetZh} from "./format.js";
import {gapOf} from "./rolloutOrder.js";
import {statusName} from "./statusName.js";

/** What the headline of a region is made of. */
export interface RegionCounts {
  place: string;
  now: RolloutRow | undefined;
  /** Share met of all that could be judged this year. */
  met_share: number | null;
  weakest: string | null;
  candidates: number;
  open: number;
  overdue: number;
  hasCriteria: boolean;
}

const hundredths = (share: number) => (share * 100).toFixed(1);

/** A gap within what the document tolerates counts as reached, and is said to be one. */
function targetSentence({target_due_on, target_share, target_qualifier, status}: RolloutRow, gap: number): string {
  const target = `${dueZh(target_due_on!)}${targetZh(target_share!, target_qualifier)}的目标`;
  if (gap <= 0) return `已过${target}（${statusName(status)}）`;
  const tolerated = status === "reached" ? "在允许差以内" : statusName(status);
  return `距${target}差${hundredths(gap)}个百分点（${tolerated}）`;
}

/** Where a region stands against its own target, in one sentence; `没有在册支部` where there is none. */
export function regionHeadline({place, now, ...told}: RegionCounts): string {
  if (!now || now.accepted_share === null) return `${place}没有在册支部，没有可以说明的情况。`;
  const gap = gapOf(now);
  const target = gap === null || !now.target_due_on ? "没有到期目标" : targetSentence(now, gap);
  const judged =
    told.met_share === null
      ? "今年没有可判的条款"
      : `今年判定达到${percent(told.met_share)}${told.weakest ? `，最低的是${told.weakest}` : ""}`;
  const weak = [
    told.hasCriteria ? (told.candidates ? `疑似软弱涣散${count(told.candidates)}个` : "没有疑似软弱涣散") : "",
    told.open
      ? `整顿未销号${count(told.open)}个${told.overdue ? `、其中${count(told.overdue)}个逾期` : ""}`
      : "没有未销号的整顿"
  ].filter(Boolean);
  return `截至${monthZh(now.month)}底，${place}验收达标${percent(now.accepted_share)}，${target}；${judged}；${weak.join("，")}。`;
}

/** The pace a region has beside the pace it needs, in a sentence; empty without a target to come. */
export function paceSentence(now: RolloutRow | undefined): string {
  if (!now || now.required_pace === null) return "";
  const recent =
    now.recent_pace === null ? "近三月的进度不详" : `近三月平均每月提高${hundredths(now.recent_pace)}个百分点`;
  return now.required_pace <= 0
    ? `到目标日不需要再提高；${recent}。`
    : `到目标日每月需提高${hundredths(now.required_pace)}个百分点，${recent}。`;
}
