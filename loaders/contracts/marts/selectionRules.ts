import {z} from "zod";
import {mart} from "./mart.js";

/** One row per one scheme that selects exemplary branches. */
export const selectionRules = mart("selection_rules", "everyone", ["scheme_id"], {
  scheme_id: z.string().describe("评定办法"),
  pack_id: z.string().describe("阶段记录按哪个标准填"),
  title: z.string().describe("评选名称"),
  reason: z.string().describe("为什么评、参照什么"),
  places: z.int().describe("名额"),
  places_clause: z.string().nullable().describe("写明名额的文件条款；空为本地定"),
  places_reason: z.string().describe("名额的理由"),
  min_star: z.int().describe("至少几星"),
  is_acceptance_needed: z.boolean().describe("是否要验收达标"),
  years_since_named: z.int().nullable().describe("命名后几年内不重复"),
  order_reason: z.string().describe("名次怎么排、为什么"),
  close_margin: z.number().describe("离线多少分以内算不稳"),
  publicity_days: z.int().describe("公示几个工作日"),
  check_until: z.string().describe("次年复核到哪天（月-日）"),
  tier_years: z.int().nullable().describe("梯次看几年的记录")
});
export type SelectionRulesRow = z.infer<typeof selectionRules.row>;
