import {sum} from "d3-array";
import {html} from "htl";
import {chartFrame} from "./chartFrame.js";
import {count} from "./format.js";
import type {SelectionView} from "./selectionPage.js";

/** Tiers of three years. */
export function tiers({tiers: rows, data, cycles}: SelectionView): HTMLElement | null {
  if (!rows.length || !data.rules) return null;
  const ids = Object.keys(data.tier_zh).filter(id => rows.some(row => row.tier === id));
  const counted = ids.flatMap(tier =>
    cycles.map(cycle => {
      const own = rows.filter(row => row.tier === tier && row.cycle === cycle);
      const n = (key: "branches" | "recorded" | "not_ranked") => sum(own, row => row[key]);
      return {
        tier: data.tier_zh[tier]!,
        cycle,
        branches: n("branches"),
        recorded: n("recorded"),
        left: n("not_ranked")
      };
    })
  );
  const table = html`<div class="grid"><table><thead><tr><th>梯次</th>${cycles.map(cycle => html`<th class="n">${cycle}</th>`)}</tr></thead>
    <tbody>${ids.map(
      id =>
        html`<tr><th scope="row">${data.tier_zh[id]}</th>${counted
          .filter(row => row.tier === data.tier_zh[id])
          .map(
            row =>
              html`<td class="n">${count(row.branches)}<span class="muted">（记录${count(row.recorded)}）</span></td>`
          )}</tr>`
    )}</tbody></table></div>`;
  return chartFrame(table, {
    title: `${data.rules.tier_years ?? 3}年三批梯次：率先推树、重点培养、长远储备各有多少支部`,
    unit: "支部；有梯次记录的按记录，没有的按名次建议",
    source: "阶段记录的梯次；按名次分批是本地办法",
    file: "评选_梯次",
    rows: counted,
    columns: [
      {name: "梯次", value: row => row.tier},
      {name: "年度", value: row => row.cycle, isNumber: true},
      {name: "支部", value: row => row.branches, isNumber: true},
      {name: "有记录", value: row => row.recorded, isNumber: true},
      {name: "有记录但现在够不上", value: row => row.left, isNumber: true}
    ]
  });
}
