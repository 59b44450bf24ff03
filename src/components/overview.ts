import {html} from "htl";
import type {RolloutRow} from "../../loaders/contracts/marts/rollout.js";
import {bigNumbers} from "./bigNumber.js";
import {branchColumns} from "./branchList.js";
import {chartFrame} from "./chartFrame.js";
import {dataTable} from "./dataTable.js";
import {dotCanvas} from "./dotCanvas.js";
import type {Filters} from "./filters.js";
import {scopeOf} from "./filters.js";
import {count, percent} from "./format.js";
import {overviewHeadline} from "./overviewHeadline.js";
import {overviewNumbers} from "./overviewNumbers.js";
import {type BranchDot, filteredDots, overviewRows} from "./overviewRows.js";
import {overviewTodos} from "./overviewTodos.js";
import {byGap} from "./rolloutOrder.js";
import {climbOf, latestOf} from "./rolloutRows.js";
import {saveButtons} from "./saveButtons.js";
import type {Names, Overview, Rollout, Site} from "./snapshots.js";
import {stairChart} from "./stairChart.js";
import {forecast} from "./stairData.js";
import {todoList} from "./todoList.js";

/** What the overview page shows for its filters, computed once. */
export function overviewView(site: Site, rollout: Rollout, overview: Overview, filters: Filters) {
  const regionNames = new Map(site.regions.map(region => [region.region_id, region.region_name]));
  const regionName = (id: string) => regionNames.get(id) ?? id;
  const scope = scopeOf(filters);
  const place =
    scope.level === "region"
      ? regionName(scope.id)
      : scope.level === "sector"
        ? `${site.sectors[scope.id] ?? scope.id}领域`
        : "全市";
  const climb = climbOf(rollout, scope, filters.month);
  const regions = byGap(latestOf(rollout, "region", filters.month));
  const all = overviewRows(overview);
  return {
    site,
    overview,
    filters,
    regionName,
    place,
    climb,
    regions,
    dots: filteredDots(all, filters),
    scopeDots: filteredDots(all, {...filters, only: null, star: null, before: null})
  };
}

export type OverviewView = ReturnType<typeof overviewView>;

/** The headline sentence. */
export function headline(
  {site, place, climb, regions, filters}: OverviewView,
  regionName: (id: string) => string
): HTMLElement {
  const behind =
    filters.region || filters.sector
      ? []
      : regions.filter(row => row.status === "behind").map(row => regionName(row.id));
  return html`<p class="headline">${overviewHeadline(place, climb.at(-1), forecast(climb, site.targets), behind)}`;
}

/** The four numbers. */
export function numbers({climb, scopeDots, overview, filters}: OverviewView): HTMLElement {
  const judged = overview.judged.find(row => row.region_id === (filters.region ?? "*")) ?? {
    judged: 0,
    manual: 0,
    no_data: 0
  };
  return bigNumbers(overviewNumbers(climb, scopeDots, overview.cycle, judged));
}

/** The stair chart in its frame. */
export function stairs({site, climb, place, filters}: OverviewView): HTMLElement {
  const both = filters.region && filters.sector;
  return chartFrame<RolloutRow>(stairChart(climb, site.targets), {
    title: `${place}验收达标的支部占比，逐月登上目标台阶`,
    unit: "月末达标支部÷在册支部；灰带为按近六个月最慢和最快进度的推算",
    source: `验收记录和支部名册，标准为${site.facts.pack_title}${both ? "；逐月推进只按区县或领域统计，图中只按区县" : ""}`,
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

/** What to settle, beside the stairs. */
export function todos({regions, climb, scopeDots, overview, filters, regionName}: OverviewView): HTMLElement {
  const own = filters.region ? regions.filter(row => row.id === filters.region) : regions;
  const list = overviewTodos(own, climb.at(-1), scopeDots, overview, filters, regionName);
  return html`<section><h2 class="minor">本月要处理</h2>${todoList(list)}</section>`;
}

/** Every branch as a dot, and the same branches as a list. */
export function branches(
  {dots, site, regionName, place, overview, filters}: OverviewView,
  load: () => Promise<Names>
): HTMLElement {
  const open = async (i: number) => {
    location.href = `./branch.html?id=${encodeURIComponent((await load()).branch_ids[i]!)}`;
  };
  const canvas = dotCanvas(dots, {regionName, nameOf: async i => (await load()).names[i]!, open: i => void open(i)});
  const late = filters.month ? `；星级和验收为评定日${site.facts.as_of}的情况` : "";
  const list =
    html`<details open=${Boolean(filters.only)}><summary>名单（${count(dots.length)}个支部）</summary></details>` as HTMLDetailsElement;
  const fill = async () => list.append(dataTable<BranchDot>(dots, branchColumns(await load(), site)));
  const save = saveButtons(async () => ({name: "支部名单", rows: dots, columns: branchColumns(await load(), site)}));
  if (filters.only) void fill();
  else list.addEventListener("toggle", () => void fill(), {once: true});
  return html`<figure id="branches"><figcaption><b>${place}的每个支部，一点一个，按${overview.cycle ?? ""}年度星级从高到低排</b><span class="unit">共${count(dots.length)}个${late}</span></figcaption>
    ${canvas}<div class="under"><span class="source">来源：${site.facts.scheme_title}的评定结果；评定日${site.facts.as_of}</span>${save}</div>${list}</figure>`;
}
