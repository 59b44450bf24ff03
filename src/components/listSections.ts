import {html} from "htl";
import {chartFrame} from "./chartFrame.js";
import type {TableColumn} from "./csv.js";
import {dataTable} from "./dataTable.js";
import {branchLink, pageLink} from "./filters.js";
import {amount, count, percent} from "./format.js";
import {
  type KeyRow,
  keyRows,
  keyTiers,
  type ListBranches,
  type Lists,
  type PayerShare,
  payerRows,
  payerZh,
  type TaskShare,
  taskParts,
  taskRows,
  yearOf
} from "./listRows.js";
import {openList} from "./openList.js";
import type {RolloutView} from "./rolloutPage.js";
import {rowsOf} from "./rowsOf.js";
import {shareBars} from "./shareBars.js";

type Load = () => Promise<ListBranches>;

const yuan = (n: number | null) => (n === null ? "—" : `${amount(n)}元`);
const asked = ({to}: RolloutView) => Number(to.slice(0, 4));
const href = (id: string) => (id === "*" ? null : pageLink("index", {region: id}));
const branchColumn = <Row extends {branch_id: string; name: string}>(): TableColumn<Row> => ({
  name: "支部",
  value: row => row.name,
  show: row => html`<a href=${branchLink(row.branch_id)}>${row.name}</a>`,
  width: "300px"
});
const number = <Row>(name: string, value: (row: Row) => number): TableColumn<Row> => ({
  name,
  value,
  show: row => count(value(row)),
  isNumber: true
});

/** Task lists of the year: how clear, approved, promised and done they are; the branches with something left to do. */
export function taskSection(lists: Lists, view: RolloutView, load: Load): HTMLElement {
  const year = yearOf([...new Set(lists.tasks.map(row => row.year))], asked(view));
  const rows = taskRows(lists, year, view.filters.region);
  if (!rows.length) return html`<p class="note">没有报来目标任务清单。</p>`;
  const line = (row: TaskShare) => ({
    name: view.name(row.region_id),
    href: href(row.region_id),
    shares: taskParts.map(([part]) => row[part] / row.tasks),
    beside: [count(row.lists), count(row.tasks), count(row.overdue)]
  });
  const chart = shareBars(rows.map(line), {
    first: "区县（单位）",
    heads: taskParts.map(([, zh]) => zh),
    beside: ["有清单的支部", "任务", "过时限未完成"]
  });
  const figure = chartFrame<TaskShare>(chart, {
    title: `${year}年目标任务清单走到哪一步，完成少的在前`,
    unit: "占任务项数；四项明确指任务、措施、责任、时限都写了",
    source: "目标任务清单；没有报清单的支部不在内",
    file: `目标任务清单_${year}`,
    rows,
    columns: [
      {name: "区县（单位）", value: row => view.name(row.region_id)},
      number("有清单的支部", row => row.lists),
      number("任务", row => row.tasks),
      ...taskParts.map(([part, zh]) => number<TaskShare>(zh, row => row[part])),
      number("按时完成", row => row.done_in_time),
      number("过时限未完成", row => row.overdue)
    ]
  });
  const open = openList(`${view.site.facts.as_of.slice(0, 4)}年还有事要办的清单，按支部`, async () => {
    const {region} = view.filters;
    const own = rowsOf((await load()).tasks, at => !region || at("region_id") === region);
    return dataTable(
      own,
      [
        branchColumn(),
        {name: "区县（单位）", value: row => view.name(row.region_id), width: "140px"},
        number("任务", row => row.tasks),
        ...taskParts.map(([part, zh]) => number<(typeof own)[number]>(zh, row => row[part])),
        number("过时限未完成", row => row.overdue)
      ],
      {file: "还有事要办的清单"}
    );
  });
  return html`<div>${figure}${open}</div>`;
}

/** Branches to be cultivated and to be managed closely, and how many of them count as accepted by now. */
export function keySection(lists: Lists, view: RolloutView, load: Load): HTMLElement {
  const cycle = yearOf([...new Set(lists.keys.map(row => row.cycle))], asked(view));
  const rows = keyRows(lists, cycle, view.filters.region);
  if (!rows.length) return html`<p class="note">没有报来重点培育和重点管理名单。</p>`;
  const told = (row: KeyRow, tier: string) => row.by_tier.get(tier) ?? {branches: 0, accepted: 0};
  const chart = shareBars(
    rows.map(row => ({
      name: view.name(row.region_id),
      href: href(row.region_id),
      shares: keyTiers.map(([tier]) => {
        const {branches, accepted} = told(row, tier);
        return branches ? accepted / branches : null;
      }),
      beside: keyTiers.map(([tier]) => count(told(row, tier).branches))
    })),
    {
      first: "区县（单位）",
      heads: keyTiers.map(([, zh]) => `${zh}中已达标`),
      beside: keyTiers.map(([, zh]) => `${zh}支部`)
    }
  );
  const figure = chartFrame<KeyRow>(chart, {
    title: `${cycle}年重点培育和重点管理的支部，现在达标了多少`,
    unit: "占名单上的支部；一年里几次列入的以最后一次为准",
    source: "流程阶段记录的培育层次，验收记录",
    file: `重点名单_${cycle}`,
    rows,
    columns: [
      {name: "区县（单位）", value: row => view.name(row.region_id)},
      ...keyTiers.flatMap(([tier, zh]) => [
        number<KeyRow>(zh, row => told(row, tier).branches),
        number<KeyRow>(`${zh}中已达标`, row => told(row, tier).accepted)
      ])
    ]
  });
  const tierZh = new Map<string, string>(keyTiers);
  const open = openList("名单上的支部", async () => {
    const {region} = view.filters;
    const own = rowsOf(
      (await load()).keys,
      at => at("cycle") === cycle && tierZh.has(at("tier")) && (!region || at("region_id") === region)
    );
    return dataTable(
      own,
      [
        branchColumn(),
        {name: "区县（单位）", value: row => view.name(row.region_id), width: "140px"},
        {name: "名单", value: row => tierZh.get(row.tier) ?? row.tier, width: "100px"},
        {name: "列入日期", value: row => row.entered_on, width: "120px"},
        {name: "现在", value: row => (row.is_accepted ? "已达标" : "未达标"), width: "90px"}
      ],
      {file: ["名单上的支部", `${cycle}年`]}
    );
  });
  return html`<div>${figure}${open}</div>`;
}

/** Who owes which part of the money that the document shares out, what came, and the branches it did not reach. */
export function fundingSection(lists: Lists, view: RolloutView, load: Load): HTMLElement {
  const year = yearOf([...new Set(lists.payers.map(row => row.year))], asked(view));
  const rows = payerRows(lists, year, view.filters.region);
  if (!rows.length)
    return html`<p class="note">${view.site.facts.pack_title}没有规定分担的经费，或这里没有应得的支部。</p>`;
  const chart = shareBars(
    rows.map(row => ({
      name: `${row.region_names}：${payerZh[row.payer]}${row.share === null ? "" : `担${percent(row.share, 0)}`}`,
      href: row.region_ids.length === 1 ? href(row.region_ids[0]!) : null,
      shares: [row.owed_yuan ? row.paid_yuan / row.owed_yuan : null],
      beside: [yuan(row.owed_yuan), yuan(row.paid_yuan), yuan(row.missing_yuan)]
    })),
    {first: "谁来担", heads: ["到位占应担"], beside: ["应担", "到位", "欠拨"]}
  );
  const clauses = [...new Set(rows.map(row => row.clause_id))];
  const figure = chartFrame<PayerShare>(chart, {
    title: `${year}年分担的经费，谁还欠多少，欠得多的在前`,
    unit: "元，精确到分；应担按各支部应得的合计算",
    source: `经费记录；${clauses.map(id => lists.clauses[id] ?? id).join("")}`,
    file: `经费分担_${year}`,
    rows,
    columns: [
      {name: "区县", value: row => row.region_names},
      {name: "出资", value: row => payerZh[row.payer]},
      {name: "应担占比", value: row => row.share, show: row => percent(row.share, 0), isNumber: true},
      number("应得的支部", row => row.branches),
      {name: "应担（元）", value: row => row.owed_yuan, show: row => yuan(row.owed_yuan), isNumber: true},
      {name: "到位（元）", value: row => row.paid_yuan, show: row => yuan(row.paid_yuan), isNumber: true},
      {name: "欠拨（元）", value: row => row.missing_yuan, show: row => yuan(row.missing_yuan), isNumber: true},
      {name: "条款", value: row => row.clause_id}
    ]
  });
  const open = openList(`${year}年没有拿足的支部`, async () => {
    const {region} = view.filters;
    const own = rowsOf((await load()).claims, at => at("year") === year && (!region || at("region_id") === region));
    const money = (name: string, key: "required_yuan" | "city_yuan" | "local_yuan" | "missing_yuan") => ({
      name,
      value: (row: (typeof own)[number]) => row[key],
      show: (row: (typeof own)[number]) => yuan(row[key]),
      isNumber: true
    });
    return dataTable(
      own,
      [
        branchColumn(),
        {name: "区县（单位）", value: row => view.name(row.region_id), width: "140px"},
        money("应得", "required_yuan"),
        money("市级到位", "city_yuan"),
        money("区县到位", "local_yuan"),
        money("欠拨", "missing_yuan")
      ],
      {file: ["没有拿足的支部", `${year}年`]}
    );
  });
  return html`<div>${figure}${open}</div>`;
}
