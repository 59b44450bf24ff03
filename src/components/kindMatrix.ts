import {html} from "htl";
import type {Cadence} from "../../loaders/contracts/column.js";
import {count} from "./format.js";
import {heatCell} from "./heatCell.js";
import type {KindLine} from "./kindLines.js";

const tierNames: Record<string, string> = {core: "必备", standard: "常用", advanced: "专项"};

/** How often a kind is expected, in words. */
export const cadenceName: Record<Cadence, string> = {
  month: "每月",
  year: "每年",
  standing: "一份即可",
  event: "有事才报"
};

/** How a kind's group is called. */
export const tierName = (tier: string): string => tierNames[tier] ?? tier;

/** Kinds of record down, regions across: the share of branches that returned each, the darker the less. */
export function kindMatrix(
  lines: readonly KindLine[],
  regions: readonly {region_id: string; region_name: string}[],
  {chosen, choose}: {chosen: string; choose(kind: string): void}
): HTMLElement {
  // Where one region is all there is, its column says what the city's would.
  const places = regions.length === 1 ? regions : [{region_id: "*", region_name: "全市"}, ...regions];
  const cells = (line: KindLine) => {
    if (!line.is_supplied && line.cadence === "event")
      return html`<td class="muted wide-cell" colspan=${places.length}>没有报来</td>`;
    if (!line.is_supplied)
      return html`<td class="none wide-cell" colspan=${places.length}>没有报来，用到它的条款记为缺数据</td>`;
    if (!line.is_by_branch) return html`<td class="muted wide-cell" colspan=${places.length}>不分支部</td>`;
    const one = (id: string, name: string) => {
      const returned = id === "*" ? line.city : line.regions.get(id);
      if (line.cadence !== "event") return heatCell(returned, `${name} ${line.zh}`);
      const n = returned?.branches_reporting ?? 0;
      return html`<td class=${n ? "n" : "n muted"} title=${`${name} ${line.zh}：${count(n)}个支部有记录`}>${n ? `${count(n)}个` : "—"}</td>`;
    };
    return places.map(place => one(place.region_id, place.region_name));
  };
  const nameOf = (line: KindLine) => {
    if (!line.is_supplied || !line.is_by_branch || line.cadence === "event" || line.cadence === "standing")
      return line.zh;
    const button = html`<button class="plain" type="button" aria-pressed=${String(line.id === chosen)} title="看逐期">${line.zh}</button>`;
    button.onclick = () => choose(line.id);
    return button;
  };
  const row = (line: KindLine, i: number) => html`<tr class=${i && lines[i - 1]!.tier !== line.tier ? "first" : ""}>
    <th scope="row">${nameOf(line)}</th><td class="muted extra">${tierName(line.tier)}</td><td class="muted extra">${cadenceName[line.cadence]}</td>
    ${cells(line)}<td class="n">${count(line.rows_read)}</td><td class=${line.rows_quarantined ? "n" : "n muted"}>${count(line.rows_quarantined)}</td></tr>`;
  return html`<div class="grid" role="region" aria-label="各种记录按区县报来的情况" tabindex="0"><table>
    <thead><tr><th scope="col">种类</th><th scope="col" class="extra">要求</th><th scope="col" class="extra">多久一次</th>
    ${places.map(place => html`<th scope="col" class="n">${place.region_name}</th>`)}<th scope="col" class="n">读到行</th><th scope="col" class="n">退回行</th></tr></thead>
    <tbody>${lines.map(row)}</tbody></table></div>`;
}
