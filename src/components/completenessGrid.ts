import {group, rollup} from "d3-array";
import {html} from "htl";
import type {RegionReturnsRow} from "../../loaders/contracts/marts/regionReturns.js";
import {periodZh} from "./format.js";
import {heatCell} from "./heatCell.js";
import {togetherOf} from "./returnRows.js";

/**
 * Regions down, periods across, of one kind of record: the darker, the more branches are missing; hatched, all of them.
 * `open` is called with the cell whose missing branches are asked for.
 */
export function completenessGrid(
  rows: readonly RegionReturnsRow[],
  {name, kindName, open}: {name(id: string): string; kindName: string; open(row: RegionReturnsRow): void}
): HTMLElement {
  const periods = [...new Set(rows.map(row => row.period))].sort();
  const years = rollup(
    periods,
    list => list.length,
    period => period.slice(0, 4)
  );
  const isMonthly = periods.some(period => period.length === 7);
  const month = (period: string) =>
    html`<th scope="col" class=${period.endsWith("-01") ? "begins" : ""} aria-label=${periodZh(period)}>${Number(period.slice(5))}</th>`;
  const row = ([id, list]: [string, RegionReturnsRow[]]) => {
    const byPeriod = new Map(list.map(one => [one.period, one]));
    const cells = periods.map(period => {
      const own = byPeriod.get(period);
      const about = `${name(id)} ${periodZh(period)} ${kindName}`;
      const cell = heatCell(own, about, {isTight: true, open: own && (() => open(own))});
      if (period.endsWith("-01")) cell.classList.add("begins");
      return cell;
    });
    return html`<tr><th scope="row">${name(id)}</th>${cells}${heatCell(togetherOf(list), `${name(id)} ${kindName}`)}</tr>`;
  };
  return html`<div class="grid" role="region" aria-label=${`${kindName}逐期报来的情况`} tabindex="0"><table class=${isMonthly ? "months" : "years"}>
    <thead><tr><th scope="col" rowspan=${isMonthly ? 2 : 1}>区县</th>${[...years].map(([year, n]) => html`<th scope="colgroup" class="begins" colspan=${n}>${year}年</th>`)}<th scope="col" class="n" rowspan=${isMonthly ? 2 : 1}>合计</th></tr>
    ${isMonthly ? html`<tr>${periods.map(month)}</tr>` : null}</thead>
    <tbody>${[...group(rows, one => one.region_id)].map(row)}</tbody></table></div>`;
}
