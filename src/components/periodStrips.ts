import {html, svg} from "htl";
import {cellSaid, type Step} from "./complianceMatrix.js";
import {type ComplianceClause, type Counts, countedVerdicts, dueOf, metShare, unknownShare} from "./complianceRows.js";
import {count, percent, periodZh} from "./format.js";
import {monthsOfPeriod} from "./periodSpan.js";
import {verdictName} from "./verdictMark.js";

/** One clause over the periods of a year. */
export interface Strip {
  clause: ComplianceClause;
  /** What stands before the name: the dimension. */
  dimension: string;
  periods: readonly [period: string, counts: Counts][];
  sum: Counts;
}

const [width, left, stripWidth, rowHeight, barHeight, head] = [1190, 230, 690, 34, 20, 26];
const monthWidth = stripWidth / 12;

/** Where a period lies on the strip; one without a calendar takes all of it. */
function spanOf(period: string): {x: number; w: number} {
  const months = monthsOfPeriod(period);
  if (!months) return {x: left, w: stripWidth};
  return {x: left + months.first * monthWidth, w: (months.last - months.first + 1) * monthWidth};
}

/** Parts of a bar of `w` for each verdict that was given, side by side in the order of `countedVerdicts`. */
export function partsOf(counts: Counts, w: number): {verdict: keyof Counts; x: number; w: number}[] {
  const due = dueOf(counts);
  let x = 0;
  return countedVerdicts.flatMap(verdict => {
    if (!counts[verdict]) return [];
    const part = {verdict, x, w: (counts[verdict] / due) * w};
    x += part.w;
    return [part];
  });
}

/** A row per clause, a bar per period: what was missed begins at the left of each, what nobody could say ends it. */
export function periodStrips(
  strips: readonly Strip[],
  {place, chosen, lead}: {place: string; chosen: string; lead(clause: ComplianceClause, period: string | null): Step}
): SVGElement {
  const height = head + strips.length * rowHeight;
  const columns = [
    [1010, "未达到"],
    [1090, "达到占比"],
    [1186, "待认定缺数据"]
  ] as const;
  const bar = ({clause}: Strip, [period, counts]: Strip["periods"][number]) => {
    const {x, w} = spanOf(period);
    const inner = w - 4;
    const said = cellSaid(`${place} ${clause.title} ${periodZh(period)}`, counts);
    const step = lead(clause, period);
    const isChosen = chosen === `${clause.clause_id}|${period}`;
    return svg`<a class=${isChosen ? "strip chosen" : "strip"} href=${step.href} ${{onclick: step.onclick}} aria-label=${said} transform=${`translate(${x + 2},7)`}><title>${said}</title>
      ${partsOf(counts, inner).map(
        part => svg`<rect class=${`part-${part.verdict}`} x=${part.x} width=${Math.max(0.5, part.w)} height=${barHeight} style=${part.verdict === "no_data" ? "fill:url(#strip-hatch)" : null} />
        ${part.verdict === "not_met" && part.w > 7.5 * String(counts.not_met).length + 6 ? svg`<text class="on-missed" x=${part.x + 3} y="15">${count(counts.not_met)}</text>` : null}`
      )}<rect class="strip-frame" width=${inner} height=${barHeight} /></a>`;
  };
  const row = (strip: Strip, i: number) => {
    const {clause, sum, periods, dimension} = strip;
    const step = lead(clause, null);
    return svg`<g transform=${`translate(0,${head + i * rowHeight})`}>
      <a href=${step.href} ${{onclick: step.onclick}}><title>${`${dimension}：${clause.asks}`}</title><text x="0" y="22">${clause.title.length > 16 ? `${clause.title.slice(0, 15)}…` : clause.title}</text></a>
      ${periods.map(period => bar(strip, period))}
      ${periods.map(([period]) => (monthsOfPeriod(period) ? null : svg`<text class="muted halo unclickable" x=${left + stripWidth - 8} y="22" text-anchor="end">${periodZh(period)}</text>`))}
      <text x=${columns[0][0]} y="22" text-anchor="end">${count(sum.not_met)}</text>
      <text x=${columns[1][0]} y="22" text-anchor="end">${percent(metShare(sum))}</text>
      <text class="muted" x=${columns[2][0]} y="22" text-anchor="end">${percent(unknownShare(sum))}</text></g>`;
  };
  return svg`<svg width=${width} height=${height} viewBox=${`0 0 ${width} ${height}`} role="group" aria-label=${`${place}各条款逐期的判定`}>
    <defs><pattern id="strip-hatch" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="5" height="5" style="fill:var(--paper)" /><line y2="5" style="stroke:var(--ink-3);stroke-width:1.5" /></pattern></defs>
    ${Array.from({length: 12}, (_, m) => svg`<text class="muted" x=${left + (m + 0.5) * monthWidth} y="16" text-anchor="middle">${m + 1}月</text>`)}
    ${columns.map(([x, label]) => svg`<text class="muted" x=${x} y="16" text-anchor="end">${label}</text>`)}
    ${strips.map(row)}</svg>`;
}

/** What the parts of a bar mean. */
export const partLegend = (): HTMLElement =>
  html`<p class="miss-legend">${countedVerdicts.map(verdict => html`<span><i class=${`part-${verdict}`}></i>${verdictName(verdict)}</span>`)}</p>`;
