import type {RolloutRow} from "../../loaders/contracts/marts/rollout.js";
import {dueZh, monthZh, percent, rangeZh, targetZh} from "./format.js";
import type {Forecast} from "./stairData.js";

/** The answer to “are we on course?” in one sentence. */
export function overviewHeadline(
  place: string,
  now: RolloutRow | undefined,
  band: Forecast | null,
  behind: readonly string[]
): string {
  if (!now || now.accepted_share === null) return `${place}还没有可以统计的在册支部。`;
  const share = now.branches_accepted ? `达标${percent(now.accepted_share)}` : "还没有支部有验收达标的记录";
  const parts = [`截至${monthZh(now.month)}底，${place}${share}`];
  if (band) {
    const target = targetZh(band.target.target_share, band.target.qualifier);
    parts.push(`按近六个月进度，${dueZh(band.target.due_on)}预计${rangeZh(band.low, band.high)}，目标${target}`);
  } else if (now.target_share !== null) {
    const verdict = now.status === "reached" ? "，已在允许范围内达到" : now.status === "behind" ? "，没有达到" : "";
    parts.push(`当期目标${targetZh(now.target_share, now.target_qualifier)}${verdict}`);
  }
  if (behind.length && now.branches_accepted)
    parts.push(`${behind.slice(0, 3).join("、")}${behind.length > 3 ? `等${behind.length}个单位` : ""}落后`);
  return `${parts.join("；")}。`;
}
