import {html, svg} from "htl";
import type {PracticesRow} from "../../loaders/contracts/marts/practices.js";
import {chartFrame} from "./chartFrame.js";
import {dataTable} from "./dataTable.js";
import {branchLink} from "./filters.js";
import {count, dateZh} from "./format.js";
import {flowOf, layers, type Practices} from "./practiceRows.js";
import type {Site} from "./snapshots.js";

const [width, boxWidth, boxHeight, gap] = [350, 210, 56, 52];
const height = 3 * boxHeight + 2 * gap;
const top = (i: number) => (2 - i) * (boxHeight + gap);

/** Three layers from the branch up to the city, with what stands in each, and an arrow for every move between them. */
function flow({practices}: Practices): SVGElement {
  const {stands, moved} = flowOf(practices);
  const at = (layer: string) => layers.findIndex(one => one.layer === layer);
  const arrow = ({from, to, n}: (typeof moved)[number]) => {
    const [a, b] = [top(at(from)), top(at(to)) + boxHeight];
    const isFar = at(to) - at(from) > 1;
    const x = isFar ? boxWidth + 40 : boxWidth / 2;
    const path = isFar ? `M${boxWidth},${a + 28}H${x}V${b - 28}H${boxWidth + 5}` : `M${x},${a}V${b + 5}`;
    return svg`<path class=${n ? "move" : "move none"} d=${path} fill="none" stroke-width=${n ? 2.5 : 1} marker-end="url(#flow-end)" />
      <text x=${x + 10} y=${(a + b) / 2 + 5}>${from}转${to} <tspan font-weight="600">${count(n)}项</tspan></text>`;
  };
  return svg`<svg class="flow-chart" width=${width} height=${height} viewBox=${`0 0 ${width} ${height}`} role="img" aria-label="三层做法和转化">
    <defs><marker id="flow-end" viewBox="0 0 8 8" refX="5" refY="4" markerWidth="9" markerHeight="9" markerUnits="userSpaceOnUse" orient="auto"><path class="move-head" d="M0,0L8,4L0,8z" /></marker></defs>
    ${layers.map(
      (
        {layer, zh, of},
        i
      ) => svg`<g transform=${`translate(0,${top(i)})`}><rect class="move-box" width=${boxWidth} height=${boxHeight} />
        <text x="14" y="24" font-weight="600">${layer} ${zh}</text><text class="muted" x="14" y="44">${of}</text>
        <text x=${boxWidth - 14} y="34" text-anchor="end" font-weight="600">${count(stands.get(layer) ?? 0)}项</text></g>`
    )}${moved.map(arrow)}</svg>`;
}

/** Practices by layer with their origin and last move, and those that were refused with the reason. */
export function practiceSection(found: Practices, site: Site): HTMLElement {
  const {practices, refused} = found;
  if (!practices.length && !refused.length) return html`<p class="note">没有报来三层做法（BTX条目）。</p>`;
  const regionName = new Map(site.regions.map(region => [region.region_id, region.region_name]));
  const zh = new Map(layers.map(layer => [layer.layer, `${layer.layer} ${layer.zh}`]));
  const figure = chartFrame<PracticesRow>(flow(found), {
    title: "三层做法各有多少，由哪一层转来",
    unit: "项，按评定日所在的层；只由支部的X转为T或B、由T转为B",
    source: "BTX条目；一项做法只记最后一次转化",
    file: "三层做法",
    rows: practices,
    columns: [
      {name: "条目", value: row => row.practice_id, width: "110px"},
      {name: "现在的层", value: row => zh.get(row.layer) ?? row.layer, width: "130px"},
      {
        name: "来源",
        value: row => row.origin_name,
        show: row =>
          row.origin_branch_id
            ? html`<a href=${branchLink(row.origin_branch_id)}>${row.origin_name ?? row.origin_branch_id}</a>`
            : (row.origin_name ?? "—"),
        width: "280px"
      },
      {
        name: "区县（单位）",
        value: row => (row.region_id === null ? null : (regionName.get(row.region_id) ?? row.region_id)),
        width: "140px"
      },
      {name: "列入日期", value: row => row.adopted_on, width: "120px"},
      {name: "原来的层", value: row => row.moved_from, width: "90px"},
      {name: "转化日期", value: row => row.moved_on, width: "120px"}
    ]
  });
  const last = practices.map(({moved_on}) => moved_on ?? "").reduce((a, b) => (a > b ? a : b), "");
  const list = refused.length
    ? html`<p>退回${count(refused.length)}行，没有计入：</p>${dataTable(
        refused,
        [
          {name: "文件", value: row => row.file, width: "260px"},
          {name: "工作表", value: row => row.sheet || null, width: "120px"},
          {name: "行", value: row => row.row, isNumber: true, width: "60px"},
          {name: "为什么", value: row => row.message}
        ],
        {file: "三层做法_退回"}
      )}`
    : html`<p class="note">没有退回的转化。${last ? `最近一次转化在${dateZh(last)}。` : ""}</p>`;
  return html`<div>${figure}${list}</div>`;
}
