import {html} from "htl";
import {type BranchFile, type BranchPart, partAddress} from "./branchFile.js";
import {chartFrame} from "./chartFrame.js";
import {clauseRecords, clauseRows, periodsIn} from "./clauseRows.js";
import {clauseTable} from "./clauseTable.js";
import type {Filters} from "./filters.js";
import {count, dateZh, periodZh} from "./format.js";
import {lastDayOf} from "./periodSpan.js";
import type {Clauses, Site} from "./snapshots.js";
import {starName} from "./star.js";
import {starCard} from "./starCard.js";
import {verdictLegend, verdictName} from "./verdictMark.js";
import {yearStrip} from "./yearStrip.js";
import {stripRows} from "./yearStripRows.js";

/** What came of asking for a branch: nothing asked, not known, or the branch with its part file. */
export type Asked =
  | {state: "none"}
  | {state: "unknown"; id: string}
  | {state: "known"; part: BranchPart; branch: BranchFile};

/** Reads the small file that holds a branch. */
export async function askBranch(id: string | null, {facts}: Site): Promise<Asked> {
  if (!id) return {state: "none"};
  const response = await fetch(partAddress(id, facts));
  if (!response.ok) throw new Error(`支部文件没有读到（${response.status}）。请重新生成网站。`);
  const part = (await response.json()) as BranchPart;
  const branch = Object.hasOwn(part.branches, id) ? part.branches[id] : undefined;
  return branch ? {state: "known", part, branch} : {state: "unknown", id};
}

/** What the branch page shows, computed once; null unless the branch is known. */
export function branchView(asked: Asked, site: Site, clauses: Clauses, filters: Filters) {
  if (asked.state !== "known") return null;
  const {part, branch} = asked;
  const years = [...new Set([...branch.scores.map(row => row.cycle), Number(site.facts.as_of.slice(0, 4))])].sort(
    (a, b) => b - a
  );
  const year = years.includes(Number(filters.year)) ? Number(filters.year) : years[0]!;
  return {site, clauses, part, branch, years, year, rows: clauseRows(part, branch, clauses)};
}

export type BranchView = NonNullable<ReturnType<typeof branchView>>;

/** The answer to “why this result?”, or what to do when no branch is named. */
export function headline(asked: Asked, view: BranchView | null): HTMLElement {
  if (asked.state === "unknown")
    return html`<div><p class="headline">名册里没有编号为“${asked.id}”的支部。</p><p>请核对编号，或在下面按名称查找。已撤销的支部也在册，新报来的支部要等下一次生成网站。</p></div>`;
  if (!view)
    return html`<div><p class="headline">一个支部为什么得到这样的结果？</p><p>按名称的任一部分查找支部，看它的星级、活动日历、每一条款的判定，以及判定所依据的每一行记录。</p></div>`;
  const {branch, year, rows} = view;
  const score = branch.scores.find(row => row.cycle === year);
  const missed = rows.filter(row => periodsIn(row, year).some(p => p.verdict === "not_met"));
  const star = score
    ? `${year}年度${score.score === null ? "" : `得${score.score.toFixed(1)}分，`}${starName(score.star_level)}`
    : `${year}年度没有评定`;
  const most = missed
    .map(row => [row, periodsIn(row, year).filter(p => p.verdict === "not_met").length] as const)
    .sort((a, b) => b[1] - a[1])[0];
  const why = most
    ? `${missed.length}条有未达到的，最多的是“${most[0].clause.title}”${most[1] > 1 ? `（${most[1]}个周期）` : ""}`
    : "没有未达到的条款";
  return html`<p class="headline">${branch.facts.name}${star}；${why}。`;
}

/** Who the branch is. */
export function facts({branch: {facts: f}, site}: BranchView): HTMLElement {
  const items: [string, string | null][] = [
    ["编号", f.branch_id],
    ["上级组织", f.org_name],
    ["区县（单位）", f.region_name],
    ["领域", site.sectors[f.sector] ?? f.sector],
    ["设置形式", f.form && (site.forms[f.form] ?? f.form)],
    ["党员", f.formal === null ? null : `正式${count(f.formal)}，预备${count(f.probationary ?? 0)}`],
    ["成立", f.formed_on && dateZh(f.formed_on)],
    [
      "验收",
      f.dissolved_on
        ? `${dateZh(f.dissolved_on)}撤销`
        : f.is_accepted
          ? `已达标${f.accepted_on ? `（${dateZh(f.accepted_on)}）` : ""}`
          : "尚未验收达标"
    ]
  ];
  // A sign is not a finding; a branch without either is not told so.
  if (f.signs) items.push(["疑似标准", f.signs]);
  if (f.cases) items.push(["整顿", f.cases]);
  return html`<dl class="facts">${items.map(([name, value]) => html.fragment`<dt>${name}</dt><dd>${value ?? "—"}</dd>`)}</dl>`;
}

/** Switches the year of the page. */
export function yearSwitch({years, year}: BranchView, set: (change: Partial<Filters>) => void): HTMLElement {
  const button = (y: number) => {
    const element = html`<button type="button" aria-pressed=${String(y === year)}>${y}年</button>`;
    element.onclick = () => set({year: String(y)});
    return element;
  };
  return html`<div class="tools years" role="group" aria-label="年度">${years.map(button)}</div>`;
}

/** Star, dimensions, rule, lift. */
export const star = ({branch, clauses, year}: BranchView): HTMLElement => starCard(branch, clauses, year);

/** The year's calendar in its frame. */
export function calendar({part, branch, clauses, site, year}: BranchView): HTMLElement {
  const rows = stripRows(part, branch, clauses, site.activity_types, year);
  const held = rows.flatMap(row => row.held.map(record => ({...record, label: row.label})));
  if (!rows.length) return html`<p class="note">${year}年没有活动记录，也没有应开展的活动。`;
  return chartFrame(yearStrip(rows, year), {
    title: `${year}年开展了什么，漏了什么`,
    unit: "点为开展的日期；下面的横线为应开展的周期，实线达到，虚线未达到或未到期",
    source: "活动记录和条款判定",
    file: `活动_${branch.facts.branch_id}_${year}`,
    rows: held,
    columns: [
      {name: "日期", value: r => r.on_date},
      {name: "活动", value: r => r.label},
      {name: "文件", value: r => r.file},
      {name: "工作表", value: r => r.sheet || null},
      {name: "行", value: r => r.row, isNumber: true}
    ]
  });
}

/** Clauses of the document, then those the city added, never mixed. */
export function clauseTables({part, branch, clauses, site, year, rows}: BranchView): HTMLElement {
  const say = (label: string) =>
    label
      .split(" ")
      .map(word => site.words[word] ?? word)
      .join(" ");
  const recordsOf = (id: string) => clauseRecords(part, branch, clauses, id, site.activity_types);
  const isEnded = (period: string) => (lastDayOf(period) ?? "") <= site.facts.as_of;
  const table = (pack: string) =>
    clauseTable(
      rows.filter(row => row.clause.pack_id === pack),
      {year, recordsOf, isEnded, kindName: kind => site.kinds[kind] ?? kind, say}
    );
  const sections = clauses.packs
    .filter(({pack_id}) => rows.some(row => row.clause.pack_id === pack_id))
    .map(
      ({pack_id, title, document_no, source}) =>
        html`<section><h2 class="minor">${source === "document" ? "文件规定" : "本地规定"}　<span class="note">${title}（${document_no ?? "文件没有规定"}）</span></h2>${table(pack_id)}</section>`
    );
  const all = rows.flatMap(row => row.periods.map(p => ({row, p})));
  return chartFrame(html`<div>${verdictLegend()}${sections}</div>`, {
    title: "每一条要求什么、做到多少；点开看所依据的记录",
    unit: `${year}年各周期的判定`,
    source: "条款判定",
    file: `条款_${branch.facts.branch_id}`,
    rows: all,
    columns: [
      {name: "来源", value: ({row}) => (row.clause.source === "document" ? "文件规定" : "本地规定")},
      {name: "标准", value: ({row}) => clauses.packs.find(pack => pack.pack_id === row.clause.pack_id)?.title ?? ""},
      {name: "条款", value: ({row}) => row.clause.title},
      {name: "周期", value: ({p}) => periodZh(p.period)},
      {name: "要求", value: ({p}) => p.required, isNumber: true},
      {name: "实际", value: ({p}) => p.actual, isNumber: true},
      {name: "判定", value: ({p}) => verdictName(p.verdict)}
    ]
  });
}
