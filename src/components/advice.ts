import type {ClausesRow} from "../../loaders/contracts/marts/clauses.js";

/** What is known of one verdict: the clause, and what was found in its period. */
export interface Judged {
  clause: Pick<ClausesRow, "min" | "max" | "unit" | "period" | "combine">;
  verdict: string;
  required: number | null;
  actual: number | null;
  /** The period has run out on the evaluation date. */
  is_ended: boolean;
  /** Chinese names of the kinds of records it is judged by. */
  kinds: readonly string[];
}

const number = new Intl.NumberFormat("zh-CN", {maximumFractionDigits: 4});

/** In one sentence: what would change this verdict. Nothing in it is a promise; what has passed cannot be made up. */
export function advice(judged: Judged): string {
  const {verdict, kinds} = judged;
  if (verdict === "no_data")
    return `报来${kinds.map(kind => `“${kind}”`).join("、") || "所缺的记录"}并重新评定，才能判定。`;
  if (verdict === "manual") return "由上级党组织认定，填入“人工认定”表后即有判定。";
  if (verdict === "n_a") return "这一期不要求本支部；支部的领域、形式、人数或存续时间变了才会要求。";
  const gap = missing(judged);
  if (verdict === "not_met") return missed(judged, gap);
  if (verdict === "warn") return gap ? `计为达到；${gap}后不再提醒。` : "计为达到；时间或数量合乎一般要求后不再提醒。";
  if (verdict === "grace") return gap ? `期限未到；到期前${gap}即达到。` : "期限未到；到期前保持现状即达到。";
  return spare(judged);
}

/** Unit of what was required and found: yuan where a rate was multiplied out to one sum, as for money not split. */
export function amountUnit({combine, min, unit}: Judged["clause"], required: number | null): string {
  const isSum = combine === "per" || (combine === "rate" && required !== null && min !== null && required > min);
  return (isSum ? unit?.split("/")[0] : unit) ?? "";
}

/** What is lacking or too much, as something to be done; empty when neither. */
function missing({clause, required, actual}: Judged): string {
  if (required === null || actual === null) return "";
  const unit = amountUnit(clause, required);
  const limit = clause.min === null ? required : (clause.max ?? Number.POSITIVE_INFINITY);
  if (actual > limit) return `减少${number.format(actual - limit)}${unit}，不超过${number.format(limit)}${unit}`;
  if (clause.min === null || actual >= required) return "";
  if (clause.combine === "groups") return `再有${number.format(required - actual)}个党小组做到`;
  if (clause.combine === "share") return `由${number.format(actual)}%提高到${number.format(required)}%`;
  if (clause.combine === "presence" || clause.combine === "all") return "补齐所要求的各项";
  return `再增加${number.format(required - actual)}${unit}，满${number.format(required)}${unit}`;
}

function missed({clause, is_ended}: Judged, gap: string): string {
  const isCalendar = ["month", "quarter", "half", "year"].includes(clause.period);
  if (!isCalendar) return gap ? `${gap}即达到。` : "改正后重新报来即达到。";
  if (!is_ended) return gap ? `本期还没有结束，${gap}即达到。` : "本期还没有结束，改正后即达到。";
  const wanted = gap ? `当期须${gap}；` : "";
  return `${wanted}这一期已经结束，后来补办不改变判定，漏报的记录补报后重算。`;
}

function spare({clause, required, actual}: Judged): string {
  if (required === null || actual === null || clause.min === null || clause.combine === "share") return "已达到。";
  if (["presence", "all", "groups"].includes(clause.combine)) return "已达到；少一项就达不到。";
  const over = actual - required;
  const unit = amountUnit(clause, required);
  return over > 0 ? `已达到，多出${number.format(over)}${unit}。` : "已达到，正好够。";
}
