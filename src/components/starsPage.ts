import {html} from "htl";
import {branchColumns} from "./branchList.js";
import type {BranchTable} from "./branchTable.js";
import {chartFrame} from "./chartFrame.js";
import {chartWidth} from "./chartWidth.js";
import type {TableColumn} from "./csv.js";
import {dataTable} from "./dataTable.js";
import type {OwnFilter} from "./filterBar.js";
import {type Filters, pageLink} from "./filters.js";
import {amount, count, percent} from "./format.js";
import {openList} from "./openList.js";
import type {BranchDot} from "./overviewRows.js";
import {countedPlaceZh, countedRegions} from "./placeZh.js";
import type {Names, Site, Stars} from "./snapshots.js";
import {starName, starZh} from "./star.js";
import {levels, type StarShare, starDistribution} from "./starDistribution.js";
import {starFlow} from "./starFlow.js";
import {bucketNames, type Held, type StarHold, starHolds} from "./starHolds.js";
import {direction, type StarMove, starMoves, starShares} from "./starShares.js";
import {starsHeadline} from "./starsHeadline.js";
import {wideChart} from "./wideChart.js";

/** The star of the year before, which the flow leads to. */
export const beforeFilter: OwnFilter = {key: "before", zh: star => `上一年度${starZh(star)}`};

/** What the star page shows for its filters, computed once; stars that are chosen narrow its lists, not its charts. */
export function starsView(site: Site, table: BranchTable, stars: Stars, filters: Filters) {
  const regionNames = new Map(countedRegions(site).map(region => [region.region_id, region.region_name]));
  const kept = {...filters, only: null};
  const dots = table.dots({...kept, star: null, before: null});
  const listed = table.dots(kept);
  const shown = new Set(dots.map(dot => dot.i));
  const place = countedPlaceZh(site, {...filters, star: null});
  const name = (id: string) => (id === "*" ? place : (regionNames.get(id) ?? site.sectors[id] ?? id));
  const byIndex = new Map(dots.map(dot => [dot.i, dot]));
  const source = `${site.facts.scheme_title}（本地办法，文件没有规定）的评定结果，评定日${site.facts.as_of}，只计在册支部`;
  const holds = starHolds(stars, i => shown.has(i));
  const cycle = stars.cycle ?? Number(site.facts.as_of.slice(0, 4));
  return {site, filters, dots, listed, place, name, byIndex, source, holds, cycle, moves: starMoves(dots)};
}

export type StarsView = ReturnType<typeof starsView>;

const letter = (level: number | null) => (level === null ? "-" : String(level));
const list = (change: Partial<Filters>) => `${pageLink("stars", {star: null, ...change})}#branches`;

/** The headline sentence. */
export function headline({dots, place, cycle, moves, holds}: StarsView): HTMLElement {
  const [all] = starShares(
    dots.map(dot => ({...dot, region_id: "*"})),
    "region_id"
  );
  const none = {id: "*", n: 0, counts: levels.map(() => 0)};
  return html`<p class="headline">${starsHeadline(place, cycle, all ?? none, moves, holds)}`;
}

/** Stars of every region, or of every sector. */
export function distribution({dots, name, source, cycle}: StarsView, by: "region" | "sector"): HTMLElement | null {
  const rows = starShares(dots, by === "region" ? "region_id" : "sector");
  if (!rows.length) return null;
  const href = (id: string, level: number) => list({...(id === "*" ? {} : {[by]: id}), star: String(level)});
  const first = by === "region" ? "区县（单位）" : "领域";
  return chartFrame<StarShare>(starDistribution(rows, {name, href}), {
    title: `${cycle}年度各${first}的星级，四星五星多的在前`,
    unit: "占已评定的支部；点一段看名单",
    source,
    file: `星级分布_${first}`,
    rows,
    columns: [
      {name: first, value: row => name(row.id)},
      ...levels.map(
        (level, i): TableColumn<StarShare> => ({name: starName(level), value: row => row.counts[i]!, isNumber: true})
      ),
      {name: "已评定支部", value: row => row.n, isNumber: true},
      {
        name: "四星五星占比",
        value: row => (row.counts[0]! + row.counts[1]!) / row.n,
        show: row => percent((row.counts[0]! + row.counts[1]!) / row.n),
        isNumber: true
      }
    ]
  });
}

/** From last cycle's star to this one's. */
export function flow({moves, place, cycle, source}: StarsView): HTMLElement {
  if (!moves.some(({before}) => before !== null)) return html`<p class="note">${cycle - 1}年度没有评定，不能比较。`;
  const href = (before: number | null, star: number | null) => list({before: letter(before), star: letter(star)});
  const total = (way: string) => moves.filter(move => direction(move) === way).reduce((sum, move) => sum + move.n, 0);
  const legend = html`<p class="flow-legend">${(["up", "same", "down"] as const).map(
    way =>
      html`<span><i class=${`flow-${way}`}></i>${{up: "▲ 升星", same: "＝ 不变", down: "▼ 降星"}[way]} ${count(total(way))}</span>`
  )}</p>`;
  const drawn = starFlow(moves, {cycle, href, width: chartWidth(1190, 480)});
  const chart = html`<div>${legend}${wideChart("星级变动", drawn)}</div>`;
  return chartFrame<StarMove>(chart, {
    title: `${place}从${cycle - 1}年度到${cycle}年度的星级变动`,
    unit: "带子的粗细为支部数；点带子看名单",
    source,
    file: `星级变动_${cycle}`,
    rows: moves,
    columns: [
      {name: `${cycle - 1}年度`, value: row => starName(row.before)},
      {name: `${cycle}年度`, value: row => starName(row.star)},
      {name: "支部数", value: row => row.n, isNumber: true},
      {name: "方向", value: row => ({up: "升星", same: "不变", down: "降星", new: "新评或未评"})[direction(row)]}
    ]
  });
}

/** What holds the next star, and how far away it is; every group opens to its branches. */
export function holds(view: StarsView, load: () => Promise<Names>): HTMLElement {
  if (!view.holds.length) return html`<p class="note">${view.place}没有还能再升星的支部。</p>`;
  const most = Math.max(1, ...view.holds.map(hold => hold.held.length));
  const group = (hold: StarHold) => {
    const bar = html`<span class="hold-bar" aria-hidden="true">${hold.buckets.map((n, j) =>
      n ? html`<i class=${`short-${j}`} style=${`width:${(n / most) * 100}%`}></i>` : null
    )}</span>`;
    const near = hold.buckets[0] ? `${bucketNames[0]}${count(hold.buckets[0])}个` : "";
    const title = html`<span class="hold"><span class="hold-name">${hold.name}</span>${bar}<span class="hold-n"><b>${count(hold.held.length)}</b>个</span><span class="note">${near}</span></span>`;
    return openList(title, async () =>
      dataTable<Held>(hold.held, heldColumns(view, await load()), {file: ["下一星名单", hold.name]})
    );
  };
  const legend = html`<p class="flow-legend">${bucketNames.map((said, j) => html`<span><i class=${`short-${j}`}></i>${said}</span>`)}</p>`;
  const top = view.dots.filter(dot => dot.star === 5).length;
  return chartFrame<StarHold>(html`<div class="holds">${legend}${view.holds.map(group)}</div>`, {
    title: "离下一星还差什么，按挡住的规则分组",
    unit: `支部数；点开看名单。五星${count(top)}个不在其中`,
    source: view.source,
    file: ["下一星", view.place],
    rows: view.holds,
    columns: [
      {name: "挡住的规则", value: row => row.name},
      {name: "支部数", value: row => row.held.length, isNumber: true},
      ...bucketNames.map(
        (said, j): TableColumn<StarHold> => ({name: said, value: row => row.buckets[j]!, isNumber: true})
      )
    ]
  });
}

function heldColumns({byIndex, site}: StarsView, names: Names): TableColumn<Held>[] {
  const facts = branchColumns(names, site).filter(column =>
    ["支部", "区县（单位）", "领域", "星级"].includes(column.name)
  );
  return [
    ...facts.map(column => ({
      ...column,
      value: (row: Held) => column.value(byIndex.get(row.i)!),
      show: column.show && ((row: Held) => column.show!(byIndex.get(row.i)!))
    })),
    {name: "差（分）", value: row => row.short, show: row => amount(row.short), isNumber: true, width: "80px"},
    {name: "下一星", value: row => row.sentence, width: "420px"}
  ];
}

/** The branches that a part of a chart stands for. */
export function branches({listed: own, filters, site, place}: StarsView, load: () => Promise<Names>): HTMLElement {
  const isNarrowed = Boolean(filters.star || filters.before);
  const told = [filters.before && beforeFilter.zh(filters.before), filters.star && starZh(filters.star)];
  const title = `${place}${told.filter(Boolean).join("、")}的支部（${count(own.length)}个）`;
  const table = async () =>
    dataTable<BranchDot>(own, branchColumns(await load(), site), {file: ["支部名单", place, ...told]});
  const details = openList(title, table);
  details.id = "branches";
  if (isNarrowed) details.open = true;
  return details;
}
