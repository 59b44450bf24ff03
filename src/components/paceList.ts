import {scaleLinear} from "d3-scale";
import {svg} from "htl";
import type {RolloutRow} from "../../loaders/contracts/marts/rollout.js";
import {headHeight, rowHeight} from "./bulletList.js";

const [width, left, right] = [430, 8, 96];
const hundredths = (share: number) => (share * 100).toFixed(1);

/**
 * Pace needed each month until the target (mark) beside the pace of the last three months (dot), in the row order given.
 * Names are shown where the rows do not stand beside those of the bullets.
 */
export function paceList(rows: readonly RolloutRow[], name: (id: string) => string): SVGElement {
  const paces = rows.flatMap(row => [row.required_pace ?? 0, row.recent_pace ?? 0]);
  const x = scaleLinear([Math.min(0, ...paces), Math.max(0.01, ...paces)], [left, width - right]);
  const height = headHeight + rows.length * rowHeight;
  return svg`<svg width=${width} height=${height} viewBox=${`0 0 ${width} ${height}`} role="img" aria-label="所需进度与近三月进度">
    <text class="target-text" x=${width - 52} y="16" text-anchor="end">需</text><text class="muted" x=${width} y="16" text-anchor="end">近三月</text>
    <line class="axis" x1=${x(0)} x2=${x(0)} y1=${headHeight} y2=${height} />
    ${rows.map((row, i) => {
      const y = headHeight + i * rowHeight + 15;
      const [need, have] = [row.required_pace, row.recent_pace];
      return svg`<g>
        <text class="muted stacked-name" x="0" y=${y - 5}>${name(row.id)}</text>
        ${need === null || have === null ? null : svg`<line class="axis" x1=${x(need)} x2=${x(have)} y1=${y} y2=${y} stroke-width="3" />`}
        ${need === null ? null : svg`<line class="target" x1=${x(need)} x2=${x(need)} y1=${y - 9} y2=${y + 9} stroke-width="2.5" />`}
        ${have === null ? null : svg`<circle class="point" cx=${x(have)} cy=${y} r="5" />`}
        <text x=${width - 52} y=${y + 4} text-anchor="end">${need === null ? "—" : hundredths(need)}</text>
        <text class="second" x=${width} y=${y + 4} text-anchor="end">${have === null ? "—" : hundredths(have)}</text></g>`;
    })}</svg>`;
}
