import {html} from "htl";
import type {RegionReturnsRow} from "../../loaders/contracts/marts/regionReturns.js";
import {type AbsentBranch, type AbsentFile, absentRows} from "./absentRows.js";
import type {TableColumn} from "./csv.js";
import type {DataPage} from "./dataPage.js";
import {dataTable} from "./dataTable.js";
import {branchLink} from "./filters.js";
import {count, periodZh} from "./format.js";
import {openList} from "./openList.js";

const columns: TableColumn<AbsentBranch>[] = [
  {
    name: "支部",
    value: row => row.name,
    show: row => html`<a href=${branchLink(row.branch_id)}>${row.name}</a>`,
    width: "300px"
  },
  {name: "编号", value: row => row.branch_id, width: "120px"},
  {name: "上级组织", value: row => row.org, width: "280px"}
];

/** Reads who returned none of a kind; `place` is the kind's place in the snapshot. */
async function loadAbsent(version: string, place: number): Promise<AbsentFile> {
  const response = await fetch(`./data/absent/${place}.json?v=${version}`);
  if (!response.ok) throw new Error(`名单没有读到（${response.status}）。请重新生成网站。`);
  return response.json();
}

/** The branches behind a cell: those of the region that returned none of the kind in the period. */
export function absentList(
  {site, kinds, kindName, regionName}: DataPage,
  {kind, region_id, period, branches_active, branches_reporting}: RegionReturnsRow
): HTMLElement {
  const place = kinds.findIndex(one => one.id === kind);
  const about = [regionName(region_id), periodZh(period), kindName(kind)];
  const title = `${about[0]}${about[1]}没有${about[2]}的支部：${count(branches_active - branches_reporting)}个`;
  return openList(title, async () => {
    const rows = absentRows(await loadAbsent(String(site.facts.version), place), region_id, period);
    return html`<div><p class="note">期末在册而这一期没有一行入库。点支部名看它的记录。</p>${dataTable(rows, columns, {file: ["没有报来", ...about]})}</div>`;
  });
}
