import {z} from "zod";
import {ruleId, score, strict, words} from "./strict.js";

/** What a clause is about; the first nine can be counted from records. */
export const clauseKinds = [
  "cadence",
  "headcount",
  "tenure",
  "hours",
  "funding",
  "ratio",
  "ledger",
  "venue",
  "veto",
  "assessed",
  "process",
  "target",
  "narrative"
] as const;

/** Units as people read them. */
export const units = [
  "次",
  "天",
  "个月",
  "人",
  "个",
  "份",
  "项",
  "本",
  "张",
  "年",
  "岁",
  "学时",
  "分",
  "元",
  "元/人",
  "元/千户",
  "%"
] as const;

const periods = ["month", "quarter", "half", "year", "once", "term", "none"] as const;

/** How the measures of one clause are taken together. */
const combines = [
  "sum",
  "presence",
  "all",
  "each",
  "share",
  "rate",
  "groups",
  "lowest",
  "highest",
  "alone",
  "per",
  "missed"
] as const;

const bound = z.number().refine(n => Number.isInteger(Math.round(n * 1e8) / 1e4), "最多四位小数的数字");

const asked = {
  id: ruleId.describe("Within its pack or scheme; the full id is pack/id"),
  title: words.describe("Name of the clause"),
  asks: words.describe("What it asks, in our own words"),
  kind: z.enum(clauseKinds),
  period: z.enum(periods).default("none"),
  applies_to: words.default("all").describe("Who must meet it; grammar in loaders/appliesTo.ts"),
  min: bound.optional().describe("Least that is enough, inclusive"),
  max: bound.optional().describe("Most that is allowed, inclusive"),
  unit: z.enum(units).optional().describe("Unit of min and max"),
  strength: z.enum(["hard", "soft"]).default("hard").describe("soft for 一般, 原则上, 力争, 左右, 总体"),
  evidence: z.array(z.string()).min(1).optional().describe("Record columns that prove it, kind.column"),
  from: z.int().min(1949).max(2100).optional().describe("First year it asks"),
  measures: z.array(z.string()).min(1).optional().describe("What is counted, measure:item"),
  needs: z.array(z.string()).min(1).optional().describe("Measures that must be there too, else nothing counts"),
  combine: z.enum(combines).default("sum"),
  empty: z.literal("n_a").optional().describe("n_a when nothing at all was recorded, instead of 0"),
  in_months: z
    .array(z.int().min(1).max(12))
    .min(1)
    .optional()
    .describe("Months of a year it should fall in; others warn"),
  of: z
    .array(ruleId)
    .min(1)
    .optional()
    .describe("Clauses whose required money is taken together, or of which those missed count"),
  excusable: z.literal(true).optional().describe("An attested n_a holds against what was counted"),
  doubts: z.array(ruleId).min(1).optional().describe("Clauses whose miss leaves this one, if met, to a person"),
  reads: z.enum(["period", "year", "standing"]).optional().describe("Span of the measures, when not the clause's own"),
  prorate: z.enum(["floor", "money", "whole", "as_is"]).optional().describe("What a partial period asks"),
  miss: z.enum(["warn", "not_met"]).optional().describe("Verdict below min"),
  above: z.enum(["met", "warn", "not_met"]).optional().describe("Verdict above max"),
  by: z
    .string()
    .regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, "写成 03-31 的月日")
    .optional()
    .describe("Last day of the year that is in time; what comes later only warns"),
  reading: words.optional().describe("How an unclear wording is read, in our own words")
};

/** One entry of a pack's clause file. */
export const packClause = strict({
  ...asked,
  cite: words.describe("The fragment that carries the number, exactly as printed, at most 20 characters"),
  place: words.describe("Where in the document"),
  number: z.enum(["printed", "counted", "every", "existence", "zero", "inferred", "none"]).default("none"),
  points: score.gt(0, "大于0的分值").optional().describe("Most points of a line of the document's own score sheet"),
  suggested_by: z
    .array(ruleId)
    .min(1)
    .optional()
    .describe("Clauses that are about what a line scores; those counted suggest its points")
});
export type PackClause = z.infer<typeof packClause>;

/** `clauses/<nn>-<dimension>.yml`: the entries of one dimension. */
export const clauseFile = z.array(packClause).min(1, "至少一条条款");

/** Another reading of a document's clause that the city chose; what it names takes the place of the pack's own. */
export const localReading = strict({
  clause: z.string().describe("Full id, pack/id"),
  reason: words.describe("Why the city reads it so"),
  period: z.enum(periods).optional(),
  applies_to: words.optional(),
  min: bound.optional(),
  max: bound.optional(),
  unit: z.enum(units).optional(),
  measures: asked.measures,
  combine: z.enum(combines).optional(),
  reads: asked.reads,
  prorate: asked.prorate,
  miss: asked.miss,
  above: asked.above,
  by: asked.by,
  needs: asked.needs,
  evidence: asked.evidence
});
export type LocalReading = z.infer<typeof localReading>;

/** One clause that the city added itself; never shown as the document's. */
export const localClause = strict({
  ...asked,
  dimension: ruleId,
  source: z.literal("local", {error: "本地条款必须写 source: local"}),
  reason: words.describe("Why the city asks this")
});
export type LocalClause = z.infer<typeof localClause>;
