import type {RolloutRow} from "../../loaders/contracts/marts/rollout.js";
import {dueZh, monthZh, targetZh} from "./format.js";
import {byGap, gapOf} from "./rolloutOrder.js";

const hundredths = (share: number) => (share * 100).toFixed(1);

/** The answer to “which regions will miss the target?” in one sentence; `kind` says of which branches, if not of all. */
export function rolloutHeadline(regions: readonly RolloutRow[], name: (id: string) => string, kind = ""): string {
  const judged = byGap(regions.filter(row => row.status !== null));
  const [worst] = judged;
  if (!worst) return "还没有可以统计的区县。";
  const of = (status: string) => judged.filter(row => row.status === status).length;
  const off = [
    ["behind", "落后"],
    ["at_risk", "有风险"]
  ] as const;
  const counts = off.flatMap(([status, said]) => (of(status) ? [`${of(status)}个${said}`] : [])).join("、");
  const isDone = of("reached") === judged.length;
  const state = counts ? `中${counts}` : isDone ? "都已达到目标（含允许差）" : "都可如期达到目标";
  const parts = [`截至${monthZh(worst.month)}底，${kind && `按${kind}算，`}${judged.length}个区县（单位）${state}`];
  const gap = gapOf(worst);
  if (gap !== null && gap > 0 && worst.target_due_on) {
    parts.push(
      `差距最大的${name(worst.id)}距${dueZh(worst.target_due_on)}${targetZh(worst.target_share!, worst.target_qualifier)}的目标差${hundredths(gap)}个百分点`
    );
    if (worst.required_pace !== null)
      parts.push(
        `每月需提高${hundredths(worst.required_pace)}个，近三月平均${worst.recent_pace === null ? "不详" : `${hundredths(worst.recent_pace)}个`}`
      );
  }
  return `${parts.join("；")}。`;
}
