import {z} from "zod";
import {mart} from "./mart.js";

/** One row per scheme and rule that can bind a star. */
export const schemeRules = mart("scheme_rules", "everyone", ["scheme_id", "rule_id"], {
  scheme_id: z.string().describe("评定办法"),
  rule_id: z.string().describe("规则"),
  rule_kind: z.string().describe("种类：threshold、gate、quota、ladder"),
  star_level: z.int().describe("该规则给出或封住的星级"),
  min_score: z.number().nullable().describe("分数线；门槛为所需占比，名额为占比，逐级为空"),
  title: z.string().nullable().describe("门槛名称；其余为空")
});
export type SchemeRulesRow = z.infer<typeof schemeRules.row>;
