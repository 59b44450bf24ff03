import {scaleLinear} from "d3-scale";
import {svg} from "htl";
import {type Change, causes} from "./changeRows.js";
import {count, signed} from "./format.js";

const [width, labelWidth, rowHeight, head] = [1190, 150, 28, 28];

/** What came in to the right, what went out to the left, before and after beside them; all on one scale. */
export function changeBars(changes: readonly Change[], name: (id: string) => string): SVGElement {
  const gains = changes.map(d => d.accepted + d.formed);
  const losses = changes.map(d => d.withdrawn + d.dissolved);
  const [left, right] = [labelWidth + 90, 700];
  const x = scaleLinear([Math.min(0, ...losses), Math.max(1, ...gains)], [left, right]);
  const height = head + changes.length * rowHeight;
  const columns = [760, 860, 960, 1060, 1180];
  const row = (d: Change, i: number) => {
    const y = head + i * rowHeight;
    return svg`<g transform=${`translate(0,${y})`}>
      <text x="0" y="18">${name(d.id)}</text>
      <text class="muted" x=${left - 14} y="18" text-anchor="end">${count(d.accepted_before)}</text>
      <rect class="plus" x=${x(0)} y="7" width=${x(d.accepted) - x(0)} height="14" />
      <rect class="plus" x=${x(d.accepted)} y="7" width=${x(d.formed) - x(0)} height="14" opacity="0.5" />
      <rect class="minus" x=${x(d.withdrawn)} y="7" width=${x(0) - x(d.withdrawn)} height="14" />
      <rect class="minus" x=${x(d.withdrawn + d.dissolved)} y="7" width=${x(0) - x(d.dissolved)} height="14" opacity="0.5" />
      ${causes.map(([cause], k) => svg`<text x=${columns[k]} y="18" text-anchor="end" class=${d[cause] ? "" : "muted"}>${signed(d[cause])}</text>`)}
      <text x=${columns[4]} y="18" text-anchor="end" font-weight="600">${count(d.accepted_after)}</text></g>`;
  };
  return svg`<svg width=${width} height=${height} viewBox=${`0 0 ${width} ${height}`} role="img" aria-label="达标支部数变化的原因">
    <text class="muted" x=${left - 14} y="17" text-anchor="end">原有</text>
    ${causes.map(([, zh], k) => svg`<text class="muted" x=${columns[k]} y="17" text-anchor="end">${zh}</text>`)}
    <text class="muted" x=${columns[4]} y="17" text-anchor="end">现有</text>
    ${changes.map(row)}<line class="axis" x1=${x(0)} x2=${x(0)} y1=${head} y2=${height} /></svg>`;
}
