import {rollup, sum} from "d3-array";
import {html} from "htl";
import {chartFrame} from "./chartFrame.js";
import type {TableColumn} from "./csv.js";
import type {DataPage} from "./dataPage.js";
import {dataTable} from "./dataTable.js";
import {count} from "./format.js";
import {openList} from "./openList.js";
import {receiptOf, receiptsBySender, type SenderReceipt, unaccounted} from "./receiptRows.js";
import {senderBars} from "./senderBars.js";
import type {Submission} from "./snapshots.js";

const numbers = ["rows_read", "rows_loaded", "rows_quarantined", "rows_duplicate"] as const;
const names = {rows_read: "读到", rows_loaded: "入库", rows_quarantined: "退回", rows_duplicate: "重复"};

/** What came from whom. */
export function bySender({submissions, orgName}: DataPage): HTMLElement {
  const senders = receiptsBySender(submissions);
  const frame = chartFrame<SenderReceipt>(senderBars(senders, orgName), {
    title: "谁报来多少，退回多少，退回占比高的在前",
    unit: "行；报送单位按文件名识别",
    source: "收到的文件",
    file: "报送情况",
    rows: senders,
    columns: [
      {name: "报送单位", value: row => orgName(row.org_id)},
      {name: "文件", value: row => row.files, isNumber: true},
      ...numbers.map(n => ({name: names[n], value: (row: SenderReceipt) => row[n], isNumber: true}))
    ]
  });
  frame.querySelector("details")?.remove();
  return frame;
}

/** `2018-01-01～2018-06-30` */
const spanOf = ({first_on, last_on}: Submission): string | null =>
  first_on === null ? null : first_on === last_on ? first_on : `${first_on}～${last_on}`;

const balance = (row: Parameters<typeof unaccounted>[0]): string =>
  unaccounted(row) === 0 ? "相符" : `差${unaccounted(row)}行`;

/** What became of every file, for which period it is, and how much of it was tidied. */
export function everyFile({submissions, notes, orgName, kindName}: DataPage): HTMLElement {
  const tidied = rollup(
    notes,
    list => sum(list, note => note.n),
    note => `${note.file} ${note.sheet}`
  );
  const columns: TableColumn<Submission>[] = [
    {name: "文件", value: row => row.file, width: "300px"},
    {name: "工作表", value: row => row.sheet || null, width: "80px"},
    {name: "种类", value: row => kindName(row.kind), width: "100px"},
    {name: "报送单位", value: row => (row.org_id === null ? null : orgName(row.org_id)), width: "120px"},
    {name: "记录的日期", value: spanOf, width: "180px"},
    ...numbers.map(n => ({
      name: names[n],
      value: (row: Submission) => row[n],
      show: (row: Submission) => count(row[n]),
      isNumber: true,
      width: "68px"
    })),
    {name: "整理", value: row => tidied.get(`${row.file} ${row.sheet}`) ?? 0, isNumber: true, width: "56px"},
    {name: "核对", value: balance, width: "64px"}
  ];
  const total = receiptOf(submissions);
  const sums = [...numbers.map(n => count(total[n])), count(sum(tidied.values())), balance(total)];
  const foot = [`合计${count(submissions.length)}个`, "", "", "", "", ...sums];
  return openList(`每个文件的去向（${count(submissions.length)}个）`, () => {
    const frame = chartFrame<Submission>(html`<div>${dataTable(submissions, columns, {total: foot})}</div>`, {
      title: "每个文件的去向",
      unit: "行；读到＝入库＋退回＋重复；整理为读入时统一了写法的处数",
      source: "收到的文件",
      file: "文件核对",
      rows: submissions,
      columns
    });
    frame.querySelector("details")?.remove();
    return frame;
  });
}
