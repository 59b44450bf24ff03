import {scaleLinear} from "d3-scale";
import {svg} from "htl";
import type {RolloutRow} from "../../loaders/contracts/marts/rollout.js";
import {count, percent, targetZh} from "./format.js";
import {gapOf} from "./rolloutOrder.js";
import {statusGlyph, statusName, statusVerdict} from "./statusName.js";

/** Rows of bullet and pace charts stand beside each other, so they share one height. */
export const rowHeight = 30;
export const headHeight = 26;
const [width, labelWidth, barWidth] = [740, 150, 330];

/** One bar per region against its target: bar for the share, upright mark for the target, grey for what is tolerated. */
export function bulletList(
  rows: readonly RolloutRow[],
  {name, href, tolerance}: {name(id: string): string; href(id: string): string; tolerance: number}
): SVGElement {
  const x = scaleLinear([0, 1], [labelWidth, labelWidth + barWidth]).clamp(true);
  const height = headHeight + rows.length * rowHeight;
  const [share, gap, status] = [labelWidth + barWidth + 118, labelWidth + barWidth + 182, width - 4];
  const row = (d: RolloutRow, i: number) => {
    const y = headHeight + i * rowHeight;
    const [target, short] = [d.target_share, gapOf(d)];
    return svg`<g transform=${`translate(0,${y})`}>
      <a href=${href(d.id)}><text x="0" y="19">${name(d.id)}</text></a>
      ${target === null ? null : svg`<rect class="band" x=${x(target - tolerance)} y="5" width=${x(target) - x(target - tolerance)} height="20" />`}
      <rect class="bar" x=${x(0)} y="10" width=${x(d.accepted_share ?? 0) - x(0)} height="10" />
      ${target === null ? null : svg`<line class="target" x1=${x(target)} x2=${x(target)} y1="4" y2="26" stroke-width="2.5" />`}
      <text x=${share - 68} y="19" text-anchor="end" font-weight="600">${percent(d.accepted_share)}</text>
      <text class="muted" x=${share} y="19" text-anchor="end">${count(d.branches_accepted)}／${count(d.branches_active)}</text>
      <text class="second" x=${gap} y="19" text-anchor="end">${short === null ? "—" : short > 0 ? `差${(short * 100).toFixed(1)}` : "达到"}</text>
      <text x=${status} y="19" text-anchor="end">${statusName(d.status)} <tspan class=${`v-${statusVerdict(d.status)}`} style=${`fill:var(--${statusVerdict(d.status).replace("_", "-")})`}>${statusGlyph(d.status)}</tspan></text>
    </g>`;
  };
  const first = rows.find(d => d.target_share !== null);
  return svg`<svg width=${width} height=${height} viewBox=${`0 0 ${width} ${height}`} role="group" aria-label="各区县达标占比与目标">
    ${first ? svg`<text class="target-text" x=${x(first.target_share!)} y="16" text-anchor="middle">目标${targetZh(first.target_share!, first.target_qualifier)}</text>` : null}
    <text class="muted" x=${share} y="16" text-anchor="end">达标／在册</text>
    <text class="muted" x=${gap} y="16" text-anchor="end">百分点</text>
    ${[0, 0.5, 1].map(v => svg`<line class="grid" x1=${x(v)} x2=${x(v)} y1=${headHeight} y2=${height} />`)}
    ${rows.map(row)}</svg>`;
}
