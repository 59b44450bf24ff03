import {html} from "htl";
import type {Asked} from "./branchPage.js";
import type {TableColumn} from "./csv.js";
import type {Filters} from "./filters.js";
import {count, percent} from "./format.js";
import {saveButtons} from "./saveButtons.js";
import type {Site} from "./snapshots.js";
import {briefZh, type Standards} from "./standardRows.js";
import {
  branchVerdicts,
  type Disagreement,
  disagreements,
  judgedPacks,
  packVerdicts,
  regionVerdicts,
  type Share,
  shareOf
} from "./standardVerdictRows.js";

const shareZh = (share: Share | undefined) =>
  share?.judged ? `${percent(share.met / share.judged)}（${count(share.met)}／${count(share.judged)}）` : "—";

interface Line {
  name: string;
  by_pack: ReadonlyMap<string, Share>;
}

/** One city, region or branch under every document that judges it, and what they disagree on. */
export function verdictsAcross(standards: Standards, site: Site, filters: Filters, asked: Asked): HTMLElement {
  const ids = judgedPacks(standards);
  const titleOf = (id: string) => standards.packs.find(({pack_id}) => pack_id === id)?.title ?? id;
  if (ids.length < 2)
    return html`<p>本市只按${ids.map(titleOf).join("")}评定，没有别的判定可以并列；在 data/programme.yml 的 packs 里写上几个标准，重新生成网站，这里就并列各标准下的判定。</p>`;
  const year = Number(site.facts.as_of.slice(0, 4));
  const region = site.regions.find(({region_id}) => region_id === filters.region);
  const byRegion = (region_id: string) =>
    new Map(standards.shares.filter(row => row.region_id === region_id).map(row => [row.pack_id, row as Share]));
  const regions = region ? [region] : site.regions;
  const lines: Line[] = [
    {name: "全市", by_pack: byRegion("*")},
    ...regions.map(({region_id, region_name}) => ({name: region_name, by_pack: byRegion(region_id)}))
  ];
  let scope = region?.region_name ?? "全市";
  let verdicts = regionVerdicts(standards, region?.region_id ?? "*");
  if (asked.state === "known") {
    verdicts = branchVerdicts(asked.part, asked.branch, year);
    scope = asked.branch.facts.name;
    lines.push({name: scope, by_pack: packVerdicts(standards, verdicts)});
  }
  const unknown = asked.state === "unknown" ? html`<p class="note">名册里没有编号为“${asked.id}”的支部。</p>` : null;
  const columns: TableColumn<Line>[] = [
    {name: "范围", value: row => row.name},
    ...ids.map(id => ({name: titleOf(id), value: (row: Line) => shareZh(row.by_pack.get(id))}))
  ];
  return html`<div>${unknown}${framed(`${year}年各标准下达到的判定占比（达到／可判）`, lines, columns, ["各标准下的达到占比", scope])}
    ${disagreementTable(scope, disagreements(standards, verdicts), ids, titleOf)}</div>`;
}

function disagreementTable(
  scope: string,
  rows: readonly Disagreement[],
  ids: readonly string[],
  titleOf: (id: string) => string
): HTMLElement {
  if (!rows.length) return html`<p>${scope}：各标准都管的事，判定没有不同。</p>`;
  const columns: TableColumn<Disagreement>[] = [
    {name: "事项", value: row => row.topic.name},
    ...ids.map(id => ({
      name: titleOf(id),
      value: (row: Disagreement) =>
        row.topic.by_pack.has(id)
          ? `${percent(shareOf(row.by_pack.get(id) ?? {met: 0, judged: 0}))}　${row.topic.by_pack.get(id)!.map(briefZh).join("；")}`
          : "—"
    }))
  ];
  return framed(`${scope}：同一件事，判定不同的有${rows.length}件，相差大的在前`, rows, columns, [
    "判定不同的事项",
    scope
  ]);
}

function framed<Row>(title: string, rows: readonly Row[], columns: readonly TableColumn<Row>[], file: string[]) {
  const save = saveButtons(() => ({name: file, rows, columns}));
  const cells = (row: Row) =>
    columns.map(({value}, i) => (i ? html`<td>${value(row)}</td>` : html`<th scope="row">${value(row)}</th>`));
  return html`<figure><figcaption><b>${title}</b></figcaption><div class="grid" role="region" aria-label=${title} tabindex="0"><table class="across">
    <thead><tr>${columns.map(({name}) => html`<th scope="col">${name}</th>`)}</tr></thead>
    <tbody>${rows.map(row => html`<tr>${cells(row)}</tr>`)}</tbody></table></div>
    <div class="under"><span class="source">来源：各条款的判定；提醒计为达到，缺数据、待认定、期限未到的不计入可判</span>${save}</div></figure>`;
}
