import {html} from "htl";
import {barList} from "./barList.js";
import {chartFrame} from "./chartFrame.js";
import type {TableColumn} from "./csv.js";
import {pageLink} from "./filters.js";
import {count, percent} from "./format.js";
import {type DimensionLine, type MissedClause, metShare} from "./regionRows.js";
import type {RegionView} from "./regionView.js";
import {shareBars} from "./shareBars.js";

const localZh = ({title, is_local}: {title: string; is_local: boolean}) => (is_local ? `${title}（本地规定）` : title);
const shareColumn = (name: string, value: (row: DimensionLine) => number | null): TableColumn<DimensionLine> => ({
  ...{name, value, isNumber: true},
  show: row => percent(value(row))
});

/** How much of what was asked was met, by dimension, beside the year before and the city. */
export function dimensions({dimensions, place, year, site, id}: RegionView): HTMLElement {
  if (!dimensions.length) return html`<p class="note">${year}年还没有${place}的判定。</p>`;
  const heads = [place, `${year - 1}年`, "全市"];
  const chart = shareBars(
    dimensions.map(line => ({
      name: localZh(line),
      href: pageLink("compliance", {region: id, dimension: `${line.pack_id}/${line.dimension_id}`}),
      shares: [line.share, line.share_before, line.share_city],
      beside: [line.met + line.not_met, line.not_met, line.manual, line.no_data].map(n => count(n))
    })),
    {first: "维度", heads, beside: ["判定项次", "未达到", "待人工", "缺数据"]}
  );
  return chartFrame<DimensionLine>(chart, {
    title: `${place}${year}年各维度达到了多少`,
    unit: "达到（含提醒）÷判定项次；一个支部一条一期为一项次，待人工和缺数据不在内；含长期条款的维度没有可比的上年",
    source: `各类记录按${site.facts.pack_title}和${site.facts.scheme_title}判定`,
    file: ["维度", `${year}年`],
    rows: dimensions,
    columns: [
      {name: "维度", value: localZh},
      shareColumn("达到占比", line => line.share),
      shareColumn(`${year - 1}年`, line => line.share_before),
      shareColumn("全市", line => line.share_city),
      {name: "达到", value: line => line.met, isNumber: true},
      {name: "未达到", value: line => line.not_met, isNumber: true},
      {name: "待人工", value: line => line.manual, isNumber: true},
      {name: "缺数据", value: line => line.no_data, isNumber: true}
    ]
  });
}

const shown = 8;

/** The clauses missed most often; all of them stand in the table and the file. */
export function missed({missed, place, year, id}: RegionView): HTMLElement {
  if (!missed.length) return html`<p class="note">${year}年由记录判定的条款没有未达到的。</p>`;
  const bars = missed.slice(0, shown).map(clause => ({
    id: clause.clause_id,
    name: localZh(clause),
    n: clause.not_met,
    beside: `共判定${count(clause.met + clause.not_met)}项次`
  }));
  const shares = new Map(missed.map(clause => [clause.clause_id, 1 - metShare(clause)!]));
  const share = {head: "占这条的判定", of: ({id}: {id: string}) => shares.get(id) ?? null};
  const choose = (clause: string) => {
    location.href = pageLink("compliance", {region: id, clause});
  };
  return chartFrame<MissedClause>(barList(bars, {heads: ["条款", "未达到项次", "说明"], share, choose}), {
    title:
      missed.length > shown
        ? `${place}${year}年漏得最多的${shown}条（有未达到的共${count(missed.length)}条，表中全列）`
        : `${place}${year}年有未达到的${count(missed.length)}条，多的在前`,
    unit: "项次，一个支部一条一期为一项次",
    source: "各类记录的判定",
    file: ["未达到的条款", `${year}年`],
    rows: missed,
    columns: [
      {name: "条款", value: localZh},
      {name: "编号", value: clause => clause.clause_id},
      {name: "未达到", value: clause => clause.not_met, isNumber: true},
      {name: "达到", value: clause => clause.met, isNumber: true},
      {
        name: "未达到占比",
        value: clause => 1 - metShare(clause)!,
        show: clause => percent(1 - metShare(clause)!),
        isNumber: true
      }
    ]
  });
}
