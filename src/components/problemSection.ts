import {sum} from "d3-array";
import {html} from "htl";
import {type Bar, barList} from "./barList.js";
import {chartFrame} from "./chartFrame.js";
import type {DataPage} from "./dataPage.js";
import {count} from "./format.js";
import {openList} from "./openList.js";
import {problemList} from "./problemList.js";
import {type ProblemFile, unpackProblems} from "./problemRows.js";
import {reasonsOf, type Said} from "./reasonRows.js";

const words = {
  refuse: {id: "refused", title: "为什么退回，多的在前", list: "退回清单", none: "没有退回的行。"},
  doubt: {id: "doubts", title: "为什么存疑，多的在前", list: "存疑清单", none: "没有存疑。"}
} as const;

const barsOf = (rows: readonly Said[], name: (code: string) => string, kindName: DataPage["kindName"]): Bar[] =>
  reasonsOf(rows).map(({code, n, kinds}) => ({id: code, n, name: name(code), beside: kinds.map(kindName).join("、")}));

const columns = [
  {name: "原因", value: (bar: Bar) => bar.name},
  {name: "处", value: (bar: Bar) => bar.n, isNumber: true},
  {name: "种类", value: (bar: Bar) => bar.beside}
];

/** Problems of one severity: how many for which reason, and below it every one of them. */
export function problemSection(
  view: DataPage,
  severity: keyof typeof words,
  load: () => Promise<ProblemFile>
): HTMLElement {
  const {filters, found, unplaced, kindName, reasonName} = view;
  const {id, title, list, none} = words[severity];
  const own = found.filter(row => row.severity === severity);
  const elsewhere = sum(
    unplaced.filter(row => row.severity === severity),
    row => row.n
  );
  const left = elsewhere ? html`<p class="note">另有${count(elsewhere)}处分不清区县，选“全市”可见。</p>` : null;
  if (!own.length) return html`<div id=${id}><p>${none}</p>${left}</div>`;
  let code = "";
  let shown: ReturnType<typeof problemList> | undefined;
  const details = openList(`${list}：逐条列出，共${count(sum(own, row => row.n))}处`, async () => {
    const rows = unpackProblems(await load(), severity);
    const here = filters.region ? rows.filter(row => row.region_id === filters.region) : rows;
    shown = problemList(here, {title: list, kindName, reasonName});
    if (code) shown.show(code);
    return shown.element;
  });
  const choose = (chosen: string) => {
    code = chosen;
    shown?.show(chosen);
    details.open = true;
    details.scrollIntoView({block: "nearest"});
  };
  const bars = barsOf(own, reasonName, kindName);
  const frame = chartFrame(barList(bars, {heads: ["原因", "处", "出在哪些记录"], label: title, choose}), {
    title,
    unit: "处；一行可以有几处",
    source: "读取记录时的检查",
    file: list.replace("清单", "原因"),
    rows: bars,
    columns
  });
  frame.querySelector("details")?.remove();
  return html`<div id=${id}>${frame}${details}${left}</div>`;
}

/** What was read in another form than written, or passed over: nothing to do, but counted. */
export function noteSection({notes, submissions, kindName}: DataPage): HTMLElement {
  if (!notes.length) return html`<p>没有整理过的内容。</p>`;
  const kindOf = new Map(submissions.map(row => [`${row.file} ${row.sheet}`, row.kind]));
  const messages = new Map(notes.map(note => [note.code, note.message]));
  const said = notes.map(note => ({...note, kind: kindOf.get(`${note.file} ${note.sheet}`) ?? null}));
  const bars = barsOf(
    said,
    code => messages.get(code) ?? code,
    id => (id === null ? "文件夹" : kindName(id))
  );
  const frame = chartFrame(barList(bars, {heads: ["做了什么", "处", "出在哪些记录"]}), {
    title: "读入时统一了哪些写法",
    unit: "处；不影响入库，不用处理",
    source: "读取记录时的整理",
    file: "整理",
    rows: bars,
    columns
  });
  frame.querySelector("details")?.remove();
  return frame;
}
