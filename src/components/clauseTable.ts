import {html} from "htl";
import type {ClausesRow} from "../../loaders/contracts/marts/clauses.js";
import {advice, amountUnit} from "./advice.js";
import type {ClausePeriod, RecordPlace} from "./branchFile.js";
import {type ClauseRow, periodsIn} from "./clauseRows.js";
import {dataTable} from "./dataTable.js";
import {amount, periodZh} from "./format.js";
import {verdictMark, verdictName} from "./verdictMark.js";

/** What a clause row needs to open to its records. */
export interface ClauseTableOptions {
  year: number;
  recordsOf(clause_id: string): RecordPlace[];
  kindName(kind: string): string;
  /** The period has run out on the evaluation date. */
  isEnded(period: string): boolean;
  say(label: string): string;
}

/** Said before a requirement that is a ceiling. */
const atMost = ({min, max}: ClausesRow) => (min === null && max !== null ? "不超过" : "");

const latest = (periods: readonly ClausePeriod[]) =>
  periods.findLast(p => p.verdict !== "grace" && p.verdict !== "n_a") ?? periods.at(-1);

function body(row: ClauseRow, {recordsOf, kindName, isEnded, say}: ClauseTableOptions): HTMLElement {
  const {clause} = row;
  const records = recordsOf(clause.clause_id);
  const origin =
    clause.source === "document"
      ? `文件规定${clause.place ? `，${clause.place}` : ""}${clause.citation ? `：“${clause.citation}”` : ""}`
      : "本地规定，文件没有这一条";
  const now = latest(row.periods);
  const unit = amountUnit(clause, now?.required ?? null);
  const change =
    now &&
    `${periodZh(now.period)}：${advice({clause, ...now, is_ended: isEnded(now.period), kinds: clause.kinds.split(";").filter(Boolean).map(kindName)})}`;
  return html`<div class="clause-body"><div><p class="origin">${origin}${clause.strength === "soft" ? "（弹性用语）" : ""}</p>
    ${clause.reading ? html`<p class="origin">读法${clause.number_source === "local" && clause.source === "document" ? "（本地）" : ""}：${clause.reading}</p>` : null}
    ${change ? html`<p class="advice">${change}</p>` : null}
    ${dataTable<ClausePeriod>(row.periods.toReversed(), [
      {name: "周期", value: p => periodZh(p.period)},
      {
        name: `要求${unit && `（${unit}）`}`,
        value: p => p.required,
        show: p => `${p.required === null ? "" : atMost(clause)}${amount(p.required)}`,
        isNumber: true
      },
      {name: "实际", value: p => p.actual, show: p => amount(p.actual), isNumber: true},
      {
        name: "判定",
        value: p => verdictName(p.verdict),
        show: p => html`<span>${verdictMark(p.verdict)} ${verdictName(p.verdict)}</span>`
      }
    ])}</div><div><p class="origin">所依据的记录${records.length ? `，${records.length}行` : ""}</p>
    ${dataTable<RecordPlace>(
      records,
      [
        {name: "日期", value: r => r.on_date, width: "96px"},
        {
          name: "记录",
          value: r => [kindName(r.kind), r.label && say(r.label)].filter(Boolean).join("　"),
          width: "150px"
        },
        {name: "文件", value: r => r.file},
        {name: "工作表", value: r => r.sheet || null, width: "80px"},
        {name: "行", value: r => r.row, isNumber: true, width: "64px"}
      ],
      {
        empty: clause.is_evaluated
          ? "没有对应的记录：报来了这类记录，但没有这个支部的行；或这类记录没有报来"
          : "这一条由人认定，不从记录计算"
      }
    )}</div></div>`;
}

/** Clauses of one source: requirement, actual, a verdict glyph per period of the year; a row opens to its record rows. */
export function clauseTable(rows: readonly ClauseRow[], options: ClauseTableOptions): HTMLElement {
  const one = (row: ClauseRow) => {
    const periods = periodsIn(row, options.year);
    const now = latest(periods);
    const {unit} = row.clause;
    const numbers =
      now && now.actual !== null
        ? `${amount(now.actual)}／${atMost(row.clause)}${amount(now.required)}${unit ?? ""}`
        : now
          ? verdictName(now.verdict)
          : "本年度无应判";
    const details = html`<details class="clause" data-clause=${row.clause.clause_id}><summary><span class="title">${row.clause.title}</span><span class="asks">${row.clause.asks}</span>
      <span class="actual">${numbers}</span><span class="periods">${periods.map(p => verdictMark(p.verdict, `${periodZh(p.period)}：`))}</span></summary></details>`;
    details.addEventListener("toggle", () => details.append(body(row, options)), {once: true});
    return details;
  };
  const groups = [...new Set(rows.map(row => row.dimension))];
  return html`<div class="clauses">${groups.map(
    dimension =>
      html`<section><h3>${dimension}</h3>${rows.filter(row => row.dimension === dimension).map(one)}</section>`
  )}${rows.length ? null : html`<p class="note">没有这一类条款。`}</div>`;
}
