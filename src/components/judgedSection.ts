import {html} from "htl";
import {chartFrame} from "./chartFrame.js";
import type {DataPage} from "./dataPage.js";
import type {VerdictShare} from "./snapshots.js";
import {verdictLegend} from "./verdictMark.js";
import {verdictShares} from "./verdictShares.js";

/** How much of every figure rests on people or on nothing. */
export function judged({shares, regionName}: DataPage): HTMLElement {
  const source = (row: VerdictShare) => (row.source === "document" ? "文件规定" : "本地规定");
  const name = (row: VerdictShare) => `${regionName(row.region_id)}　${source(row)}`;
  return chartFrame<VerdictShare>(
    html`<div>${verdictLegend()}<div class="grid" role="region" aria-label="各区县判定的构成" tabindex="0">${verdictShares(shares, name)}</div></div>`,
    {
      title: "本年度的判定靠什么：记录、人，还是没有",
      unit: "项次（条款×支部×周期），不含不适用",
      source: "条款判定",
      file: "判定构成",
      rows: shares,
      columns: [
        {name: "区县（单位）", value: row => regionName(row.region_id)},
        {name: "来源", value: source},
        {name: "达到", value: row => row.met, isNumber: true},
        {name: "提醒", value: row => row.warn, isNumber: true},
        {name: "未达到", value: row => row.not_met, isNumber: true},
        {name: "期限未到", value: row => row.grace, isNumber: true},
        {name: "待人工认定", value: row => row.manual, isNumber: true},
        {name: "缺数据", value: row => row.no_data, isNumber: true}
      ]
    }
  );
}
