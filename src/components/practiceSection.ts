import {html, svg} from "htl";
import type {PracticesRow} from "../../loaders/contracts/marts/practices.js";
import {chartFrame} from "./chartFrame.js";
import {dataTable} from "./dataTable.js";
import {count, dateZh} from "./format.js";
import {flowOf, layers, type Practices} from "./practiceRows.js";
import type {Site} from "./snapshots.js";

const [width, height, boxWidth, boxHeight, top] = [600, 142, 130, 64, 74];
const left = (i: number) => i * ((width - boxWidth) / 2);

/** Three layers from the branch to the city, with what stands in each, and an arrow for every move between them. */
function flow({practices}: Practices): SVGElement {
  const {stands, moved} = flowOf(practices);
  const at = (layer: string) => layers.findIndex(one => one.layer === layer);
  const arrow = ({from, to, n}: (typeof moved)[number]) => {
    const [a, b] = [at(from), at(to)];
    const isFar = b - a > 1;
    const [x1, x2] = isFar ? [left(a) + boxWidth / 2, left(b) + boxWidth / 2] : [left(a) + boxWidth, left(b)];
    const y = isFar ? 24 : top + boxHeight / 2;
    const path = isFar ? `M${x1},${top}V${y}H${x2}V${top - 5}` : `M${x1},${y}H${x2 - 5}`;
    return svg`<path class=${n ? "flow" : "flow none"} d=${path} fill="none" stroke-width=${n ? 2.5 : 1} marker-end="url(#flow-end)" />
      <text x=${(x1 + x2) / 2} y=${y - 9} text-anchor="middle">${from}转${to} <tspan font-weight="600">${count(n)}项</tspan></text>`;
  };
  return svg`<svg class="flow-chart" width=${width} height=${height} viewBox=${`0 0 ${width} ${height}`} role="img" aria-label="三层做法和转化">
    <defs><marker id="flow-end" viewBox="0 0 8 8" refX="5" refY="4" markerWidth="9" markerHeight="9" markerUnits="userSpaceOnUse" orient="auto"><path class="flow-head" d="M0,0L8,4L0,8z" /></marker></defs>
    ${moved.map(arrow)}
    ${layers.map(
      (
        {layer, zh, of},
        i
      ) => svg`<g transform=${`translate(${left(i)},${top})`}><rect class="flow-box" width=${boxWidth} height=${boxHeight} />
        <text x="14" y="27" font-weight="600">${layer} ${zh}</text><text class="muted" x="14" y="49">${of}</text>
        <text x=${boxWidth - 14} y="49" text-anchor="end" font-weight="600">${count(stands.get(layer) ?? 0)}项</text></g>`
    )}</svg>`;
}

/** Practices by layer with their origin and last move, and those that were refused with the reason. */
export function practiceSection(found: Practices, site: Site): HTMLElement {
  const {practices, refused} = found;
  if (!practices.length && !refused.length) return html`<p class="note">没有报来三层做法（BTX条目）。</p>`;
  const regionName = new Map(site.regions.map(region => [region.region_id, region.region_name]));
  const zh = new Map(layers.map(layer => [layer.layer, `${layer.layer} ${layer.zh}`]));
  const figure = chartFrame<PracticesRow>(html`<div class="grid">${flow(found)}</div>`, {
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
            ? html`<a href=${`./branch.html?id=${encodeURIComponent(row.origin_branch_id)}`}>${row.origin_name ?? row.origin_branch_id}</a>`
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
    ? html`<p>退回${count(refused.length)}行，没有计入：</p>${dataTable(refused, [
        {name: "文件", value: row => row.file, width: "260px"},
        {name: "工作表", value: row => row.sheet || null, width: "120px"},
        {name: "行", value: row => row.row, isNumber: true, width: "60px"},
        {name: "为什么", value: row => row.message}
      ])}`
    : html`<p class="note">没有退回的转化。${last ? `最近一次转化在${dateZh(last)}。` : ""}</p>`;
  return html`<div>${figure}${list}</div>`;
}
