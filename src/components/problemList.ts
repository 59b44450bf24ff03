import {html} from "htl";
import {chartFrame} from "./chartFrame.js";
import type {TableColumn} from "./csv.js";
import {dataTable} from "./dataTable.js";
import {branchLink} from "./filters.js";
import {count} from "./format.js";
import {chooseProblems, type ProblemChoice, type ShownProblem} from "./problemRows.js";

/** What a list of problems is called and how it names things. */
export interface ProblemListOptions {
  title: string;
  kindName(id: string | null): string;
  reasonName(code: string): string;
}

const columnsOf = ({kindName}: ProblemListOptions): TableColumn<ShownProblem>[] => [
  {name: "文件", value: row => row.file, width: "250px"},
  {name: "工作表", value: row => row.sheet || null, width: "80px"},
  {name: "行", value: row => row.row, isNumber: true, width: "64px"},
  {name: "列", value: row => row.column, width: "110px"},
  {name: "收到的内容", value: row => row.received || null, width: "130px"},
  {name: "原因和办法", value: row => row.reason},
  {name: "种类", value: row => kindName(row.kind), width: "100px"},
  {name: "支部", value: row => row.branch_id, show: branchCell, width: "80px"}
];

const branchCell = ({branch_id}: ShownProblem): string | Node =>
  branch_id === null ? "—" : html`<a href=${branchLink(branch_id)}>${branch_id}</a>`;

/** Every refused or doubted cell with its reason, narrowed by kind, reason and text; `show` narrows it from outside. */
export function problemList(
  rows: readonly ShownProblem[],
  options: ProblemListOptions
): {element: HTMLElement; show(code: string): void} {
  const {kindName, reasonName, title} = options;
  const columns = columnsOf(options);
  const select = (label: string, ids: readonly string[], name: (id: string) => string) => {
    const box = html`<select><option value="">全部</option>${ids.map(id => html`<option value=${id}>${name(id)}</option>`)}</select>`;
    return {box: box as HTMLSelectElement, label: html`<label>${label}${box}</label>`};
  };
  const kinds = select("种类", [...new Set(rows.map(row => row.kind ?? ""))].filter(Boolean), kindName);
  const codes = select("原因", [...new Set(rows.map(row => row.code))], reasonName);
  const input =
    html`<input type="search" placeholder="文件名、内容、支部或原因" aria-label="在清单中查找">` as HTMLInputElement;
  const box = html`<div aria-live="polite"></div>`;
  const draw = () => {
    const choice: ProblemChoice = {kind: kinds.box.value, code: codes.box.value, typed: input.value};
    const shown = chooseProblems(rows, choice);
    const parts = [choice.kind && kindName(choice.kind), choice.code && reasonName(choice.code), choice.typed.trim()];
    const frame = chartFrame(html`<div>${dataTable(shown, columns, {empty: "没有这样的问题"})}</div>`, {
      title,
      unit: [`所示${count(shown.length)}处`, ...parts].filter(Boolean).join("；"),
      source: "读取记录时的检查",
      file: [title.slice(0, 2), ...parts],
      rows: shown,
      columns
    });
    frame.querySelector("details")?.remove();
    box.replaceChildren(frame);
  };
  kinds.box.onchange = draw;
  codes.box.onchange = draw;
  input.oninput = draw;
  draw();
  return {
    element: html`<div><div class="tools find">${kinds.label}${codes.label}${input}</div>${box}</div>`,
    show(code) {
      codes.box.value = code;
      draw();
    }
  };
}
