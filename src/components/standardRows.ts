import type {Finding, Lint} from "../../loaders/lint.js";
import type {BurdenRow} from "../../loaders/rules/burden.js";
import {amount} from "./format.js";
import type {Columns} from "./snapshots.js";

/** A document, or what the city added itself. */
export interface StandardPack {
  pack_id: string;
  title: string;
  document_no: string | null;
  issued_on: string | null;
  source: string;
  /** The programme judges by it. */
  is_judged: boolean;
}

/** One clause as people read it. */
export interface StandardClause {
  clause_id: string;
  pack_id: string;
  dimension: string;
  title: string;
  asks: string;
  citation: string | null;
  place: string | null;
  source: string;
  kind: string;
  period: string;
  min: number | null;
  max: number | null;
  unit: string | null;
  strength: string;
  number_source: string;
  reading: string | null;
  /** Who it is for, in words. */
  audience: string;
  /** Sectors of which some branch can be meant; null where it is for an organisation. */
  sectors: string[] | null;
  /** Records that prove it, with their columns, in words. */
  records: string;
  /** Points in the document's own sheet, and in the city's scheme. */
  points: number | null;
  local_points: number | null;
  /** What it measures; none where people judge. */
  topics: string[];
}

/** Verdicts of one clause in one region in the year of the evaluation date. */
export interface ClauseShare {
  clause_id: string;
  region_id: string;
  met: number;
  judged: number;
}

/** `data/standards.json`. */
export interface Standards {
  packs: StandardPack[];
  clauses: StandardClause[];
  /** Names of topics. */
  topics: Record<string, string>;
  lint: Lint["packs"];
  findings: Finding[];
  burden: BurdenRow[];
  /** Verdicts under each judged pack by region, `*` the city; empty where there is only one. */
  shares: {pack_id: string; region_id: string; met: number; judged: number}[];
  clause_shares: Columns<ClauseShare>;
}

export const kindZh: Readonly<Record<string, string>> = {
  cadence: "频次",
  headcount: "人数",
  tenure: "任期时限",
  hours: "学时",
  funding: "经费",
  ratio: "比例",
  ledger: "资料台账",
  venue: "阵地",
  veto: "一票否决",
  assessed: "考核评价",
  process: "工作程序",
  target: "目标",
  narrative: "原则要求"
};

export const numberZh: Readonly<Record<string, string>> = {
  printed: "原文写明",
  counted: "从原文数出",
  every: "原文说“都”“全部”",
  existence: "有即可",
  zero: "不得有",
  inferred: "按读法推定",
  local: "本地规定",
  none: "没有数"
};

const periods: Readonly<Record<string, string>> = {
  month: "每月",
  quarter: "每季度",
  half: "每半年",
  year: "每年",
  term: "每届",
  once: "一次性"
};

/** How often, `每季度`; `长期` without a calendar. */
export const cadenceZh = (period: string): string => periods[period] ?? "长期";

/** The number of a clause: `每季度至少1次`, `2～3年`, `不超过1年`; empty without one. */
export function numberOf({period, min, max, unit}: Pick<StandardClause, "period" | "min" | "max" | "unit">): string {
  const often = periods[period] ?? "";
  const u = unit ?? "";
  if (min === null && max === null) return "";
  if (min === 0 && max === null) return `${often}不减少`;
  if (min === 100 && unit === "%") return `${often}全部`;
  if (min !== null && min === max) return `${often}${amount(min)}${u}`;
  if (min !== null && max !== null) return `${often}${amount(min)}～${amount(max)}${u}`;
  return `${often}${min === null ? "不超过" : "至少"}${amount(min ?? max)}${u}`;
}

/** A clause beside others on the same thing: its number, and who it is for unless that is everybody. */
export function briefZh(clause: StandardClause): string {
  const sum = clause.topics.length > 1 && (clause.min ?? 0) > 1 ? "几样合计" : "";
  const who = clause.audience === "全部支部" ? "" : `：${clause.audience}`;
  return `${sum}${numberOf(clause)}${clause.strength === "soft" ? "（弹性）" : ""}${who}`;
}

/** What the list of clauses is narrowed to. */
export interface ClauseChoice {
  text?: string | null;
  pack?: string | null;
  dimension?: string | null;
  kind?: string | null;
  /** A sector, or `org` for organisations. */
  who?: string | null;
}

/** Clauses with the text in title, requirement, citation or number, and of the pack, dimension, kind and audience chosen. */
export function findClauses(
  clauses: readonly StandardClause[],
  {text, pack, dimension, kind, who}: ClauseChoice
): StandardClause[] {
  const typed = text?.trim().toLowerCase() ?? "";
  const holds = (clause: StandardClause) =>
    [clause.clause_id, clause.title, clause.asks, clause.citation].some(part => part?.toLowerCase().includes(typed));
  const isFor = ({sectors}: StandardClause) => (who === "org" ? sectors === null : sectors?.includes(who!));
  return clauses.filter(
    clause =>
      (!pack || clause.pack_id === pack) &&
      (!dimension || clause.dimension === dimension) &&
      (!kind || clause.kind === kind) &&
      (!who || isFor(clause)) &&
      (!typed || holds(clause))
  );
}

/** One thing that documents ask, and the clauses of each document on it. */
export interface TopicRow {
  topic: string;
  name: string;
  /** Documents that ask it. */
  asked_by: number;
  /** Documents that ask it differ in number, period, strength or audience. */
  differs: boolean;
  by_pack: Map<string, StandardClause[]>;
}

/** Every topic of the packs given: those of the most documents first. */
export function topicRows({clauses, topics}: Standards, packs: readonly string[]): TopicRow[] {
  const rows = new Map<string, Map<string, StandardClause[]>>();
  for (const clause of clauses) {
    if (!packs.includes(clause.pack_id)) continue;
    for (const topic of clause.topics) {
      const row = rows.get(topic) ?? new Map<string, StandardClause[]>();
      row.set(clause.pack_id, [...(row.get(clause.pack_id) ?? []), clause]);
      rows.set(topic, row);
    }
  }
  const said = (list: readonly StandardClause[]) => list.map(briefZh).sort().join("|");
  return [...rows]
    .map(([topic, by_pack]) => ({
      topic,
      name: topics[topic] ?? topic,
      asked_by: by_pack.size,
      differs: new Set([...by_pack.values()].map(said)).size > 1,
      by_pack
    }))
    .sort((a, b) => b.asked_by - a.asked_by || a.name.localeCompare(b.name, "zh-CN"));
}

/** The page in a sentence. */
export function standardsHeadline(standards: Standards): string {
  const documents = standards.packs.filter(({source}) => source === "document");
  const ids = documents.map(({pack_id}) => pack_id);
  const asked = standards.clauses.filter(({pack_id}) => ids.includes(pack_id));
  const shared = topicRows(standards, ids).filter(row => row.asked_by > 1);
  const differing = shared.filter(row => row.differs).length;
  const judged = documents.filter(({is_judged}) => is_judged).map(({title}) => title);
  const by = judged.length > 2 ? `其中${judged.length}份` : judged.join("、");
  return `${documents.length}份文件共${asked.length}条，${shared.length}件事有两份以上文件都要求，其中${differing}件要求不同；本市按${by}评定。`;
}
