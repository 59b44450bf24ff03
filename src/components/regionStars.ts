import {html} from "htl";
import {chartFrame} from "./chartFrame.js";
import {pageLink} from "./filters.js";
import {count, percent} from "./format.js";
import type {BranchDot} from "./overviewRows.js";
import {countedPlaceZh} from "./placeZh.js";
import type {RegionView} from "./regionView.js";
import {starName} from "./star.js";
import {levels, type StarShare, starDistribution} from "./starDistribution.js";

function shareOf(id: string, dots: readonly BranchDot[], star: (dot: BranchDot) => number | null): StarShare {
  const rated = dots.filter(dot => star(dot) !== null);
  return {id, n: rated.length, counts: levels.map(level => rated.filter(dot => star(dot) === level).length)};
}

/** A region's stars in the latest cycle and the one before, and the city's; what has no rating is left out. */
export const regionStarShares = (dots: readonly BranchDot[], city: readonly BranchDot[]): StarShare[] =>
  [
    shareOf("now", dots, dot => dot.star),
    shareOf("before", dots, dot => dot.star_before),
    shareOf("*", city, dot => dot.star)
  ].filter(({n}) => n > 0);

/** How stars are distributed; every part leads to its branches. */
export function stars({dots, city, overview, id, site, filters}: RegionView): HTMLElement {
  // A site of one region holds no branches to compare with.
  const hasCity = site.facts.scope_name === null;
  const place = countedPlaceZh(site, {...filters, region: id, sector: null, form: null, star: null});
  const rows = regionStarShares(dots, hasCity ? city : []);
  const cycle = overview.cycle;
  if (!cycle || !rows.length) return html`<p class="note">${place}还没有评定星级。</p>`;
  const name = (row: string) => (row === "*" ? `全市${cycle}年度` : `${row === "now" ? cycle : cycle - 1}年度`);
  const href = (row: string, level: number) =>
    `${pageLink("stars", {region: row === "*" ? null : id, star: null, [row === "before" ? "before" : "star"]: String(level)})}#branches`;
  return chartFrame<StarShare>(starDistribution(rows, {name, href}), {
    title: `${place}支部的星级，与上一年度${hasCity ? "和全市" : ""}相比`,
    unit: "占有评定的在册支部；点一段看这些支部",
    source: `${site.facts.scheme_title}的评定结果`,
    file: "星级",
    rows,
    columns: [
      {name: "范围", value: row => name(row.id)},
      ...levels.map((level, i) => ({
        name: starName(level),
        value: (row: StarShare) => row.counts[i]!,
        show: (row: StarShare) => `${count(row.counts[i]!)}（${percent(row.counts[i]! / row.n, 0)}）`,
        isNumber: true
      })),
      {name: "有评定", value: row => row.n, isNumber: true}
    ]
  });
}
