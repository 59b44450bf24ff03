import {group} from "d3-array";
import {svg} from "htl";
import {monthZh, percent} from "./format.js";
import type {Completeness} from "./snapshots.js";

const [width, labelWidth, rowHeight, head, numberWidth] = [1190, 150, 26, 26, 70];

/** Share of a region's active branches with any record in a month; null when it had none. */
export const reportingShare = (row: Completeness): number | null =>
  row.branches_active ? row.branches_reporting / row.branches_active : null;

/** Regions down, months across: the darker, the more branches have a record; a hatched cell has none at all. */
export function completenessGrid(rows: readonly Completeness[], name: (id: string) => string): SVGElement {
  const months = [...new Set(rows.map(row => row.month))].sort();
  const regions = [...group(rows, row => row.region_id)];
  const cell = (width - labelWidth - numberWidth) / Math.max(1, months.length);
  const height = head + regions.length * rowHeight;
  const years = months.filter((month, i) => i === 0 || month.endsWith("-01"));
  return svg`<svg width=${width} height=${height} viewBox=${`0 0 ${width} ${height}`} role="img" aria-label="各区县逐月有记录的支部占比">
    <defs><pattern id="hatch" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="5" height="5" style="fill:var(--paper)" /><line y2="5" style="stroke:var(--ink-3);stroke-width:2" /></pattern></defs>
    ${years.map(month => svg`<text class="muted" x=${labelWidth + months.indexOf(month) * cell} y="16">${month.slice(0, 4)}年</text>`)}
    <text class="muted" x=${width} y="16" text-anchor="end">最近一月</text>
    ${regions.map(([id, list], i) => {
      const y = head + i * rowHeight;
      return svg`<g transform=${`translate(0,${y})`}><text x="0" y="17">${name(id)}</text>
        ${list.map(row => {
          const share = reportingShare(row);
          const style = share ? `fill:var(--met);opacity:${0.12 + 0.88 * share ** 2}` : "fill:url(#hatch)";
          return svg`<rect x=${labelWidth + months.indexOf(row.month) * cell} y="3" width=${cell - 1} height=${rowHeight - 5} style=${style}><title>${`${name(id)} ${monthZh(row.month)}：${row.branches_reporting}／${row.branches_active}，${percent(share)}`}</title></rect>`;
        })}
        <text x=${width} y="17" text-anchor="end">${percent(reportingShare(list.at(-1)!), 0)}</text></g>`;
    })}</svg>`;
}
