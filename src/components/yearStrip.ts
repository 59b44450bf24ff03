import {svg} from "htl";
import {dateZh, periodZh} from "./format.js";
import {verdictGlyph, verdictName} from "./verdictMark.js";
import type {StripRow} from "./yearStripRows.js";

const [width, left, rowHeight, head] = [1190, 170, 36, 26];
// A dot on the last day keeps clear of the edge.
const monthWidth = (width - left - 8) / 12;

/** Day of the year's calendar as a place across the strip. */
function across(date: string): number {
  const [, month, day] = date.split("-").map(Number) as [number, number, number];
  return left + (month - 1 + (day - 0.5) / 31) * monthWidth;
}

/** A year across: dots on the days something was held; under them each asked period, coloured and marked by its verdict. */
export function yearStrip(rows: readonly StripRow[], year: number): SVGElement {
  const height = head + rows.length * rowHeight + 4;
  const period = ({period, clause, first, last}: StripRow["asked"][number], y: number) => {
    const [x1, x2] = [left + first * monthWidth + 3, left + (last + 1) * monthWidth - 3];
    const colour = `var(--${period.verdict === "manual" ? "ink-3" : period.verdict.replace("_", "-")})`;
    return svg`<g><title>${`${periodZh(period.period)} ${clause.title}：要求${period.required ?? "—"}，实际${period.actual ?? "—"}，${verdictName(period.verdict)}`}</title>
      <line x1=${x1} x2=${x2} y1=${y + 27} y2=${y + 27} style=${`stroke:${colour};stroke-width:3${period.verdict === "met" ? "" : ";stroke-dasharray:5 3"}`} />
      ${period.verdict === "met" ? null : svg`<text class="halo" x=${(x1 + x2) / 2} y=${y + 31} text-anchor="middle" style=${`fill:${colour}`}>${verdictGlyph(period.verdict)}</text>`}</g>`;
  };
  return svg`<svg width=${width} height=${height} viewBox=${`0 0 ${width} ${height}`} role="img" aria-label=${`${year}年活动日历`}>
    ${Array.from(
      {length: 12},
      (_, m) => svg`<text class="muted" x=${left + (m + 0.5) * monthWidth} y="16" text-anchor="middle">${m + 1}月</text>
      <line class="grid" x1=${left + m * monthWidth} x2=${left + m * monthWidth} y1=${head - 4} y2=${height} />`
    )}
    ${rows.map((row, i) => {
      const y = head + i * rowHeight;
      return svg`<g><line class="grid" x1="0" x2=${width} y1=${y + rowHeight} y2=${y + rowHeight} />
        <text x="0" y=${y + 22}>${row.label}<tspan class="muted" dx="8">${row.held.length}次</tspan></text>
        ${row.asked.map(asked => period(asked, y))}
        ${row.held.map(held => svg`<circle class="point" cx=${across(held.on_date!)} cy=${y + 13} r="4"><title>${`${dateZh(held.on_date!)} ${row.label}\n${held.file}${held.sheet ? ` ${held.sheet}` : ""} 第${held.row}行`}</title></circle>`)}</g>`;
    })}</svg>`;
}
