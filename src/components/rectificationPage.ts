import {html} from "htl";
import type {CaseOutcomesRow} from "../../loaders/contracts/marts/caseOutcomes.js";
import type {NominationSharesRow} from "../../loaders/contracts/marts/nominationShares.js";
import type {RectificationCasesRow} from "../../loaders/contracts/marts/rectificationCases.js";
import type {WeakBranchesRow} from "../../loaders/contracts/marts/weakBranches.js";
import {barList} from "./barList.js";
import {caseColumns, closedColumns, rowLink, signColumns} from "./caseColumns.js";
import {caseTimeline} from "./caseTimeline.js";
import {chartFrame} from "./chartFrame.js";
import type {TableColumn} from "./csv.js";
import {dataTable} from "./dataTable.js";
import type {Filters} from "./filters.js";
import {amount, count, percent} from "./format.js";
import {rectificationHeadline} from "./rectificationHeadline.js";
import {countsOf, outcomeZh, type RectificationView, type Sign} from "./rectificationView.js";
import {weakRuleName} from "./weakRuleName.js";

/** The headline sentence. */
export const headline = (view: RectificationView): HTMLElement =>
  html`<p class="headline">${rectificationHeadline(countsOf(view))}`;

/** How the share of candidates stands to the band that is worth a second look. */
export function band({data, filters, regionName}: RectificationView): HTMLElement {
  const share = data.shares.find(({region_id}) => region_id === (filters.region ?? "*"));
  if (!share) return html`<p class="note">评定办法没有写疑似标准，本页只列已经确定的整顿。`;
  const range = `${percent(share.band_low, 0)}—${percent(share.band_high, 0)}`;
  const said = {
    below: `低于${range}的复核区间，宜复核标准是否过宽、记录是否齐全`,
    within: `在${range}的复核区间之内`,
    above: `高于${range}的复核区间，宜复核标准是否过严、记录是否齐全`
  }[share.band];
  const {region, sector, form, star} = filters;
  const whole = sector || form || star ? `${region ? regionName(region) : "全市"}不分领域、设置形式和星级，` : "";
  return html`<p>${whole}疑似支部${count(share.candidates)}个，占在册${count(share.branches_active)}个的${percent(share.candidate_share)}，${said}。区间不是指标：触及标准只是疑似，由记录推出；列入整顿才是确定，由上级组织作出。`;
}

/** Candidates by criterion, every sign in the table; a criterion can be chosen. */
export function candidates(view: RectificationView, set: (change: Partial<Filters>) => void): HTMLElement {
  const {data, signs, filters} = view;
  const chosen = data.criteria.find(({criterion_id}) => criterion_id === filters.kind);
  const bars = data.criteria.map(criterion => {
    const own = signs.filter(sign => sign.criterion === criterion);
    const left = own.filter(sign => sign.branch.outcome === "left_out").length;
    return {
      id: criterion.criterion_id,
      name: criterion.title,
      n: own.length,
      beside: [left ? `${count(left)}个还没有列入` : "", criterion.reason].filter(Boolean).join("；")
    };
  });
  const rows = chosen ? signs.filter(sign => sign.criterion === chosen) : signs;
  const all = html`<button class="plain" type="button">看全部标准</button>`;
  all.onclick = () => set({kind: null});
  const list = html`<details class="list" open=${Boolean(chosen)}><summary>${chosen ? `触及“${chosen.title}”的支部` : "触及标准的支部"}（${count(new Set(rows.map(sign => sign.branch.branch_id)).size)}个）</summary>${dataTable(rows, signColumns(view), {empty: "没有触及的支部"})}${chosen ? all : null}</details>`;
  const chart = html`<div>${barList(bars, {
    heads: ["疑似标准（本地规定）", "支部", "说明"],
    share: {head: "占疑似支部", of: bar => (view.branches.length ? bar.n / view.branches.length : null)},
    choose: id => set({kind: id === filters.kind ? null : id})
  })}${list}</div>`;
  return chartFrame<Sign>(chart, {
    title: "各条疑似标准各有多少支部触及；一个支部可触及几条",
    unit: "支部数；点标准看支部",
    source: "由各类记录按本地标准推出，是疑似，不是结论",
    file: "整顿_疑似",
    rows,
    columns: signColumns(view)
  });
}

/** Open cases against their deadline; overdue first, then by how long they have been open. */
export function openCases(view: RectificationView): HTMLElement {
  const rows = [...view.open].sort(
    (a, b) => Number(b.is_overdue) - Number(a.is_overdue) || (a.opened_on < b.opened_on ? -1 : 1)
  );
  if (!rows.length) return html`<p class="note">没有未销号的整顿。`;
  const note = (row: RectificationCasesRow) =>
    [
      row.is_overdue ? `✕ 逾期${count(row.days_late)}天` : "",
      row.is_stalled ? "停滞" : "",
      row.is_relapse ? "再次列入" : ""
    ]
      .filter(Boolean)
      .join("，") || "期限内";
  const chart = html`<div class="case-scroll" role="region" aria-label="未销号的整顿" tabindex="0">${caseTimeline(
    rows,
    {
      as_of: view.site.facts.as_of,
      href: rowLink,
      note
    }
  )}</div>`;
  return chartFrame<RectificationCasesRow>(chart, {
    title: "未销号的整顿走到哪里，过没过期限",
    unit: "横条从列入到评定日，竖线为期限（本地规定），深色虚边为超过期限的部分",
    source: "整顿记录、月报和检查记录",
    file: "整顿_未销号",
    rows,
    columns: caseColumns(view)
  });
}

/** Closed cases: what stood at the opening, at the closure and now; those that came back are marked. */
export function closedCases(view: RectificationView): HTMLElement {
  const rows = view.cases.filter(row => row.recorded_closed_on !== null).reverse();
  if (!rows.length) return html`<p class="note">还没有销号的整顿。`;
  const back = rows.filter(row => row.has_relapsed).length;
  const bare = rows.filter(row => row.is_accepted === false).length;
  const chart = html`<div class="case-scroll" role="region" aria-label="销过号的整顿" tabindex="0">${caseTimeline(
    rows,
    {
      as_of: view.site.facts.as_of,
      href: rowLink,
      note: row => (row.has_relapsed ? "↺ 回潮" : row.is_in_follow_up ? "跟踪期内" : "跟踪期满")
    }
  )}</div>`;
  return chartFrame<RectificationCasesRow>(chart, {
    title: `销过号的${count(rows.length)}个，回潮${count(back)}个，销号前没有规定层级验收记录的${count(bare)}个`,
    unit: "圆点为销号日，竖线为期限，↺为跟踪期内回潮；表中比较列入时、销号时和现在",
    source: "整顿记录、检查记录和条款判定",
    file: "整顿_销号",
    rows,
    columns: closedColumns(view)
  });
}

/** How often closures came back, by cause or by measure, for the whole city. */
export function relapses({data}: RectificationView, role: "problem" | "measure"): HTMLElement {
  const rows = data.outcomes.filter(row => row.role === role);
  if (!rows.length) return html`<p class="note">整顿记录没有写${role === "problem" ? "突出问题" : "整顿措施"}。`;
  const first = role === "problem" ? "突出问题" : "整顿措施";
  const columns: TableColumn<CaseOutcomesRow>[] = [
    {name: first, value: row => row.zh},
    {name: "整顿", value: row => row.cases, isNumber: true},
    {name: "未销号", value: row => row.cases_open, isNumber: true},
    {name: "销过号", value: row => row.cases_closed, isNumber: true},
    {name: "其中回潮", value: row => row.cases_relapsed, isNumber: true},
    {name: "还在跟踪", value: row => row.cases_in_follow_up, isNumber: true},
    {name: "回潮率", value: row => row.relapse_share, show: row => percent(row.relapse_share), isNumber: true}
  ];
  const bars = rows.map(row => ({
    id: row.code,
    name: row.zh,
    n: row.cases_closed,
    part: row.cases_relapsed,
    beside: `回潮${count(row.cases_relapsed)}个，还在跟踪${count(row.cases_in_follow_up)}个`
  }));
  const shares = new Map(rows.map(row => [row.code, row.relapse_share]));
  const share = {head: "回潮占比", of: ({id}: {id: string}) => shares.get(id) ?? null};
  return chartFrame<CaseOutcomesRow>(barList(bars, {heads: [first, "销过号", "其中"], share}), {
    title: `按${first}：销号以后回潮的有多少`,
    unit: "整顿数，全市，左段为回潮的；一个整顿有几项就在几项里各算一次，数少时只作参考",
    source: "整顿记录",
    file: ["整顿回潮", first],
    isWhole: true,
    rows,
    columns
  });
}

/** Doubts about who was put forward: without evidence, evidence without a case, equal shares. */
export function nominations(view: RectificationView): HTMLElement {
  const {cases, branches, data, filters, regionName} = view;
  const bare = cases.filter(row => row.finding === "no_criterion");
  const left = branches.filter(row => row.outcome === "left_out");
  const even = data.evenness.filter(row => row.is_equal && (!filters.region || row.region_id === filters.region));
  const evenColumns: TableColumn<NominationSharesRow>[] = [
    {name: "区县（单位）", value: row => regionName(row.region_id)},
    {name: "年份", value: row => String(row.year)},
    {name: "基层党委", value: row => row.committees, isNumber: true},
    {name: "列入数相同的", value: row => row.committees_alike, isNumber: true},
    {name: "各列入", value: row => row.usual_number, isNumber: true},
    {name: "共列入", value: row => row.nominations, isNumber: true}
  ];
  const leftColumns: TableColumn<WeakBranchesRow>[] = [
    {
      name: "支部",
      value: row => row.name,
      show: row => html`<a href=${rowLink(row)}>${row.name ?? row.branch_id}</a>`
    },
    {name: "区县（单位）", value: row => regionName(row.region_id)},
    {name: "触及标准", value: row => row.criteria, isNumber: true},
    {name: "情况开始", value: row => row.since_on},
    {name: "可以看出", value: row => row.fired_on},
    {name: "现状", value: row => outcomeZh[row.outcome]}
  ];
  const part = (title: string, why: string, table: Element) =>
    html`<details class="list"><summary>${title}</summary><p class="note">${why}</p>${table}</details>`;
  return html`<section><p>列入整顿的${count(cases.length)}次中，当时触及标准的${count(cases.filter(row => row.finding === "supported").length)}次，没有触及任何标准的${count(bare.length)}次；触及标准而超过等待期没有列入的支部${count(left.length)}个；像是按家分配的${count(even.length)}处。这些都是要问一问的疑问，不是对谁的结论。</p>
    ${part(`列入时没有触及标准（${count(bare.length)}次）`, "可能另有记录上没有的原因，也可能是凑数。请列入单位说明。", dataTable(bare, caseColumns(view), {empty: "没有", file: "列入时没有触及标准"}))}
    ${part(`触及标准而没有列入（${count(left.length)}个）`, "可能正在核实，也可能漏了。请区县说明。", dataTable(left, leftColumns, {empty: "没有", file: "触及标准而没有列入"}))}
    ${part(`各家列入数几乎一样（${count(even.length)}处）`, "一个区县一年里，绝大多数基层党委列入同样多的支部，像是按家分配。", dataTable(even, evenColumns, {empty: "没有", file: "列入数几乎一样"}))}</section>`;
}

/** What the documents ask because of a case: the gate and the clauses about weak branches. */
export function duties({data, open, cases}: RectificationView): HTMLElement {
  const ids = new Set(open.map(row => row.case_id));
  const own = data.duties.filter(row => ids.has(row.case_id));
  const gated = cases.filter(row => (row.gated_stages ?? 0) > 0);
  const asked = [...new Map(own.map(row => [row.clause_id, row.title])).entries()].map(([id, title]) => {
    const of = own.filter(row => row.clause_id === id);
    const met = of.filter(row => row.verdict === "met").length;
    const judged = of.filter(row => row.verdict === "met" || row.verdict === "not_met").length;
    return html`<li>“${title}”（${id}）：未销号且适用、能判的${count(judged)}个，做到${count(met)}个。</li>`;
  });
  const gate = data.gate[0];
  const gateLine = gate
    ? html`<li>“${gate.title}”（${gate.pack}）：${gate.asks}整顿期间仍进入了后面阶段的${count(gated.length)}次${
        gated.length ? "：" : "。"
      }${gated.map(
        (row, i) =>
          html.fragment`${i ? "、" : ""}<a href=${rowLink(row)}>${row.name ?? row.branch_id}</a>（${row.first_gated_on}）`
      )}</li>`
    : null;
  if (!asked.length && !gateLine) return html`<p class="note">所用的标准没有专门针对整顿支部的条款。`;
  return html`<ul>${gateLine}${asked}</ul>`;
}

/** The city's own values, each with its reason. */
export function rules({data}: RectificationView): HTMLElement {
  const rows = [
    ...data.criteria.map(({title, limit_value, unit, reason}) => [
      title,
      `${amount(limit_value)}${unit ?? ""}`,
      reason
    ]),
    ...data.rules
      .filter(({name}) => weakRuleName[name])
      .map(({name, value, reason}) => [weakRuleName[name]![0], `${value}${weakRuleName[name]![1]}`, reason])
  ];
  return html`<details class="list"><summary>本地规定和理由（${count(rows.length)}项，文件都没有定数）</summary>${dataTable(
    rows,
    [
      {name: "事项", value: row => row[0]!},
      {name: "取值", value: row => row[1]!},
      {name: "理由", value: row => row[2]!}
    ],
    {file: "整顿的本地规定"}
  )}</details>`;
}
