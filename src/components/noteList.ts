import {html} from "htl";
import type {FileNotesRow} from "../../loaders/contracts/marts/fileNotes.js";
import {chartFrame} from "./chartFrame.js";
import type {TableColumn} from "./csv.js";
import type {DataPage} from "./dataPage.js";
import {dataTable} from "./dataTable.js";
import {count} from "./format.js";
import {openList} from "./openList.js";

const columns: TableColumn<FileNotesRow>[] = [
  {name: "文件", value: row => row.file || "（文件夹里）", width: "330px"},
  {name: "工作表", value: row => row.sheet || null, width: "100px"},
  {name: "做了什么", value: row => row.message},
  {name: "处", value: row => row.n, isNumber: true, width: "64px"},
  {name: "例", value: row => row.example, width: "260px"}
];

/** What was tidied in which file; nothing where nothing was. */
export function noteList({notes}: DataPage): HTMLElement | null {
  if (!notes.length) return null;
  return openList(`整理清单：逐个文件，共${count(notes.length)}项`, () => {
    const frame = chartFrame<FileNotesRow>(html`<div>${dataTable(notes, columns)}</div>`, {
      title: "每个文件里统一了写法的内容",
      unit: "处；例为其中一处原来的写法",
      source: "读取记录时的整理",
      file: "整理清单",
      rows: notes,
      columns
    });
    frame.querySelector("details")?.remove();
    return frame;
  });
}
