import {scaleLinear} from "d3-scale";
import {area, line} from "d3-shape";
import {svg} from "htl";
import type {RolloutRow} from "../../loaders/contracts/marts/rollout.js";
import type {TargetsRow} from "../../loaders/contracts/marts/targets.js";
import {count, dueZh, monthIndex, monthZh, percent, rangeZh, targetZh} from "./format.js";
import {forecast, stairSteps} from "./stairData.js";

const height = 356;
const margin = {top: 22, right: 92, bottom: 28, left: 46};

/** The accepted share climbing the steps of the targets: month ends as points, the time to come as a band. */
export function stairChart(climb: readonly RolloutRow[], targets: readonly TargetsRow[], width = 760): SVGElement {
  const known = climb.filter(row => row.accepted_share !== null);
  const last = known.at(-1);
  if (!last)
    return svg`<svg width=${width} height="60"><text x="0" y="30" class="muted">这个范围内没有在册支部，画不出推进。</text></svg>`;
  const first = monthIndex(known[0]!.month);
  const end = Math.max(monthIndex(last.month), ...targets.map(target => monthIndex(target.due_on)));
  const x = scaleLinear([first - 1, end], [margin.left, width - margin.right]);
  const y = scaleLinear([0, 1], [height - margin.bottom, margin.top]);
  const years = Array.from(
    {length: Math.floor(end / 12) - Math.floor(first / 12) + 1},
    (_, i) => Math.floor(first / 12) + i
  );
  const steps = stairSteps(targets, known[0]!.month);
  const band = forecast(known, targets);
  const climbLine = line<RolloutRow>(
    row => x(monthIndex(row.month)),
    row => y(row.accepted_share!)
  );
  const stairs = steps
    .map((step, i) => `${i ? "L" : "M"}${x(i ? step.from : first - 1)},${y(step.target.target_share)}H${x(step.to)}`)
    .join("");
  const lastX = x(monthIndex(last.month));
  const lastY = y(last.accepted_share!);
  const label = `${monthZh(last.month)}底${percent(last.accepted_share)}；目标${targets.map(t => `${dueZh(t.due_on)}${targetZh(t.target_share, t.qualifier)}`).join("、")}`;
  return svg`<svg width=${width} height=${height} viewBox=${`0 0 ${width} ${height}`} role="img" aria-label=${label}>
    ${[0, 0.2, 0.4, 0.6, 0.8, 1].map(
      v => svg`<line class="grid" x1=${margin.left} x2=${width - margin.right} y1=${y(v)} y2=${y(v)} />
      <text class="muted" x=${margin.left - 8} y=${y(v)} dy="0.35em" text-anchor="end">${percent(v, 0)}</text>`
    )}
    ${years.map(year => {
      const [from, to] = [Math.max(first - 1, year * 12 - 1), Math.min(end, year * 12 + 11)];
      return svg`<line class="axis" x1=${x(from)} x2=${x(from)} y1=${y(0)} y2=${y(0) + 6} />
        ${to - from > 3 ? svg`<text class="muted" x=${(x(from) + x(to)) / 2} y=${height - 8} text-anchor="middle">${year}年</text>` : null}`;
    })}
    <line class="axis" x1=${margin.left} x2=${width - margin.right} y1=${y(0)} y2=${y(0)} />
    <path class="target" d=${stairs} />
    ${steps.map((step, i) => svg`<text class="target-text halo" x=${x(i ? step.from : first - 1) + 6} y=${y(step.target.target_share) - 7}>${dueZh(step.target.due_on)} ${targetZh(step.target.target_share, step.target.qualifier)}</text>`)}
    ${
      band
        ? svg`<path class="band" d=${area<[number, number, number]>(
            d => x(d[0]),
            d => y(d[1]),
            d => y(d[2])
          )([
            [band.from, band.share, band.share],
            [band.to, band.low, band.high]
          ])} />
      <line class="axis" x1=${x(band.to)} x2=${x(band.to)} y1=${y(band.low)} y2=${y(band.high)} stroke-width="3"/>
      <text class="second" x=${x(band.to) + 8} y=${y((band.low + band.high) / 2)}><tspan x=${x(band.to) + 8} dy="-0.3em">预计</tspan><tspan x=${x(band.to) + 8} dy="1.3em">${rangeZh(band.low, band.high)}</tspan></text>`
        : null
    }
    <path class="climb" d=${climbLine(known)} />
    ${known.map(row => svg`<circle class="point" cx=${x(monthIndex(row.month))} cy=${y(row.accepted_share!)} r="2.2"><title>${monthZh(row.month)}底 ${percent(row.accepted_share)}，${count(row.branches_accepted)}／${count(row.branches_active)}</title></circle>`)}
    <circle class="point" cx=${lastX} cy=${lastY} r="4"/>
    <text class="halo" x=${lastX + 9} y=${lastY + 20} font-weight="600">${percent(last.accepted_share)}</text>
    <text class="halo second" x=${lastX + 9} y=${lastY + 38}>${count(last.branches_accepted)}／${count(last.branches_active)}</text>
  </svg>`;
}
