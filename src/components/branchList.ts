import {html} from "htl";
import type {TableColumn} from "./csv.js";
import {branchLink} from "./filters.js";
import type {BranchDot} from "./overviewRows.js";
import type {Names, Site} from "./snapshots.js";
import {starDot, starName} from "./star.js";

/** Columns of a list of branches; names are known once they are loaded. */
export function branchColumns(names: Names, site: Site): TableColumn<BranchDot>[] {
  const regionName = new Map(site.regions.map(region => [region.region_id, region.region_name]));
  return [
    {
      name: "支部",
      value: dot => names.names[dot.i]!,
      show: dot => html`<a href=${branchLink(names.branch_ids[dot.i]!)}>${names.names[dot.i]}</a>`,
      width: "300px"
    },
    {name: "编号", value: dot => names.branch_ids[dot.i]!, width: "120px"},
    {name: "上级组织", value: dot => names.orgs[names.org[dot.i]!]?.name ?? null, width: "220px"},
    {name: "区县（单位）", value: dot => regionName.get(dot.region_id) ?? dot.region_id, width: "140px"},
    {name: "领域", value: dot => site.sectors[dot.sector] ?? dot.sector, width: "130px"},
    {name: "设置形式", value: dot => site.forms[dot.form] ?? "不详", width: "130px"},
    {
      name: "星级",
      value: dot => dot.star,
      show: dot => html`<span>${starDot(dot.star)} ${starName(dot.star)}</span>`,
      width: "110px"
    },
    {name: "验收", value: dot => (dot.is_accepted ? "已达标" : "未达标"), width: "80px"}
  ];
}
