import {html} from "htl";
import type {Verdict} from "../../loaders/contracts/verdict.js";
import type {TableColumn} from "./csv.js";
import {amount, count, dateZh, dueZh, percent, targetZh} from "./format.js";
import {type Choice, type ChoicePart, choiceRows} from "./methodChoices.js";
import {
  criterionZh,
  type MartWords,
  type Method,
  methodHeadline,
  numberRows,
  statusRules,
  verdictRules
} from "./methodRows.js";
import type {Site} from "./snapshots.js";
import {statusName} from "./statusName.js";
import {tableFrame} from "./tableFrame.js";
import {verdictMark, verdictName} from "./verdictMark.js";
import {weakRuleName} from "./weakRuleName.js";

/** The headline sentence. */
export const headline = (method: Method): HTMLElement => html`<p class="headline">${methodHeadline(method)}</p>`;

/** Every number with its formula, and the city's latest figures put into it. */
export const numbers = (method: Method, site: Site): HTMLElement =>
  tableFrame(numberRows(method), {
    title: "每个数怎么算，拿全市最近的数代进去",
    unit: `截至${dateZh(site.facts.as_of)}；分母为零的写“—”`,
    source: "数据仓库里的结果",
    file: "方法_算式",
    columns: [
      {name: "数", value: row => row.name, width: "140px"},
      {name: "怎么算", value: row => row.formula},
      {name: "现在", value: row => row.now, width: "300px"}
    ]
  });

/** What each verdict means, what it does to a share, and how often it stands this year. */
export function verdicts({verdicts: rows}: Method): HTMLElement {
  const n = (verdict: Verdict, source: string) =>
    verdict === "n_a" ? null : (rows.find(row => row.source === source)?.[verdict] ?? 0);
  const columns: TableColumn<(typeof verdictRules)[number]>[] = [
    {
      name: "判定",
      value: row => verdictName(row.verdict),
      show: row => html`<span>${verdictMark(row.verdict)} ${verdictName(row.verdict)}</span>`,
      width: "150px"
    },
    {name: "什么时候", value: row => row.when},
    {name: "占比里", value: row => row.counts, width: "190px"},
    ...(["document", "local"] as const).map(source => ({
      name: source === "document" ? "文件条款" : "本地条款",
      value: (row: (typeof verdictRules)[number]) => n(row.verdict, source),
      show: (row: (typeof verdictRules)[number]) => count(n(row.verdict, source)),
      isNumber: true,
      width: "86px"
    }))
  ];
  return tableFrame(verdictRules, {
    title: "七种判定：缺数据不等于没做到，只有能判的才进占比",
    unit: "个数为评定日所在年度",
    source: "判定结果；不适用的不存，所以不计数",
    file: "方法_判定",
    columns
  });
}

/** What counts as having reached the standard, in a sentence. */
export function accepted({acceptance, words}: Method): HTMLElement {
  const said = (effect: string) =>
    acceptance
      .filter(row => row.effect === effect)
      .map(({stage_code, outcome}) => `“${words[stage_code] ?? stage_code}”${words[outcome] ?? outcome}`)
      .join("或");
  const back = said("withdrawn");
  return html`<p>阶段记录里${said("accepted") || "（标准没有写）"}的支部算达标，从记录的日期起${back ? `，到${back}为止（这是本地规定）` : ""}。</p>`;
}

/** The dated targets, and what is let pass below them. */
export const targets = (site: Site): HTMLElement =>
  tableFrame(
    site.targets.filter(({pack_id}) => pack_id === site.facts.pack_id),
    {
      title: "目标：到什么时候，多少支部达标",
      source: `${site.facts.pack_title}；允许差是本地规定`,
      file: "方法_目标",
      columns: [
        {name: "到", value: row => row.due_on, show: row => dueZh(row.due_on), width: "140px"},
        {
          name: "目标",
          value: row => row.target_share,
          show: row => targetZh(row.target_share, row.qualifier),
          width: "110px"
        },
        {
          name: "允许差",
          value: row => row.tolerance,
          show: row => (row.tolerance ? `${amount(row.tolerance * 100)}个百分点` : "没有"),
          width: "110px"
        },
        {name: "原文用语", value: row => row.citation}
      ]
    }
  );

/** How a rollout is said to stand. */
export const statuses = (): HTMLElement =>
  tableFrame(statusRules, {
    title: "推进的四种状态：从上往下，先合的算",
    source: "目标和近十二个月的达标占比",
    file: "方法_状态",
    columns: [
      {name: "状态", value: row => statusName(row.status), width: "140px"},
      {name: "条件", value: row => row.when}
    ]
  });

const choices = (rows: readonly Choice[], title: string, file: string, site: Site): HTMLElement =>
  tableFrame(rows, {
    title,
    source: `${site.facts.scheme_title}，全部是本地规定`,
    file,
    columns: [
      {name: "事项", value: row => row.name, width: "220px"},
      {name: "取值", value: row => row.value},
      {name: "为什么", value: row => row.reason}
    ]
  });

/** What the city chose in one section, with its reasons; a sentence where it chose nothing. */
export function chosen(method: Method, site: Site, part: ChoicePart): HTMLElement {
  const rows = choiceRows(method, part);
  const titles = {target: "目标和达标", score: "得分和星级", selection: "评选"};
  if (!rows.length) return html`<p class="note">评定办法没有写${titles[part]}的规定。</p>`;
  return choices(rows, `${titles[part]}：本地定的${rows.length}项`, `方法_${titles[part]}`, site);
}

/** Where the points lie. */
export const dimensions = ({dimensions: rows}: Method, site: Site): HTMLElement =>
  tableFrame(rows, {
    title: `分值：${rows.length}个维度，合计${amount(rows.reduce((n, row) => n + row.points, 0))}分`,
    unit: "各领域分值不同的条款按最高的列",
    source: `${site.facts.scheme_title}，全部是本地规定`,
    file: "方法_分值",
    columns: [
      {name: "维度", value: row => row.title},
      {name: "分值", value: row => row.points, show: row => amount(row.points), isNumber: true, width: "90px"},
      {name: "计分的条款", value: row => row.clauses, isNumber: true, width: "110px"},
      {name: "其中全做到才得分", value: row => row.all_or_nothing, isNumber: true, width: "150px"}
    ]
  });

/** The signs of weakness and the values that lead cases. */
export function weak({criteria, weak: rules}: Method, site: Site): HTMLElement {
  if (!criteria.length) return html`<p class="note">评定办法没有写疑似软弱涣散的标准。</p>`;
  const values = (value: string) =>
    value
      .split("—")
      .map(part => (Number(part) > 0 && Number(part) < 1 ? percent(Number(part), 0) : part))
      .join("～");
  const rows: Choice[] = [
    ...criteria.map(row => ({
      name: row.title,
      value: `${criterionZh(row)}${row.from_on ? `（${dateZh(row.from_on)}起）` : ""}`,
      reason: row.reason
    })),
    ...rules.flatMap(({name, value, reason}) => {
      const known = weakRuleName[name];
      return known ? {name: known[0], value: `${values(value)}${known[1]}`, reason} : [];
    })
  ];
  return choices(rows, `疑似标准${criteria.length}条和整顿的期限：触及只是疑似，不是结论`, "方法_整顿", site);
}

/** How wordings that leave room are read; each leads to its clause. */
export function readings({readings: rows}: Method): HTMLElement {
  const local = rows.filter(row => row.is_local).length;
  return tableFrame(rows, {
    title: `文件不明处的${rows.length}处读法${local ? `，其中本地另定${local}处` : "，都用默认的"}`,
    source: "标准文件夹和评定办法；要换一种读法，在评定办法的 readings 里写",
    file: "方法_读法",
    columns: [
      {
        name: "条款",
        value: row => row.title,
        show: row =>
          html`<a href=${`./standards.html#${encodeURIComponent(row.clause_id)}`}>${row.title}</a><code>${row.clause_id.split("/")[1]}</code>`,
        width: "220px"
      },
      {name: "原文用语", value: row => row.citation, width: "220px"},
      {name: "读法", value: row => row.reason},
      {name: "谁定的", value: row => (row.is_local ? "本地" : "默认"), width: "70px"}
    ]
  });
}

/** What every column of the results means, as the contracts say. */
export function martWords({marts}: Method): HTMLElement {
  const part = ({
    name,
    columns
  }: MartWords) => html`<details class="kind"><summary><code>${name}</code><span>${columns.length}列</span></summary>
    <dl class="standard-body columns">${columns.map(([column, meaning]) => [html`<dt><code>${column}</code></dt>`, html`<dd>${meaning}</dd>`])}</dl></details>`;
  return html`<details class="list"><summary>${marts.length}张结果表的列</summary>${marts.map(part)}</details>`;
}
