import {z} from "zod";
import {mart} from "./mart.js";

/** One row per one branch in a tier of one cycle. */
export const selectionTiers = mart("selection_tiers", "branch", ["scheme_id", "cycle", "branch_id"], {
  scheme_id: z.string().describe("评定办法"),
  cycle: z.int().describe("评选年度"),
  branch_id: z.string().describe("支部"),
  name: z.string().nullable().describe("支部名称"),
  region_id: z.string().nullable().describe("区县（单位）"),
  region_name: z.string().nullable().describe("区县（单位）名称"),
  sector: z.string().nullable().describe("领域"),
  tier: z.string().describe("梯次：有记录的按记录，没有的按名次"),
  tier_recorded: z.string().nullable().describe("记录的梯次"),
  recorded_cycle: z.int().nullable().describe("哪一年度的记录"),
  tier_suggested: z.string().nullable().describe("按名次的梯次；不符合条件或名次靠后时为空"),
  tier_before: z.string().nullable().describe("上一年度的梯次")
});
export type SelectionTiersRow = z.infer<typeof selectionTiers.row>;
