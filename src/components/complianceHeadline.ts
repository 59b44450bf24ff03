import {type ComplianceClause, type Counts, dueOf, judgedOf, metShare, type YearCounts} from "./complianceRows.js";
import {count, percent, periodZh} from "./format.js";

/** What the sentence speaks of. */
export interface Spoken {
  year: number;
  /** `*` or a region, and how it is called. */
  region_id: string;
  place: string;
  /** What is summed: `everything`, or a dimension with its name. */
  scope: string;
  scopeName: string | null;
  /** Regions to compare; one where the page is narrowed to it. */
  regions: readonly {region_id: string; region_name: string}[];
  clauses: readonly ComplianceClause[];
}

/** The clause that most verdicts say was missed; the first of the list where several tie. */
export function mostMissed(clauses: readonly ComplianceClause[], at: (id: string) => Counts): ComplianceClause | null {
  const [most] = [...clauses].sort((a, b) => at(b.clause_id).not_met - at(a.clause_id).not_met);
  return most && at(most.clause_id).not_met > 0 ? most : null;
}

/** What is missed, where, and when, in one sentence. */
export function complianceHeadline(counts: YearCounts, spoken: Spoken): string {
  const {year, region_id, place, scope, scopeName, regions, clauses} = spoken;
  const sum = counts.at(scope, region_id);
  const who = `${year}年${place}${scopeName ? `“${scopeName}”` : ""}`;
  if (!dueOf(sum)) return `${who}没有应判的条款。`;
  if (!judgedOf(sum)) return `${who}没有一项能由记录判定：都待人工认定、缺数据或期限未到。`;
  const most = mostMissed(clauses, id => counts.at(id, region_id));
  const first = `${who}可判的${count(judgedOf(sum))}项次达到${percent(metShare(sum))}`;
  if (!most) return `${first}，没有一项未达到。`;
  const missed = counts.at(most.clause_id, region_id);
  const local = most.source === "local" ? "本地规定，" : "";
  const what = `漏得最多的是“${most.title}”（${local}${count(missed.not_met)}项次未达到）`;
  const where = [lowest(counts, most, regions), busiest(counts, most, region_id)].filter(Boolean).join("，");
  return `${first}；${what}${where ? `，其中${where}` : ""}。`;
}

/** The region where the clause is kept least; nothing to say where there is one region or all keep it alike. */
function lowest(counts: YearCounts, {clause_id}: ComplianceClause, regions: Spoken["regions"]): string | null {
  const shares = regions
    .map(region => [region.region_name, metShare(counts.at(clause_id, region.region_id))] as const)
    .filter((pair): pair is readonly [string, number] => pair[1] !== null)
    .sort((a, b) => a[1] - b[1]);
  const [low, high] = [shares[0], shares.at(-1)];
  return low && high && low[1] < high[1] ? `${low[0]}达到最少（${percent(low[1])}）` : null;
}

/** The period with most misses; nothing to say where the clause has one period a year. */
function busiest(counts: YearCounts, {clause_id}: ComplianceClause, region_id: string): string | null {
  const periods = counts.periods(clause_id, region_id);
  const [most] = [...periods].sort((a, b) => b[1].not_met - a[1].not_met);
  return periods.length > 1 && most ? `${periodZh(most[0]).replace(/^\d+年/, "")}漏得最多` : null;
}
