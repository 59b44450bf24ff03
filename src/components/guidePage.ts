import {html} from "htl";
import {anchorOf} from "./dictionaryRows.js";
import {type Guide, guideHeadline} from "./guideRows.js";
import {cadenceName} from "./kindMatrix.js";

/** The headline sentence. */
export const headline = (guide: Guide): HTMLElement => html`<p class="headline">${guideHeadline(guide)}</p>`;

/** The kinds that nothing works without, with what must be filled; the others by name. Each leads to its columns. */
export function kindList({kinds}: Guide): HTMLElement {
  const link = ({id, zh}: Guide["kinds"][number]) => html`<a href=${`./dictionary.html#${anchorOf(id)}`}>${zh}</a>`;
  const core = kinds.filter(({tier}) => tier === "core");
  const others = kinds.filter(({tier}) => tier !== "core");
  return html`<div><div class="grid" role="region" aria-label="必备的记录" tabindex="0"><table class="prose"><thead><tr><th scope="col">必备的记录</th><th scope="col">多久一次</th><th scope="col">必填的列</th></tr></thead>
    <tbody>${core.map(kind => html`<tr><th scope="row">${link(kind)}</th><td>${cadenceName[kind.cadence]}</td><td>${kind.required.join("、")}</td></tr>`)}</tbody></table></div>
    <p class="note">其余${others.length}种有就报，不报的只是用到它的条款显示“缺数据”：${others.map((kind, i) => html.fragment`${i ? "、" : ""}${link(kind)}`)}。</p></div>`;
}
