import {parseAppliesTo} from "../appliesTo.js";
import {assessStatus} from "../contracts/enums/assessStatus.js";
import {branchForm} from "../contracts/enums/branchForm.js";
import {region} from "../contracts/enums/region.js";
import {sector} from "../contracts/enums/sector.js";
import {aliasOnly} from "../readers/lookups.js";
import {canHold} from "./canHold.js";
import type {Literal} from "./terms.js";

const first = (labels: Readonly<Record<string, readonly [string, ...string[]]>>) =>
  Object.entries(labels).map(([id, [zh]]) => [id, zh] as const);

const values: Record<string, Map<string, string>> = {
  sector: new Map(first(sector.labels)),
  region: new Map(first(region.labels)),
  form: new Map(first(branchForm.labels)),
  status: new Map(first(assessStatus.labels))
};

const flags: Record<string, readonly [yes: string, no: string]> = {
  has_committee: ["设支委会的", "不设支委会的"],
  has_groups: ["有党小组的", "没有党小组的"],
  leading_organ: ["领导机关", "不是领导机关的"],
  district_direct: ["区直管的", "不是区直管的"],
  poor: ["贫困村", "不是贫困村的"],
  complex: ["情况复杂的", "情况不复杂的"],
  weak: ["在整顿的", "不在整顿的"]
};

const numbers: Record<string, string> = {
  members: "党员",
  formal: "正式党员",
  leading_cadres: "党员领导干部",
  mobile_members: "流动党员"
};

const organisations: Record<string, string> = {
  superior: "上级党组织",
  leader: "领导干部",
  committee: "党委",
  "grassroots-committee": "基层党委",
  "city-committees": "市直各党工委",
  district: "县区党委",
  city: "市级",
  province: "省级",
  system: "系统",
  "all-levels": "各级党组织"
};

/** Who a clause is about. */
export interface Audience {
  /** In Chinese words. */
  words: string;
  /** Sectors of which some branch can be meant; null for a clause about organisations. */
  sectors: string[] | null;
}

/**
 * An applies_to in words, alternatives that differ in one list joined: 农村、城市社区（在整顿的）.
 * @throws AppliesToMistake
 */
export function audienceOf(applies_to: string): Audience {
  const {level, organisations: levels, terms} = parseAppliesTo(applies_to);
  if (level === "organisation") return {words: levels.map(id => organisations[id] ?? id).join("、"), sectors: null};
  const sectors = [...values.sector!.keys()].filter(
    id =>
      id !== aliasOnly[sector.name] && (!terms.length || terms.some(term => canHold([...term, chosen("sector", id)])))
  );
  if (!terms.length) return {words: applies_to === "all" ? "全部支部" : "有整顿任务的支部", sectors};
  return {words: joined(terms).map(termZh).join("；或"), sectors};
}

const chosen = (fact: string, id: string): Literal => ({
  fact,
  operator: "=",
  text_value: id,
  number_value: null,
  is_negated: false
});

/** One condition: a list to choose from, or a comparison in words. */
type Part = {fact: string; ids: string[]; is_negated: boolean} | string;

function joined(terms: readonly Literal[][]): Part[][] {
  let parts = terms.map(term => term.map(partOf));
  for (const fact of Object.keys(values)) {
    const groups = new Map<string, Part[]>();
    for (const term of parts) {
      const own = term.find(part => typeof part !== "string" && part.fact === fact && !part.is_negated);
      const key = own ? JSON.stringify(term.filter(part => part !== own)) : JSON.stringify(["", ...term]);
      const other = own && groups.get(key)?.find(part => typeof part !== "string" && part.fact === fact);
      if (other && typeof other !== "string" && own && typeof own !== "string") other.ids.push(...own.ids);
      else groups.set(key, term);
    }
    parts = [...groups.values()];
  }
  return parts;
}

function partOf({fact, operator, text_value, number_value, is_negated}: Literal): Part {
  if (text_value !== null) return {fact, ids: [text_value], is_negated};
  const flag = flags[fact];
  if (flag) return flag[is_negated ? 1 : 0];
  const name = numbers[fact] ?? fact;
  const n = number_value ?? 0;
  if (operator === ">" && n === 0) return is_negated ? `没有${name}的` : `有${name}的`;
  if (operator === "=") return `${name}${is_negated ? "不是" : "正好"}${n}人的`;
  const isLeast = (operator !== "<") !== is_negated;
  const from = operator === ">" ? n + 1 : n;
  return isLeast ? `${name}${from}人以上的` : `${name}不足${from}人的`;
}

function termZh(parts: readonly Part[]): string {
  const lists = parts.filter(part => typeof part !== "string");
  const [head, ...rest] = [
    ...lists.map(({fact, ids, is_negated}) => {
      const names = [...new Set(ids)].map(id => values[fact]?.get(id) ?? id).join("、");
      return is_negated ? `不是${names}的` : names;
    }),
    ...parts.filter(part => typeof part === "string")
  ];
  return rest.length ? `${head}（${rest.join("，")}）` : head!;
}
