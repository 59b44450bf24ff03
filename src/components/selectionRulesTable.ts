import {html} from "htl";
import {dateZh} from "./format.js";
import type {SelectionView} from "./selectionPage.js";

/** By what rules, and whose they are. */
export function rulesTable({data, steps: rows}: SelectionView): HTMLElement | null {
  const {rules: rule} = data;
  if (!rule) return null;
  const from = rule.places_clause ? `文件条款${rule.places_clause}` : "本地所定";
  const told: [string, string][] = [
    ["依据", rule.reason],
    ["名额", `${rule.places}个（${from}：${rule.places_reason}）`],
    [
      "条件",
      `在册、评为合格、没有一票否决、没有未销号的整顿、至少${rule.min_star}星${rule.is_acceptance_needed ? "、已验收达标" : ""}${rule.years_since_named ? `、前${rule.years_since_named}年没有命名过` : ""}`
    ],
    ["名次", `${rule.order_reason}；都相同的按支部编号`],
    ["求解", "上限一定不超；先用满名额，再使下限的缺口最小（写在前面的规定最后让），然后名次在前的优先"],
    [
      "递补",
      `${rows.at(-1) ? `${dateZh(rows.at(-1)!.check_until)}前` : ""}每次计算都复核；撤下一个，按同样的规则递补一个`
    ],
    [
      "公示",
      `${rule.publicity_days}个工作日；名单用 npm run -s data -- select --out 公示名单.xlsx 写出，当天撤下的加 --strike 支部编号`
    ]
  ];
  return html`<section class="by-rules"><h2 class="minor">怎么评的</h2><table>${told.map(([name, text]) => html`<tr><th scope="row" style="white-space:nowrap;vertical-align:top">${name}</th><td style="white-space:normal">${text}</td></tr>`)}</table></section>`;
}
