import {scaleLinear} from "d3-scale";
import {line} from "d3-shape";
import {svg} from "htl";
import type {RolloutRow} from "../../loaders/contracts/marts/rollout.js";
import type {TargetsRow} from "../../loaders/contracts/marts/targets.js";
import {monthIndex, monthZh, percent, targetZh} from "./format.js";
import {stairSteps} from "./stairData.js";

const [width, height] = [760, 420];
const margin = {top: 40, right: 118, bottom: 44, left: 12};

/** The climb and its stairs for a wall: few words, each readable from afar. */
export function wallClimb(climb: readonly RolloutRow[], targets: readonly TargetsRow[]): SVGElement {
  const known = climb.filter(row => row.accepted_share !== null);
  const last = known.at(-1);
  const frame = `0 0 ${width} ${height}`;
  if (!last)
    return svg`<svg viewBox=${frame} role="img" aria-label="没有在册支部"><text x="12" y="60">没有在册支部</text></svg>`;
  const first = monthIndex(known[0]!.month);
  const end = Math.max(monthIndex(last.month), ...targets.map(target => monthIndex(target.due_on)));
  const x = scaleLinear([first - 1, end], [margin.left, width - margin.right]);
  const y = scaleLinear([0, 1], [height - margin.bottom, margin.top]);
  const steps = stairSteps(targets, known[0]!.month);
  const stairs = steps
    .map((step, i) => `${i ? "L" : "M"}${x(i ? step.from : first - 1)},${y(step.target.target_share)}H${x(step.to)}`)
    .join("");
  const years = [...new Set(targets.map(target => Number(target.due_on.slice(0, 4))))];
  const [lastX, lastY] = [x(monthIndex(last.month)), y(last.accepted_share!)];
  return svg`<svg viewBox=${frame} role="img" aria-label=${`${monthZh(last.month)}底${percent(last.accepted_share)}`}>
    <line class="axis" x1=${margin.left} x2=${width - margin.right} y1=${y(0)} y2=${y(0)} />
    ${years.map(year => {
      const to = Math.min(end, year * 12 + 11);
      const from = Math.max(first - 1, year * 12 - 1);
      return to - from > 5
        ? svg`<text class="muted" x=${(x(from) + x(to)) / 2} y=${height - 10} text-anchor="middle">${year}</text>`
        : null;
    })}
    <path class="target" d=${stairs} />
    ${steps.map((step, i) => svg`<text class="target-text halo" x=${x(i ? step.from : first - 1) + 4} y=${y(step.target.target_share) - 9}>${targetZh(step.target.target_share, step.target.qualifier)}</text>`)}
    <path class="climb" d=${line<RolloutRow>(
      row => x(monthIndex(row.month)),
      row => y(row.accepted_share!)
    )(known)} />
    <circle class="point" cx=${lastX} cy=${lastY} r="6"/>
    <text class="halo now" x=${lastX + 12} y=${lastY + 30}>${percent(last.accepted_share)}</text>
  </svg>`;
}
