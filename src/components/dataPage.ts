import {html} from "htl";
import type {SubmissionsRow} from "../../loaders/contracts/marts/submissions.js";
import {chartFrame} from "./chartFrame.js";
import {completenessGrid, reportingShare} from "./completenessGrid.js";
import {dataTable} from "./dataTable.js";
import type {Filters} from "./filters.js";
import {count, percent} from "./format.js";
import {problemList} from "./problemList.js";
import {receiptOf, receiptsBySender, type SenderReceipt, unaccounted} from "./receiptRows.js";
import {rowsOf} from "./rowsOf.js";
import {senderBars} from "./senderBars.js";
import type {Completeness, Quality, Site, VerdictShare} from "./snapshots.js";
import {verdictLegend} from "./verdictMark.js";
import {totalOf, verdictShares} from "./verdictShares.js";

/** What the data page shows for its filters, computed once. */
export function dataView(site: Site, quality: Quality, filters: Filters) {
  const orgs = new Map(quality.orgs.map(org => [org.org_id, org]));
  const regionNames = new Map(site.regions.map(region => [region.region_id, region.region_name]));
  const regionName = (id: string) => (id === "*" ? "全市" : (regionNames.get(id) ?? id));
  const isHere = (org_id: string | null) =>
    !filters.region || (org_id !== null && (orgs.get(org_id)?.region_id ?? org_id) === filters.region);
  const submissions = rowsOf(quality.submissions).filter(row => isHere(row.org_id));
  const files = new Set(submissions.map(row => row.file));
  const problems = rowsOf(quality.problems).filter(row => !filters.region || files.has(row.file));
  const inRegion = <Row extends {region_id: string}>(rows: readonly Row[]) =>
    filters.region ? rows.filter(row => row.region_id === filters.region) : [...rows];
  return {
    site,
    filters,
    regionName,
    orgName: (id: string | null) => (id === null ? "文件名看不出报送单位" : (orgs.get(id)?.name ?? id)),
    kindName: (id: string | null) => (id === null ? "认不出种类" : (site.kinds[id] ?? id)),
    submissions,
    problems,
    shares: inRegion(quality.shares),
    completeness: inRegion(quality.completeness).filter(row => !filters.month || row.month <= filters.month)
  };
}

export type DataView = ReturnType<typeof dataView>;

/** The answer to “can these numbers be trusted?”, with the sum that every file must keep. */
export function headline({submissions, problems, shares}: DataView): HTMLElement {
  const sum = receiptOf(submissions);
  if (!sum.rows_read) return html`<p class="headline">还没有收到记录。</p>`;
  const wrong = submissions.filter(row => unaccounted(row) !== 0).length;
  const all = shares.filter(row => row.region_id === "*").length ? shares.filter(row => row.region_id === "*") : shares;
  const total = all.reduce((n, row) => n + totalOf(row), 0);
  const part = (name: "manual" | "no_data") => percent(total ? all.reduce((n, row) => n + row[name], 0) / total : null);
  return html`<div><p class="headline">收到${count(sum.files)}个文件、${count(sum.rows_read)}行，入库${percent(sum.rows_loaded / sum.rows_read, 2)}，退回${count(sum.rows_quarantined)}行；本年度应判的条款中待人工认定${part("manual")}，缺数据${part("no_data")}。</p>
    <p class="sum">${wrong ? `${count(wrong)}个文件的行数对不上，请查看下面的文件表。` : html`<span>读到${count(sum.rows_read)} ＝ 入库${count(sum.rows_loaded)} ＋ 退回${count(sum.rows_quarantined)} ＋ 重复${count(sum.rows_duplicate)}，${count(submissions.length)}个文件（工作表）逐个核对相符。另有存疑${count(problems.filter(row => row.severity === "doubt").length)}处，照常入库。</span>`}</p></div>`;
}

/** What came from whom. */
export function received({submissions, orgName, kindName}: DataView): HTMLElement {
  const senders = receiptsBySender(submissions);
  const numbers = ["rows_read", "rows_loaded", "rows_quarantined", "rows_duplicate"] as const;
  const names = {rows_read: "读到", rows_loaded: "入库", rows_quarantined: "退回", rows_duplicate: "重复"};
  const chart = chartFrame<SenderReceipt>(senderBars(senders, orgName), {
    title: "谁报来多少，退回多少，退回占比高的在前",
    unit: "退回行÷读到行",
    source: "收到的文件；报送单位按文件名识别",
    file: "报送情况",
    rows: senders,
    columns: [
      {name: "报送单位", value: row => orgName(row.org_id)},
      {name: "文件", value: row => row.files, isNumber: true},
      ...numbers.map(n => ({name: names[n], value: (row: SenderReceipt) => row[n], isNumber: true}))
    ]
  });
  const columns = [
    {name: "文件", value: (row: SubmissionsRow) => row.file, width: "330px"},
    {name: "工作表", value: (row: SubmissionsRow) => row.sheet || null, width: "100px"},
    {name: "种类", value: (row: SubmissionsRow) => kindName(row.kind), width: "130px"},
    {name: "报送单位", value: (row: SubmissionsRow) => row.org_id && orgName(row.org_id), width: "170px"},
    ...numbers.map(n => ({
      name: names[n],
      value: (row: SubmissionsRow) => row[n],
      show: (row: SubmissionsRow) => count(row[n]),
      isNumber: true,
      width: "84px"
    })),
    {
      name: "核对",
      value: (row: SubmissionsRow) => (unaccounted(row) === 0 ? "相符" : `差${unaccounted(row)}行`),
      width: "80px"
    }
  ];
  const sum = receiptOf(submissions);
  const files = chartFrame<SubmissionsRow>(
    html`<div>${dataTable(submissions, columns, {total: [`合计${count(submissions.length)}个`, "", "", "", ...numbers.map(n => count(sum[n])), unaccounted(sum) === 0 ? "相符" : `差${unaccounted(sum)}行`]})}</div>`,
    {
      title: "每个文件的去向",
      unit: "行；读到＝入库＋退回＋重复",
      source: "收到的文件",
      file: "文件核对",
      rows: submissions,
      columns
    }
  );
  files.querySelector("details")?.remove();
  return html`<div>${chart}${files}</div>`;
}

/** Refused rows and doubts, all of them. */
export function problems({problems: rows, site, kindName}: DataView): HTMLElement {
  const columnName = (id: string) => site.columns[id] ?? id;
  const list = (severity: string, title: string, file: string) =>
    problemList(
      rows.filter(row => row.severity === severity),
      {title, file, kindName, columnName}
    );
  return html`<div><div id="refused">${list("refuse", "退回的行：没有入库，改正后重报即可", "退回")}</div><div id="doubts">${list("doubt", "存疑：照常入库，请核对", "存疑")}</div></div>`;
}

/** How much of every figure rests on people or on nothing. */
export function judged({shares, regionName}: DataView): HTMLElement {
  const source = (row: VerdictShare) => (row.source === "document" ? "文件规定" : "本地规定");
  const name = (row: VerdictShare) => `${regionName(row.region_id)}　${source(row)}`;
  return chartFrame<VerdictShare>(html`<div>${verdictLegend()}${verdictShares(shares, name)}</div>`, {
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
  });
}

/** Which regions report, month by month. */
export function complete({completeness, regionName}: DataView): HTMLElement {
  return chartFrame<Completeness>(completenessGrid(completeness, regionName), {
    title: "各区县（单位）逐月有活动记录的支部",
    unit: "有记录的支部÷在册支部，越深越全；斜纹为一个也没有",
    source: "活动记录和支部名册",
    file: "逐月完整",
    rows: completeness,
    columns: [
      {name: "区县（单位）", value: row => regionName(row.region_id)},
      {name: "月份", value: row => row.month},
      {name: "有记录的支部", value: row => row.branches_reporting, isNumber: true},
      {name: "在册支部", value: row => row.branches_active, isNumber: true},
      {name: "占比", value: reportingShare, show: row => percent(reportingShare(row)), isNumber: true}
    ]
  });
}
