import {sum} from "d3-array";
import {html} from "htl";
import type {RolloutRow} from "../../loaders/contracts/marts/rollout.js";
import {bigNumbers} from "./bigNumber.js";
import {bulletList} from "./bulletList.js";
import {causes, changesOver} from "./changeRows.js";
import {chartFrame} from "./chartFrame.js";
import {chartWidth} from "./chartWidth.js";
import type {TableColumn} from "./csv.js";
import {type Filters, pageLink} from "./filters.js";
import {count, monthZh, percent, signed} from "./format.js";
import {overviewNumbers} from "./overviewNumbers.js";
import {overviewTodos} from "./overviewTodos.js";
import {paceSentence, regionHeadline} from "./regionHeadline.js";
import type {RegionSnapshots, RegionView} from "./regionView.js";
import {byGap} from "./rolloutOrder.js";
import {latestOf} from "./rolloutRows.js";
import {stairChart} from "./stairChart.js";
import {statusName} from "./statusName.js";
import {type Todo, todoList} from "./todoList.js";

/** Page of a region. */
export const regionLink = (id: string): string => pageLink("region", {region: id});

/** The headline sentence; without a region it asks for one. */
export function headline(view: RegionView | null, {site}: RegionSnapshots, {region}: Filters): HTMLElement {
  if (!view)
    return html`<p class="headline">${
      region
        ? `没有找到区县（单位）“${region}”，请从下面选一个。`
        : `全市${count(site.regions.length)}个区县（单位），选一个看它的全部情况。`
    }`;
  const {place, climb, met_share, weakest, weak} = view;
  return html`<p class="headline">${regionHeadline({
    place,
    now: climb.at(-1),
    met_share,
    weakest: weakest?.title ?? null,
    candidates: weak.branches.length,
    open: weak.open.length,
    overdue: weak.open.filter(row => row.is_overdue).length,
    hasCriteria: weak.data.criteria.length > 0
  })}`;
}

const climbColumns: TableColumn<RolloutRow>[] = [
  {name: "月份", value: row => row.month},
  {name: "达标支部", value: row => row.branches_accepted, isNumber: true},
  {name: "在册支部", value: row => row.branches_active, isNumber: true},
  {name: "达标占比", value: row => row.accepted_share, show: row => percent(row.accepted_share), isNumber: true},
  {name: "当期目标", value: row => row.target_share, show: row => percent(row.target_share, 0), isNumber: true},
  {name: "目标日期", value: row => row.target_due_on},
  {name: "状态", value: row => statusName(row.status)}
];

/** Every region against its target; each leads to its page. */
export function chooser({site, rollout}: RegionSnapshots): HTMLElement {
  const names = new Map(site.regions.map(region => [region.region_id, region.region_name]));
  const name = (id: string) => names.get(id) ?? id;
  const rows = byGap(latestOf(rollout, "region", null));
  const tolerance = site.targets.find(target => target.due_on === rows[0]?.target_due_on)?.tolerance ?? 0;
  return chartFrame<RolloutRow>(bulletList(rows, {name, href: regionLink, tolerance}), {
    title: "各区县（单位）离自己的目标还差多少，差得最多的在前",
    unit: "达标支部÷在册支部，竖线为目标，灰带为允许差",
    source: `验收记录和支部名册；目标按${site.facts.pack_title}`,
    file: "区县_选择",
    rows,
    columns: [{name: "区县（单位）", value: row => name(row.id)}, ...climbColumns]
  });
}

/** The four numbers of the region. */
export const numbers = ({climb, dots, overview, judged}: RegionView): HTMLElement =>
  bigNumbers(overviewNumbers(climb, dots, overview.cycle, judged));

/** The climb of the region on the stairs of the targets, its pace, and why the count moved this year. */
export function climb(view: RegionView): HTMLElement {
  const {climb, site, place, rollout, id} = view;
  const chart = html`<div>${stairChart(climb, site.targets, chartWidth(760, 340))}<p class="note">${paceSentence(climb.at(-1))}${yearSentence(view)}</p></div>`;
  const frame = chartFrame<RolloutRow>(chart, {
    title: `${place}验收达标的支部占比，逐月登上目标台阶`,
    unit: "月末达标支部÷在册支部；灰带为按近六个月最慢和最快进度的推算",
    source: `验收记录和支部名册，标准为${site.facts.pack_title}`,
    file: "推进",
    rows: climb,
    columns: climbColumns
  });
  return frame;

  function yearSentence({climb}: RegionView): string {
    const to = climb.at(-1)?.month;
    if (!to) return "";
    const from = `${to.slice(0, 4)}-01`;
    const change = changesOver(rollout, "region", from, to).find(row => row.id === id);
    if (!change) return "";
    const why = causes.filter(([cause]) => change[cause]).map(([cause, zh]) => `${zh}${signed(change[cause])}`);
    return `${monthZh(from)}以来达标支部由${count(change.accepted_before)}个到${count(change.accepted_after)}个${why.length ? `（${why.join("，")}）` : ""}。`;
  }
}

/** What the region has to settle, each leading on. */
export function todos({climb, dots, senders, filters, weak, returns, id}: RegionView): HTMLElement {
  const sent = {
    rows_read: sum(senders, row => row.rows_read),
    rows_quarantined: sum(senders, row => row.rows_quarantined)
  };
  const here = (page: string) => pageLink(page, {region: id});
  const overdue = weak.open.filter(row => row.is_overdue).length;
  const own: (Todo | null)[] = [
    overdue
      ? {n: count(overdue), what: "个整顿已过期限", why: "期限为本地规定", href: here("rectification"), link: "看整顿"}
      : null,
    returns.gaps.length
      ? {
          n: count(returns.gaps.length),
          what: "处记录整段没有报来",
          why: "按期该报，一个支部的也没有",
          href: here("data"),
          link: "看缺什么"
        }
      : null
  ];
  const all = [...overviewTodos([], climb.at(-1), dots, sent, filters, String), ...own.filter(todo => todo !== null)];
  return html`<section><h2 class="minor">要处理的</h2>${todoList(all)}</section>`;
}
