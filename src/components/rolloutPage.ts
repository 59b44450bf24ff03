import {html} from "htl";
import type {RolloutRow} from "../../loaders/contracts/marts/rollout.js";
import type {BranchTable} from "./branchTable.js";
import {bulletList} from "./bulletList.js";
import {changeBars} from "./changeBars.js";
import {type Change, causes, changesOver, unexplained} from "./changeRows.js";
import {chartFrame} from "./chartFrame.js";
import {climbMultiples} from "./climbMultiples.js";
import type {TableColumn} from "./csv.js";
import {type Filters, pageLink} from "./filters.js";
import {count, monthZh, percent, points, signed} from "./format.js";
import {paceList} from "./paceList.js";
import {countedPlaceZh, placeZh} from "./placeZh.js";
import {rolloutOf} from "./rolloutCounts.js";
import {rolloutHeadline} from "./rolloutHeadline.js";
import {byGap, gapOf} from "./rolloutOrder.js";
import {climbOf, latestOf} from "./rolloutRows.js";
import type {Rollout, Site} from "./snapshots.js";
import {statusName} from "./statusName.js";
import {wideChart} from "./wideChart.js";

/** The rollout of the branches that filters leave; the city's own needs no table. */
export async function narrowedRollout(
  site: Site,
  city: Rollout,
  filters: Filters,
  load: () => Promise<BranchTable>
): Promise<Rollout> {
  const {region, sector, form, star} = filters;
  if (!region && !sector && !form && !star) return city;
  return rolloutOf(await load(), filters, {months: site.used.months, targets: site.targets});
}

/** What the rollout page shows for its filters, computed once. */
export function rolloutView(site: Site, rollout: Rollout, filters: Filters) {
  const regionNames = new Map(site.regions.map(region => [region.region_id, region.region_name]));
  const name = (id: string) => (id === "*" ? place : (regionNames.get(id) ?? site.sectors[id] ?? id));
  const place = (filters.sector || filters.form || filters.star ? countedPlaceZh : placeZh)(site, filters);
  const to = filters.month ?? site.used.months.at(-1) ?? "";
  const from = filters.from && filters.from <= to ? filters.from : to;
  return {site, rollout, filters, name, from, to, regions: byGap(latestOf(rollout, "region", filters.month))};
}

export type RolloutView = ReturnType<typeof rolloutView>;

const columns = (first: string, name: (id: string) => string): TableColumn<RolloutRow>[] => [
  {name: first, value: row => name(row.id)},
  {name: "月份", value: row => row.month},
  {name: "达标支部", value: row => row.branches_accepted, isNumber: true},
  {name: "在册支部", value: row => row.branches_active, isNumber: true},
  {name: "达标占比", value: row => row.accepted_share, show: row => percent(row.accepted_share), isNumber: true},
  {name: "目标", value: row => row.target_share, show: row => percent(row.target_share, 0), isNumber: true},
  {name: "差距", value: gapOf, show: row => points(gapOf(row)), isNumber: true},
  {name: "每月需提高", value: row => row.required_pace, show: row => points(row.required_pace), isNumber: true},
  {name: "近三月每月提高", value: row => row.recent_pace, show: row => points(row.recent_pace), isNumber: true},
  {name: "状态", value: row => statusName(row.status)}
];

const href = (id: string) => pageLink("region", {region: id});

/** The headline sentence. */
export function headline({regions, name, site, filters}: RolloutView): HTMLElement {
  const {sector, form, star} = filters;
  const kind = sector || form || star ? placeZh(site, {...filters, region: null}) : "";
  return html`<p class="headline">${rolloutHeadline(regions, name, kind)}`;
}

/** What the sections of lists and money leave out: they are summed by region. */
export function regionsOnly({filters: {sector, form, star}}: RolloutView): HTMLElement | "" {
  if (!sector && !form && !star) return "";
  return html`<p class="note">以下任务、名单和经费只分区县（单位），不分领域、设置形式和星级。`;
}

/** Every region against its target, and the pace it needs beside the pace it has. */
export function bullets({regions, name, site}: RolloutView): HTMLElement {
  const tolerance = site.targets.find(target => target.due_on === regions[0]?.target_due_on)?.tolerance ?? 0;
  const options = {name, href, tolerance};
  const chart = html`<div class="beside">${wideChart("离目标还差多少", bulletList(regions, options))}<div><div class="note beside-title">每月提高的百分点：需要的与近三月的</div>${wideChart("每月提高的百分点", paceList(regions, name))}</div></div>`;
  return chartFrame<RolloutRow>(chart, {
    title: "各区县（单位）离目标还差多少，差得最多的在前",
    unit: "达标支部÷在册支部，竖线为目标，灰带为允许差",
    source: `验收记录和支部名册；目标按${site.facts.pack_title}`,
    file: "推进_各区县",
    rows: regions,
    columns: columns("区县（单位）", name)
  });
}

/** Small climbs of every region on one scale. */
export function multiples({regions, rollout, name, site, to}: RolloutView): HTMLElement {
  const climbs = regions.map(({id}) => ({id, rows: climbOf(rollout, {level: "region", id}, to)}));
  return chartFrame<RolloutRow>(climbMultiples(climbs, site.targets, {name, href}), {
    title: "各区县（单位）逐月的攀升，同一比例尺",
    unit: "月末达标占比，0—100%；红线为目标台阶",
    source: "验收记录和支部名册",
    file: "推进_各区县逐月",
    rows: climbs.flatMap(climb => climb.rows),
    columns: columns("区县（单位）", name)
  });
}

/** Why the count moved over the span, for every id of a level; the city on top. */
export function changes({rollout, name, from, to, filters}: RolloutView, level: "region" | "sector"): HTMLElement {
  const chosen = level === "region" ? filters.region : filters.sector;
  const own = changesOver(rollout, level, from, to);
  own.sort((a, b) => b.accepted_after - b.accepted_before - (a.accepted_after - a.accepted_before));
  const rows = chosen ? own : [...changesOver(rollout, "city", from, to), ...own];
  const first = level === "region" ? "区县（单位）" : "领域";
  const span = from === to ? monthZh(to) : `${monthZh(from)}至${monthZh(to)}`;
  const broken = rows.filter(row => unexplained(row) !== 0).length;
  return chartFrame<Change>(changeBars(rows, name), {
    title: `${span}达标支部数为什么变，按${first}`,
    unit: "支部数；右为增加，左为减少，深色为验收和撤回，浅色为成立和撤销",
    source: `验收、撤回和支部变动记录；${broken ? `${broken}行各项相加与现有数不符` : "每行原有数加各项恰等于现有数"}`,
    file: `变化_${first}_${from}_${to}`,
    rows,
    columns: [
      {name: first, value: row => name(row.id)},
      {name: "起", value: row => row.from},
      {name: "止", value: row => row.to},
      {name: "原有", value: row => row.accepted_before, isNumber: true},
      ...causes.map(([cause, zh]) => ({
        name: zh,
        value: (row: Change) => row[cause],
        show: (row: Change) => signed(row[cause]),
        isNumber: true
      })),
      {name: "撤销中并入其他支部", value: row => row.merged, show: row => signed(row.merged), isNumber: true},
      {name: "现有", value: row => row.accepted_after, show: row => count(row.accepted_after), isNumber: true}
    ]
  });
}

/** Chooses the first month of the span of changes. */
export function spanSelect(
  {from, to}: RolloutView,
  months: readonly string[],
  set: (change: Partial<Filters>) => void
): HTMLElement {
  const select = html`<select>${months
    .filter(month => month <= to)
    .reverse()
    .map(
      month => html`<option value=${month} selected=${month === from}>${monthZh(month)}</option>`
    )}</select>` as HTMLSelectElement;
  select.onchange = () => set({from: select.value === to ? null : select.value});
  return html`<div class="tools"><label>从${select}</label><span>到${monthZh(to)}，含首尾两月</span></div>`;
}
