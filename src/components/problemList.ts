import {html} from "htl";
import type {ProblemsRow} from "../../loaders/contracts/marts/problems.js";
import {chartFrame} from "./chartFrame.js";
import type {TableColumn} from "./csv.js";
import {dataTable} from "./dataTable.js";
import {count} from "./format.js";

/** Problems of one kind of record whose file, column, content or message holds what was typed. */
export function filterProblems(rows: readonly ProblemsRow[], kind: string, typed: string): ProblemsRow[] {
  const text = typed.trim();
  return rows.filter(
    row =>
      (!kind || (row.kind ?? "?") === kind) &&
      (!text || [row.file, row.sheet, row.column, row.received, row.message].some(part => part?.includes(text)))
  );
}

/** Why, without the place that stands in the columns beside it. */
export const reasonOf = ({file, message}: Pick<ProblemsRow, "file" | "message">): string =>
  message.startsWith(file) && message.includes("：") ? message.slice(message.indexOf("：") + 1) : message;

/** Every refused or doubted cell with its reason, narrowed by kind of record and by text. */
export function problemList(
  rows: readonly ProblemsRow[],
  {
    title,
    file,
    kindName,
    columnName
  }: {title: string; file: string; kindName(id: string | null): string; columnName(id: string): string}
): HTMLElement {
  const columns: TableColumn<ProblemsRow>[] = [
    {name: "文件", value: row => row.file, width: "290px"},
    {name: "工作表", value: row => row.sheet || null, width: "90px"},
    {name: "行", value: row => row.row, isNumber: true, width: "64px"},
    {name: "列", value: row => row.column && columnName(row.column), width: "120px"},
    {name: "收到的内容", value: row => row.received, width: "140px"},
    {name: "原因和办法", value: reasonOf}
  ];
  const kinds = [...new Set(rows.map(row => row.kind ?? "?"))].sort();
  const select =
    html`<select><option value="">全部（${count(rows.length)}）</option>${kinds.map(kind => html`<option value=${kind}>${kindName(kind === "?" ? null : kind)}（${count(rows.filter(row => (row.kind ?? "?") === kind).length)}）`)}</select>` as HTMLSelectElement;
  const input =
    html`<input type="search" placeholder="文件名、内容或原因" aria-label="在问题中查找">` as HTMLInputElement;
  const box = html`<div>`;
  const draw = () => {
    const shown = filterProblems(rows, select.value, input.value);
    const list = html`<div>${dataTable(shown, columns, {empty: "没有这样的问题"})}</div>`;
    const frame = chartFrame(list, {
      title,
      unit: `所示${count(shown.length)}处`,
      source: "读取记录时的检查",
      file,
      rows: shown,
      columns
    });
    frame.querySelector("details")?.remove();
    box.replaceChildren(frame);
  };
  select.onchange = draw;
  input.oninput = draw;
  draw();
  return html`<div><div class="tools"><label>记录种类${select}</label>${input}</div>${box}</div>`;
}
