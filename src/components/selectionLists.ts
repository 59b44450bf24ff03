import {html} from "htl";
import {chartFrame} from "./chartFrame.js";
import type {TableColumn} from "./csv.js";
import {dataTable} from "./dataTable.js";
import {count, score} from "./format.js";
import {openList} from "./openList.js";
import type {SelectedBranch} from "./selectionRows.js";
import {stepName} from "./selectionSteps.js";
import {starName} from "./star.js";

/** What lists of branches are told with. */
export interface ListFrame {
  cycle: number;
  region(id: string): string;
  sector(id: string): string;
  href(id: string): string;
  name(id: string): string;
  /** What the lists are narrowed to. */
  place: string;
}

const outcomes: Record<string, string> = {
  named: "已命名",
  proposed: "建议",
  reserve: "后备",
  not_chosen: "未选上",
  failed: "未通过",
  withdrawn: "撤回",
  struck_off: "撤下",
  excluded: "不合条件",
  pending: "未定"
};

function columns({region, sector, href, name}: ListFrame): TableColumn<SelectedBranch>[] {
  return [
    {name: "名次", value: row => row.rank, isNumber: true, width: "64px"},
    {
      name: "支部",
      value: row => row.name,
      show: row => html`<a href=${href(row.branch_id)}>${row.name}</a>`,
      width: "270px"
    },
    {name: "区县（单位）", value: row => region(row.region_id), width: "130px"},
    {name: "领域", value: row => sector(row.sector), width: "110px"},
    {name: "星级", value: row => row.star_level, show: row => starName(row.star_level), width: "70px"},
    {name: "得分", value: row => row.score, show: row => score(row.score), isNumber: true, width: "70px"},
    {name: "离线", value: row => row.margin, show: row => score(row.margin), isNumber: true, width: "64px"},
    {name: "到哪一步", value: row => stepName(row.stage), width: "80px"},
    {name: "结果", value: row => outcomes[row.outcome] ?? row.outcome, width: "80px"},
    {
      name: "原因",
      value: row => row.reason_zh + (row.replaced_by_branch_id ? `；由${name(row.replaced_by_branch_id)}递补` : "")
    }
  ];
}

/** The list itself open, reserves and those left out to be opened; every row leads to its branch. */
export function branchLists(rows: readonly SelectedBranch[], frame: ListFrame): HTMLElement {
  const shown = columns(frame);
  const table = (title: string, file: string, own: readonly SelectedBranch[], empty: string) => {
    const figure = chartFrame(html`<div>${dataTable(own, shown, {empty})}</div>`, {
      title,
      unit: "离线：在名单上的比最好的后备高几分；不在的比名单最低分高几分，负为低",
      source: "评分结果、阶段记录和本地办法",
      file: [file, `${frame.cycle}年度`, frame.place],
      rows: own,
      columns: [{name: "支部编号", value: row => row.branch_id}, ...shown]
    });
    figure.querySelector("details")?.remove();
    return figure;
  };
  const listed = rows.filter(row => row.is_listed);
  const reserves = rows.filter(row => row.outcome === "reserve");
  const others = rows.filter(row => !row.is_listed && row.outcome !== "reserve");
  const later = (title: string, file: string, own: SelectedBranch[]) =>
    own.length
      ? openList(`${title}（${count(own.length)}个）`, () => table(`${frame.cycle}年度${title}`, file, own, "没有"))
      : null;
  return html`<div>${table(`${frame.cycle}年度名单，共${count(listed.length)}个支部`, "评选名单", listed, "还没有名单")}
    ${later("后备支部", "评选后备", reserves)}${later("没有列入的支部和原因", "评选未列入", others)}</div>`;
}
