import {html} from "htl";
import type {RolloutRow} from "../../loaders/contracts/marts/rollout.js";
import {bigNumbers} from "./bigNumber.js";
import {branchColumns} from "./branchList.js";
import type {BranchTable} from "./branchTable.js";
import {chartFrame} from "./chartFrame.js";
import {chartWidth} from "./chartWidth.js";
import {dataTable} from "./dataTable.js";
import {dotCanvas} from "./dotCanvas.js";
import type {OwnFilter} from "./filterBar.js";
import {branchLink, type Filters, isOneLevel, scopeOf} from "./filters.js";
import {count, percent} from "./format.js";
import {overviewHeadline} from "./overviewHeadline.js";
import {overviewNumbers} from "./overviewNumbers.js";
import type {BranchDot} from "./overviewRows.js";
import {overviewTodos} from "./overviewTodos.js";
import {countedPlaceZh, placeZh} from "./placeZh.js";
import {rolloutOf} from "./rolloutCounts.js";
import {byGap} from "./rolloutOrder.js";
import {climbOf, latestOf} from "./rolloutRows.js";
import {saveButtons} from "./saveButtons.js";
import type {Names, Overview, Rollout, Site} from "./snapshots.js";
import {stairChart} from "./stairChart.js";
import {forecast} from "./stairData.js";
import {todoList} from "./todoList.js";

const onlyNames: Record<string, string> = {
  "no-data": "没有可判数据",
  "near-star": "差一项升星",
  "not-accepted": "尚未验收达标"
};

/** What the list of things to settle narrows the branches to. */
export const onlyFilter: OwnFilter = {key: "only", zh: only => onlyNames[only] ?? only};

/**
 * The climb that filters point at and the regions behind it. Levels of their own in the rollout need no table, so that
 * the first chart waits for none.
 */
export async function climbView(site: Site, rollout: Rollout, filters: Filters, load: () => Promise<BranchTable>) {
  const isKnown = isOneLevel(filters);
  const by = {months: site.used.months, targets: site.targets};
  const own = isKnown ? rollout : rolloutOf(await load(), filters, by, ["city", "region"]);
  const climb = climbOf(own, isKnown ? scopeOf(filters) : {level: "city", id: "*"}, filters.month);
  const isNarrow = filters.region || filters.sector || !isKnown;
  const behind = isNarrow
    ? []
    : byGap(latestOf(rollout, "region", filters.month)).filter(row => row.status === "behind");
  return {site, filters, climb, own, place: (isNarrow ? countedPlaceZh : placeZh)(site, filters), behind};
}

export type ClimbView = Awaited<ReturnType<typeof climbView>>;

const regionNamer = ({regions}: Site) => {
  const names = new Map(regions.map(region => [region.region_id, region.region_name]));
  return (id: string) => names.get(id) ?? id;
};

/** The headline sentence. */
export function headline({site, place, climb, behind}: ClimbView): HTMLElement {
  const names = behind.map(row => regionNamer(site)(row.id));
  return html`<p class="headline">${overviewHeadline(place, climb.at(-1), forecast(climb, site.targets), names)}`;
}

/** The stair chart in its frame. */
export function stairs({site, climb, place, filters}: ClimbView): HTMLElement {
  const then = filters.star ? "，星级按最近年度" : "";
  return chartFrame<RolloutRow>(stairChart(climb, site.targets, chartWidth(760, 340)), {
    title: `${place}验收达标的支部占比，逐月登上目标台阶`,
    unit: `月末达标支部÷在册支部${then}；灰带为按近六个月最慢和最快进度的推算`,
    source: `验收记录和支部名册，标准为${site.facts.pack_title}`,
    file: `推进_${place}`,
    rows: climb,
    columns: [
      {name: "月份", value: row => row.month},
      {name: "达标支部", value: row => row.branches_accepted, isNumber: true},
      {name: "在册支部", value: row => row.branches_active, isNumber: true},
      {name: "达标占比", value: row => row.accepted_share, show: row => percent(row.accepted_share), isNumber: true},
      {name: "当期目标", value: row => row.target_share, show: row => percent(row.target_share, 0), isNumber: true},
      {name: "目标日期", value: row => row.target_due_on}
    ]
  });
}

/** What the overview shows of the branches that filters leave, computed once. */
export function overviewView(view: ClimbView, overview: Overview, table: BranchTable) {
  const {site, filters} = view;
  const by = {months: site.used.months, targets: site.targets};
  // The rollout's own levels know no regions within a sector.
  const isSector = filters.sector && isOneLevel(filters);
  const own = isSector ? rolloutOf(table, filters, by, ["region"]) : view.own;
  const regions = byGap(latestOf(own, "region", filters.month));
  const scope = {...filters, only: null, before: null};
  const scopeDots = table.dots(scope);
  return {
    ...view,
    overview,
    regionName: regionNamer(site),
    regions: regions.filter(row => !filters.region || row.id === filters.region),
    judged: table.judged(scope),
    dots: filters.only ? table.dots({...filters, before: null}) : scopeDots,
    scopeDots
  };
}

export type OverviewView = ReturnType<typeof overviewView>;

/** The four numbers. */
export const numbers = ({climb, scopeDots, overview, judged}: OverviewView): HTMLElement =>
  bigNumbers(overviewNumbers(climb, scopeDots, overview.cycle, judged));

/** What to settle, beside the stairs. */
export function todos({site, regions, climb, scopeDots, overview, filters, regionName}: OverviewView): HTMLElement {
  const isNarrow = filters.region || filters.sector || filters.form || filters.star;
  const received = {...overview, whose: isNarrow ? (site.facts.scope_name ?? "全市") : undefined};
  const list = overviewTodos(regions, climb.at(-1), scopeDots, received, filters, regionName);
  return html`<section><h2 class="minor">本月要处理</h2>${todoList(list)}</section>`;
}

/** Every branch as a dot, and the same branches as a list. */
export function branches(
  {dots, site, regionName, overview, filters}: OverviewView,
  load: () => Promise<Names>
): HTMLElement {
  const open = async (i: number) => {
    location.href = branchLink((await load()).branch_ids[i]!);
  };
  const canvas = dotCanvas(dots, {regionName, nameOf: async i => (await load()).names[i]!, open: i => void open(i)});
  const late = filters.month ? `；星级和验收为评定日${site.facts.as_of}的情况` : "";
  const list =
    html`<details open=${Boolean(filters.only)}><summary>名单（${count(dots.length)}个支部）</summary></details>` as HTMLDetailsElement;
  const fill = async () => list.append(dataTable<BranchDot>(dots, branchColumns(await load(), site)));
  if (filters.only) void fill();
  else list.addEventListener("toggle", () => void fill(), {once: true});
  const save = saveButtons(async () => ({name: "支部名单", rows: dots, columns: branchColumns(await load(), site)}));
  return html`<figure id="branches"><figcaption><b>${countedPlaceZh(site, filters)}的每个支部，一点一个，按${overview.cycle ?? ""}年度星级从高到低排</b><span class="unit">共${count(dots.length)}个${late}</span></figcaption>
    ${canvas}<div class="under"><span class="source">来源：${site.facts.scheme_title}的评定结果；评定日${site.facts.as_of}</span>${save}</div>${list}</figure>`;
}
