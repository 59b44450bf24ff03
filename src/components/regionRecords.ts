import {html} from "htl";
import {chartFrame} from "./chartFrame.js";
import type {TableColumn} from "./csv.js";
import {dataTable} from "./dataTable.js";
import {pageLink} from "./filters.js";
import {count, percent} from "./format.js";
import {cadenceName} from "./kindMatrix.js";
import {unaccounted} from "./receiptRows.js";
import type {RegionSender, ReturnLine} from "./regionRows.js";
import type {RegionView} from "./regionView.js";
import {gapZh, returnedShare} from "./returnRows.js";
import {shareBars} from "./shareBars.js";

/** How many of the region's branches returned each kind of record that is expected by period. */
export function returned({returns, place, id}: RegionView): HTMLElement {
  const {lines, year} = returns;
  if (!lines.length) return html`<p class="note">${place}没有报来按期的记录。</p>`;
  const chart = shareBars(
    lines.map(line => ({
      name: line.zh,
      href: pageLink("data", {region: id, kind: line.id}),
      shares: [returnedShare(line)],
      beside: [cadenceName[line.cadence], count(line.branches_active - line.branches_reporting)]
    })),
    {first: "记录", heads: ["报来占比"], beside: ["多久一次", "缺（支部·期）"]}
  );
  return chartFrame<ReturnLine>(chart, {
    title: `${place}${year}年按期该报的记录，报来了多少`,
    unit: "有记录的支部÷在册支部，各期相加",
    source: "收到的各种记录和支部名册",
    file: ["报送", `${year}年`],
    rows: lines,
    columns: [
      {name: "记录", value: line => line.zh},
      {name: "多久一次", value: line => cadenceName[line.cadence]},
      {name: "有记录", value: line => line.branches_reporting, isNumber: true},
      {name: "该有", value: line => line.branches_active, isNumber: true},
      {name: "占比", value: returnedShare, show: line => percent(returnedShare(line)), isNumber: true}
    ]
  });
}

/** What no branch of the region returned though it is expected. */
export function gaps({returns}: RegionView): HTMLElement {
  const names = new Map(returns.lines.map(line => [line.id, line.zh]));
  if (!returns.gaps.length) return html`<p>按期该报的记录，没有整段没报的。</p>`;
  const said = returns.gaps.map(
    gap => `${names.get(gap.kind) ?? gap.kind}${gapZh(gap)}（${count(gap.branches_active)}个支部）`
  );
  return html`<p>整段没有报来的${count(said.length)}处：${said.join("；")}。</p>`;
}

const numbers = [
  ["files", "文件"],
  ["rows_read", "读到"],
  ["rows_loaded", "入库"],
  ["rows_quarantined", "退回"],
  ["rows_duplicate", "重复"]
] as const;

/** What each organisation of the region sent, and that its rows add up. */
export function senders({senders, place}: RegionView): HTMLElement {
  if (!senders.length) return html`<p class="note">没有从文件名认出${place}的报送单位。</p>`;
  const columns: TableColumn<RegionSender>[] = [
    {name: "报送单位", value: row => row.name},
    ...numbers.map(([key, zh]) => ({
      name: zh,
      value: (row: RegionSender) => row[key],
      show: (row: RegionSender) => count(row[key]),
      isNumber: true
    })),
    {name: "核对", value: row => (unaccounted(row) === 0 ? "相符" : `差${unaccounted(row)}行`)}
  ];
  const frame = chartFrame<RegionSender>(html`<div>${dataTable(senders, columns)}</div>`, {
    title: `${place}各单位报来多少行，退回多少`,
    unit: "读到＝入库＋退回＋重复；报送单位按文件名识别，认不出的不在内",
    source: "收到的文件",
    file: "报送单位",
    rows: senders,
    columns
  });
  frame.querySelector("details")?.remove();
  return frame;
}
