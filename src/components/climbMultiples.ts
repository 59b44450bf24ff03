import {scaleLinear} from "d3-scale";
import {line} from "d3-shape";
import {html, svg} from "htl";
import type {RolloutRow} from "../../loaders/contracts/marts/rollout.js";
import type {TargetsRow} from "../../loaders/contracts/marts/targets.js";
import {monthIndex, percent} from "./format.js";
import {stairSteps} from "./stairData.js";

const [width, height] = [270, 132];
const margin = {top: 24, right: 44, bottom: 18, left: 2};

/** One small climb per region on the same scales, with the same stairs behind each. */
export function climbMultiples(
  climbs: readonly {id: string; rows: readonly RolloutRow[]}[],
  targets: readonly TargetsRow[],
  {name, href}: {name(id: string): string; href(id: string): string}
): HTMLElement {
  const months = climbs.flatMap(climb => climb.rows.map(row => row.month)).sort();
  const [firstMonth, lastMonth] = [months[0], months.at(-1)];
  if (!firstMonth || !lastMonth) return html`<p class="note">没有逐月数据。`;
  const x = scaleLinear([monthIndex(firstMonth), monthIndex(lastMonth)], [margin.left, width - margin.right]);
  const y = scaleLinear([0, 1], [height - margin.bottom, margin.top]);
  const last = monthIndex(lastMonth);
  const steps = stairSteps(targets, firstMonth).filter(step => step.from < last);
  const stairs = steps
    .map((step, i) => `${i ? "L" : "M"}${x(step.from)},${y(step.target.target_share)}H${x(Math.min(step.to, last))}`)
    .join("");
  const climbLine = line<RolloutRow>(
    row => x(monthIndex(row.month)),
    row => y(row.accepted_share!)
  );
  const one = ({id, rows}: (typeof climbs)[number]) => {
    const known = rows.filter(row => row.accepted_share !== null);
    const now = known.at(-1);
    return svg`<svg width=${width} height=${height} viewBox=${`0 0 ${width} ${height}`} role="group" aria-label=${`${name(id)}${percent(now?.accepted_share ?? null)}`}>
      <a href=${href(id)}><text x="0" y="14">${name(id)}</text></a>
      <line class="axis" x1=${margin.left} x2=${width - margin.right} y1=${y(0)} y2=${y(0)} />
      <path class="target" d=${stairs} opacity="0.7" />
      <path class="climb" d=${climbLine(known)} />
      ${now ? svg`<circle class="point" cx=${x(monthIndex(now.month))} cy=${y(now.accepted_share!)} r="3" /><text x=${x(monthIndex(now.month)) + 7} y=${y(now.accepted_share!) + 4}>${percent(now.accepted_share, 0)}</text>` : null}
      <text class="muted" x=${margin.left} y=${height - 3}>${firstMonth}</text>
      <text class="muted" x=${width - margin.right} y=${height - 3} text-anchor="end">${lastMonth}</text></svg>`;
  };
  return html`<div class="multiples">${climbs.map(one)}</div>`;
}
