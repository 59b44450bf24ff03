import {max} from "d3-array";
import {scaleLinear} from "d3-scale";
import {svg} from "htl";
import type {SelectionStepsRow} from "../../loaders/contracts/marts/selectionSteps.js";
import {count} from "./format.js";

const names: Record<string, string> = {recommend: "推荐", screen: "遴选", inspect: "考察", named: "命名"};

/** 推荐, 遴选, 考察, 命名. */
export const stepName = (step: string): string => names[step] ?? step;

const [width, label, right, rowHeight, head] = [740, 60, 470, 44, 26];

/** A bar a step: who came to it in grey, who passed on record in full and by proposal in half, the places as a mark. */
export function stepBars(steps: readonly SelectionStepsRow[]): SVGElement {
  // Before anybody is put forward every eligible branch could be; their number would dwarf the places.
  const most = max(steps, step => Math.max(step.places, step.candidates_wanted)) ?? 1;
  const x = scaleLinear([0, most * 1.1], [label, right]).clamp(true);
  const height = head + steps.length * rowHeight;
  const row = (step: SelectionStepsRow, i: number) => {
    const [recorded, passed] = [step.recorded, step.recorded + step.proposed];
    const isCut = step.candidates > x.invert(right);
    const isShort = step.step !== "named" && step.candidates < step.candidates_wanted;
    return svg`<g transform=${`translate(0,${head + i * rowHeight})`}>
      <text x="0" y="22">${stepName(step.step)}</text>
      <rect x=${label} y="6" width=${x(step.candidates) - label} height="22" style="fill:var(--line)" />
      ${isCut ? svg`<path d=${`M${right - 22},32l7,-30M${right - 13},32l7,-30`} style="fill:none;stroke:var(--paper);stroke-width:4" />` : null}
      <rect class="bar" x=${label} y="11" width=${x(passed) - label} height="12" opacity="0.45" />
      <rect class="bar" x=${label} y="11" width=${x(recorded) - label} height="12" />
      <line class="target" x1=${x(step.places)} x2=${x(step.places)} y1="3" y2="31" stroke-width="2.5" />
      <text x="530" y="22" text-anchor="end">${count(step.candidates)}</text>
      <text x="590" y="22" text-anchor="end" font-weight="600">${count(passed)}</text>
      <text x="650" y="22" text-anchor="end">${count(step.places)}</text>
      <text class=${isShort ? "" : "muted"} x=${width} y="22" text-anchor="end">${step.step === "named" ? "—" : isShort ? `差${count(step.candidates_wanted - step.candidates)}` : "够"}</text></g>`;
  };
  return svg`<svg width=${width} height=${height} viewBox=${`0 0 ${width} ${height}`} role="img" aria-label="每一步的候选、通过和名额">
    <text class="muted" x="530" y="16" text-anchor="end">候选</text><text class="muted" x="590" y="16" text-anchor="end">通过</text>
    <text class="muted" x="650" y="16" text-anchor="end">名额</text><text class="muted" x=${width} y="16" text-anchor="end">差额</text>
    ${steps.map(row)}</svg>`;
}
