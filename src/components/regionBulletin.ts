import {html} from "htl";
import {branches, committees} from "./regionBranches.js";
import {dimensions, missed} from "./regionCompliance.js";
import {climb, numbers, todos} from "./regionPage.js";
import {gaps, returned, senders} from "./regionRecords.js";
import {stars} from "./regionStars.js";
import type {RegionView} from "./regionView.js";
import {candidates, cases} from "./regionWeak.js";
import type {Names} from "./snapshots.js";

/** A region's whole story, in the order a leader asks: target, duties, stars, weak branches, records, branches. */
export function bulletin(view: RegionView, load: () => Promise<Names>): HTMLElement {
  return html`<div class="bulletin">
    <p class="paper-only note"><b>${view.place}支部建设情况通报</b>　范围：${view.place}，全部领域，全部支部　评定日：${view.site.facts.as_of}　来源：${view.site.facts.city}各单位报来的记录</p>
    ${numbers(view)}
    <div class="two">${climb(view)}${todos(view)}</div>
    <h2>达标</h2>${dimensions(view)}${missed(view)}
    <h2>星级</h2>${stars(view)}
    <h2>疑似：由记录推出，不是结论</h2>${candidates(view)}
    <h2>整顿：上级组织已经列入</h2>${cases(view)}
    <h2>报送</h2>${returned(view)}${gaps(view)}${senders(view)}
    <h2>支部</h2>${committees(view)}${branches(view, load)}</div>`;
}
