import {rollups, sum} from "d3-array";
import {html} from "htl";
import type {SelectionQuotasRow} from "../../loaders/contracts/marts/selectionQuotas.js";
import type {SelectionStepsRow} from "../../loaders/contracts/marts/selectionSteps.js";
import {barList} from "./barList.js";
import {chartFrame} from "./chartFrame.js";
import type {TableColumn} from "./csv.js";
import type {PageFilters} from "./filterBar.js";
import {branchLink, type Filters, pageLink} from "./filters.js";
import {count, score} from "./format.js";
import {countedPlaceZh} from "./placeZh.js";
import {cutChart} from "./selectionCut.js";
import {branchLists, type ListFrame} from "./selectionLists.js";
import {quotaBars, slackZh} from "./selectionQuotas.js";
import {
  isClose,
  reportDoubt,
  type SelectionPageData,
  selectionHeadline,
  selectionYear,
  tiedAtCut
} from "./selectionRows.js";
import {stepBars, stepName} from "./selectionSteps.js";
import type {Site} from "./snapshots.js";

/** What the selection page shows for its filters, computed once. */
export function selectionView(site: Site, data: SelectionPageData, filters: Filters) {
  const regionNames = new Map(site.regions.map(region => [region.region_id, region.region_name]));
  const region = (id: string) => regionNames.get(id) ?? id;
  const sector = (id: string) => site.sectors[id] ?? id;
  return {...selectionYear(data, filters), site, filters, region, sector};
}
export type SelectionView = ReturnType<typeof selectionView>;

/** The headline sentence; where the scheme says nothing of a selection, what to do. */
export function headline(view: SelectionView): HTMLElement {
  const sentence = html`<p class="headline">${selectionHeadline(view, view.site.facts.scope_name)}</p>`;
  if (view.data.rules) return sentence;
  const todo = html`<p>在 <code>data/schemes</code> 的评定办法里加上 <code>selection</code> 一节（名额、三步的差额、条件、名次依据、区县和领域的名额），写法见 <code>example-city.yml</code>，然后重新运行 <code>npm run build</code>。</p>`;
  return html`<div>${sentence}${todo}</div>`;
}

/** What the page goes by; the list as a whole is the city's, its branches can be narrowed. */
export function pageFilters({cycles}: SelectionView): PageFilters {
  const part = {part: "只用于名单"};
  const region = {part: "只用于名单、条件和梯次"};
  return {region, sector: part, form: part, star: part, year: {values: [...cycles].reverse().map(String)}};
}

/** The steps with their candidates and places. */
export function steps({steps: rows, cycle, misses, site, data}: SelectionView): HTMLElement | null {
  if (!rows.length) return null;
  const columns: TableColumn<SelectionStepsRow>[] = [
    {name: "步骤", value: row => stepName(row.step)},
    {name: "候选支部", value: row => row.candidates, isNumber: true},
    {name: "按差额至少", value: row => row.candidates_wanted, isNumber: true},
    {name: "有记录通过", value: row => row.recorded, isNumber: true},
    {name: "按规则建议", value: row => row.proposed, isNumber: true},
    {name: "名额", value: row => row.places, isNumber: true},
    {name: "各单位报的参评", value: row => row.reported_in, isNumber: true},
    {name: "有记录的支部", value: row => row.records_in, isNumber: true},
    {name: "各单位报的通过", value: row => row.reported_out, isNumber: true},
    {name: "记录为通过的", value: row => row.records_out, isNumber: true}
  ];
  const doubts = rows.map(row => reportDoubt(row, stepName(row.step))).filter(doubt => doubt !== null);
  const frame = chartFrame(stepBars(rows), {
    title: `${cycle}年度三步差额：每一步多少候选、通过多少`,
    unit: "支部；浅底为候选，深色有记录，半色为按规则建议，红线为名额，断开的没有画全",
    source: `阶段记录；名额和差额${data.rules?.places_clause ? `按${data.rules.places_clause}和` : "为"}本地办法（${site.facts.scheme_title}）`,
    file: `评选_步骤_${cycle}`,
    rows,
    columns
  });
  const notes = misses
    .filter(miss => miss.level === "places")
    .map(miss => html`<p class="note">${miss.reason_zh}。</p>`);
  return html`<div>${frame}${notes}${doubts.map(doubt => html`<p class="note">${doubt}</p>`)}</div>`;
}

const href = (id: string) => branchLink(id);

/** Scores around the cut. */
export function cut({all, cycle, data, region, sector}: SelectionView): HTMLElement | null {
  const rows = all.filter(row => row.is_listed || row.outcome === "reserve");
  if (!rows.length || !data.rules) return null;
  const margin = data.rules.close_margin;
  const ties = tiedAtCut(rows);
  const frame = chartFrame(cutChart(rows, margin, href), {
    title: `${cycle}年度名单和后备的得分：离线多远`,
    unit: "分；实心在名单上，空心为后备，菱形因名额规定或递补进入",
    source: `评分结果；${margin}分以内算不稳，是本地定的`,
    file: `评选_离线_${cycle}`,
    rows,
    columns: [
      {name: "支部", value: row => row.name},
      {name: "支部编号", value: row => row.branch_id},
      {name: "区县（单位）", value: row => region(row.region_id)},
      {name: "领域", value: row => sector(row.sector)},
      {name: "名次", value: row => row.rank, isNumber: true},
      {name: "得分", value: row => row.score, show: row => score(row.score), isNumber: true},
      {name: "离线", value: row => row.margin, show: row => score(row.margin), isNumber: true},
      {name: "不稳", value: row => (isClose(row, margin) ? "是" : "")},
      {name: "在名单上", value: row => (row.is_listed ? "是" : "后备")}
    ]
  });
  const tied = ties.length
    ? html`<p class="note">线上有${ties.length}个支部各项依据都相同，只按支部编号分先后：${ties.map(row => row.name).join("、")}。</p>`
    : null;
  return html`<div>${frame}${tied}</div>`;
}

/** Quotas and their room. */
export function quotas({quotas: rows, cycle, region, sector, misses}: SelectionView): HTMLElement | null {
  if (!rows.length) return null;
  const name = ({level, id}: SelectionQuotasRow) =>
    level === "region" ? region(id) : level === "sector" ? `${sector(id)}（领域）` : "一线合计";
  const link = ({level, id}: SelectionQuotasRow) =>
    level === "front_line" ? null : pageLink("selection", {[level]: id});
  const missed = misses.filter(miss => miss.level !== "places");
  const frame = chartFrame(quotaBars(rows, name, link), {
    title: `${cycle}年度各区县、领域和一线的名额，还有多少余地`,
    unit: "支部；红线为下限，竖线为上限；各项名额一起求解，不分先后",
    source: "本地办法的名额规定",
    file: `评选_名额_${cycle}`,
    rows,
    columns: [
      {name: "对象", value: name},
      {name: "名单", value: row => row.listed, isNumber: true},
      {name: "下限", value: row => row.min_places, isNumber: true},
      {name: "上限", value: row => row.max_places, isNumber: true},
      {name: "在册支部", value: row => row.branches, isNumber: true},
      {name: "符合条件", value: row => row.eligible, isNumber: true},
      {name: "后备", value: row => row.reserves, isNumber: true},
      {name: "余地", value: slackZh},
      {name: "为什么这样定", value: row => row.reason}
    ]
  });
  const notes = missed.map(miss => html`<p class="note">满足不了：${miss.reason_zh}。</p>`);
  return html`<div>${frame}${notes}</div>`;
}

/** The list, the reserves and who was left out, each with its reason. */
export function lists(view: SelectionView): HTMLElement | null {
  const {cycle, shown, unlisted, data, region, sector} = view;
  if (cycle === null || !data.rules) return null;
  const frame: ListFrame = {
    cycle,
    region,
    sector,
    href,
    place: countedPlaceZh(view.site, view.filters),
    name: id => view.all.find(row => row.branch_id === id)?.name ?? id
  };
  const more = unlisted
    ? html`<p class="note">另有${count(unlisted)}个支部符合条件但没有推荐，名次也离线较远，没有列在这里；要全部名单，运行 <code>npm run -s data -- export --mart selection</code>。</p>`
    : null;
  return html`<div>${branchLists(shown, frame)}${more}</div>`;
}

/** Why branches may not be chosen, counted. */
export function barred({exclusions, cycle, data, filters, region}: SelectionView): HTMLElement | null {
  if (!exclusions.length) return null;
  const name = (id: string) => data.exclusion_zh[id] ?? id;
  const rows = rollups(
    exclusions,
    all => ({branches: sum(all, row => row.branches), put_forward: sum(all, row => row.put_forward)}),
    row => row.exclusion_reason
  )
    .map(([id, n]) => ({id, name: name(id), ...n}))
    .sort((a, b) => Number(b.id === "eligible") - Number(a.id === "eligible") || b.branches - a.branches);
  const bars = rows.map(({id, name: zh, branches, put_forward}) => ({
    ...{id, name: zh, n: branches},
    beside: put_forward ? `其中推荐过${count(put_forward)}个` : ""
  }));
  return chartFrame(barList(bars, {heads: ["第一个不符合的条件", "支部", "推荐"]}), {
    title: `${cycle}年度${filters.region ? region(filters.region) : "全市"}有多少支部符合条件，其余卡在哪一条`,
    unit: "复核日在册的支部，只计第一个不符合的条件",
    source: "评分、否决、整顿、验收和命名记录；条件为本地办法所定",
    file: `评选_条件_${cycle}`,
    rows,
    columns: [
      {name: "条件", value: row => row.name},
      {name: "支部", value: row => row.branches, isNumber: true},
      {name: "其中推荐过", value: row => row.put_forward, isNumber: true}
    ]
  });
}
