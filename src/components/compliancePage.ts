import {html} from "htl";
import {chartFrame} from "./chartFrame.js";
import {countColumns} from "./complianceColumns.js";
import {complianceHeadline} from "./complianceHeadline.js";
import {complianceMatrix, type MatrixLine, matrixLines, type Step} from "./complianceMatrix.js";
import {
  type Compliance,
  type ComplianceClause,
  type Counts,
  dimensionKey,
  dueOf,
  everything,
  metShare,
  yearCounts,
  yearsOf
} from "./complianceRows.js";
import type {PageFilters} from "./filterBar.js";
import {type Filters, withFilters} from "./filters.js";
import {count, percent, periodZh} from "./format.js";
import {landAt, landed} from "./landing.js";
import {partLegend, periodStrips, type Strip} from "./periodStrips.js";
import type {Site} from "./snapshots.js";

type Set = (change: Partial<Filters>) => void;

/** How many clauses stand in the strips before a dimension is chosen. */
const most = 15;

/** What the compliance page shows for its filters, computed once. */
export function complianceView(site: Site, compliance: Compliance, filters: Filters) {
  const {as_of: asOf, pack_id, scheme_id} = site.facts;
  const years = yearsOf(compliance, asOf);
  const year = years.includes(Number(filters.year)) ? Number(filters.year) : years[0]!;
  const own = compliance.packs.filter(pack => [pack_id, scheme_id].includes(pack.pack_id));
  const asked = compliance.packs.filter(pack => pack.pack_id === filters.pack);
  const packs = asked.length ? asked : own.length ? own : compliance.packs;
  const counts = yearCounts(compliance, {year, asOf, packs: packs.map(pack => pack.pack_id)});
  const clauses = compliance.clauses.filter(clause => dueOf(counts.at(clause.clause_id, "*")) > 0);
  const clause = clauses.find(({clause_id}) => clause_id === filters.clause) ?? null;
  const key = clause ? dimensionKey(clause) : filters.dimension;
  const dimension = compliance.dimensions.find(row => dimensionKey(row) === key) ?? null;
  const region = site.regions.find(({region_id}) => region_id === filters.region) ?? null;
  const share = (id: string) => metShare(counts.at(everything, id)) ?? 2;
  const regions = region ? [region] : [...site.regions].sort((a, b) => share(a.region_id) - share(b.region_id));
  return {
    ...{site, compliance, filters, years, year, asOf, packs, counts, clauses, clause, dimension, region, regions},
    key: dimension && key,
    region_id: region?.region_id ?? "*",
    place: region?.region_name ?? "全市",
    source: `记录按${packs.map(pack => pack.title).join("、")}逐条判定，评定日${asOf}`
  };
}

export type ComplianceView = ReturnType<typeof complianceView>;

/** Narrows in place, then puts the reader where the answer is. */
function stepOf(set: Set) {
  return (change: Partial<Filters>, focus: string): Step => ({
    href: `./compliance.html${withFilters(location.search, change)}`,
    onclick: event => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      landAt(focus);
      set(change);
    }
  });
}

/** The headline sentence, and what is not in its share. */
export function headline(view: ComplianceView): HTMLElement {
  const {year, region_id, place, dimension, key, clauses, counts, site, region} = view;
  const scope = key ?? everything;
  const said = complianceHeadline(counts, {
    ...{year, region_id, place, scope},
    scopeName: dimension?.title ?? null,
    regions: region ? [] : site.regions,
    clauses: key ? clauses.filter(clause => dimensionKey(clause) === key) : clauses
  });
  const sum = counts.at(scope, region_id);
  const part = (n: number) => `${count(n)}项次（${percent(dueOf(sum) ? n / dueOf(sum) : null)}）`;
  const open = [
    sum.manual ? `待人工认定${part(sum.manual)}` : "",
    sum.no_data ? `缺数据${part(sum.no_data)}` : "",
    sum.grace ? `期限未到${part(sum.grace)}` : ""
  ].filter(Boolean);
  const left = open.length ? `；其中${open.join("，")}，${open.length > 1 ? "都" : ""}不算未达到，也不计入占比` : "";
  const note = `应判${count(dueOf(sum))}项次，一个支部一条一期为一项次${left}。`;
  return html`<div><p class="headline">${said}</p><p class="note">${note}</p></div>`;
}

/** What the page goes by. Counts are by region; the list of branches knows the rest. */
export function pageFilters({compliance, years, packs, clauses, filters}: ComplianceView): PageFilters {
  const titles = new Map(clauses.map(clause => [clause.clause_id, clause.title]));
  const keys = new Set(clauses.map(dimensionKey));
  const dimensions = compliance.dimensions.filter(
    row => keys.has(dimensionKey(row)) && packs.some(pack => pack.pack_id === row.pack_id)
  );
  const part = {part: "只用于名单"};
  return {
    ...{region: true, sector: part, form: part, star: part},
    year: {values: years.map(String)},
    pack: {values: compliance.packs.map(row => row.pack_id)},
    own: [
      {
        key: "dimension",
        zh: key => dimensions.find(row => dimensionKey(row) === key)?.title ?? key,
        label: "维度",
        all: "全部维度",
        options: dimensions.map(row => [dimensionKey(row), row.title] as const)
      },
      {key: "clause", zh: id => titles.get(id) ?? id},
      ...(filters.clause ? [{key: "period" as const, zh: periodZh}] : [])
    ]
  };
}

interface Cell {
  line: Exclude<MatrixLine, {kind: "pack"}>;
  region_id: string;
  counts: Counts;
}

/** Regions across, dimensions down; a dimension opens to its clauses, a cell to its branches. */
export function matrix(view: ComplianceView, set: Set): HTMLElement {
  const {packs, compliance, clauses, key, counts, regions, region, year, place, clause, site} = view;
  const lines = matrixLines(packs, compliance.dimensions, clauses, key);
  const step = stepOf(set);
  const chart = complianceMatrix(lines, {
    ...{regions, counts},
    chosen: clause ? `${view.region_id}|${clause.clause_id}` : key ? `${view.region_id}|${key}` : "",
    open: id => step({dimension: id === key ? null : id}, `dimension-${id}`),
    narrow: id => step({region: region ? null : id}, "matrix"),
    lead: (line, region_id) =>
      step(
        {
          region: region_id === "*" ? null : region_id,
          ...(line.kind === "clause"
            ? {clause: line.id, dimension: key}
            : {dimension: line.kind === "dimension" ? line.id : null, clause: null})
        },
        "branches"
      )
  });
  const legend = html`<p class="miss-legend"><span><i class="miss" style="--missed:0"></i>全部达到</span><span><i class="miss" style="--missed:0.25"></i></span><span><i class="miss" style="--missed:0.5"></i>一半及以上未达到</span><span><i class="miss" style="--missed:0;--unknown:0.5"></i>脚线：待人工认定和缺数据占应判的比例</span><span><i class="miss none"></i>没有一项能由记录判定</span></p>`;
  const names = new Map(site.regions.map(row => [row.region_id, row.region_name]));
  const rows = lines.flatMap(line =>
    line.kind === "pack"
      ? []
      : ["*", ...regions.map(row => row.region_id)].map(
          (id): Cell => ({line, region_id: id, counts: counts.at(line.id, id)})
        )
  );
  const part = chartFrame<Cell>(html`<div id="matrix" tabindex="-1">${legend}${chart}</div>`, {
    title: `${year}年${place}各维度达到多少，漏得多的区县在前`,
    unit: "可判项次中达到的百分比；点维度看条款，点格看名单",
    source: view.source,
    file: ["达标", place, `${year}年`, view.dimension?.title],
    rows,
    columns: [
      {name: "维度或条款", value: row => row.line.name},
      {name: "编号", value: row => row.line.id || "全部"},
      {name: "区县（单位）", value: row => names.get(row.region_id) ?? "全市"},
      ...countColumns<Cell>(row => row.counts)
    ]
  });
  landed(part);
  return part;
}

/** Clauses over the year: those of the dimension, or those missed most. */
export function strips(view: ComplianceView, set: Set): HTMLElement {
  const {clauses, key, counts, region_id, place, year, dimension, clause, filters, compliance} = view;
  const own = key ? clauses.filter(row => dimensionKey(row) === key) : clauses.filter(row => row.is_evaluated);
  const sum = (row: ComplianceClause) => counts.at(row.clause_id, region_id);
  const due = own.filter(row => dueOf(sum(row)) > 0).sort((a, b) => sum(b).not_met - sum(a).not_met);
  const shown = key ? due : due.slice(0, most);
  if (!shown.length) return html`<p class="note">${place}${year}年没有应判的条款。</p>`;
  const titles = new Map(compliance.dimensions.map(row => [dimensionKey(row), row.title]));
  const rows = shown.map(
    (row): Strip => ({
      clause: row,
      dimension: titles.get(dimensionKey(row)) ?? "",
      periods: counts.periods(row.clause_id, region_id),
      sum: sum(row)
    })
  );
  const step = stepOf(set);
  const chart = periodStrips(rows, {
    place,
    chosen: clause && filters.period ? `${clause.clause_id}|${filters.period}` : "",
    lead: (row, period) => step({dimension: dimensionKey(row), clause: row.clause_id, period}, "branches")
  });
  const which = dimension
    ? `“${dimension.title}”的${shown.length}条`
    : shown.length < due.length
      ? `未达到最多的${shown.length}条（由记录判定的共${due.length}条，选一个维度看它的全部条款）`
      : `由记录判定的${shown.length}条`;
  type Period = {strip: Strip; period: string; counts: Counts};
  return chartFrame<Period>(html`<div>${partLegend()}<div class="strips">${chart}</div></div>`, {
    title: `${year}年${place}${which}，逐期看漏在什么时候`,
    unit: "每段长短为占应判支部的比例，数字为未达到的支部数；点一格看名单",
    source: view.source,
    file: ["达标逐期", place, `${year}年`, dimension?.title],
    rows: rows.flatMap(strip => strip.periods.map(([period, own]): Period => ({strip, period, counts: own}))),
    columns: [
      {name: "维度", value: row => row.strip.dimension},
      {name: "条款", value: row => row.strip.clause.title},
      {name: "编号", value: row => row.strip.clause.clause_id},
      {name: "周期", value: row => periodZh(row.period)},
      ...countColumns<Period>(row => row.counts)
    ]
  });
}
