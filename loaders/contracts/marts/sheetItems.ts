import {z} from "zod";
import {mart} from "./mart.js";

/** One row per one line of one assessment sheet. */
export const sheetItems = mart("sheet_items", "branch", ["sheet_id", "clause_id"], {
  sheet_id: z.string().describe("考核单"),
  pack_id: z.string().describe("标准"),
  branch_id: z.string().describe("支部"),
  cycle: z.int().describe("年度"),
  dimension_id: z.string().describe("维度"),
  clause_id: z.string().describe("考核行"),
  position: z.int().describe("次序"),
  points: z.number().describe("印出的分值"),
  self_points: z.number().nullable().describe("自评分"),
  assessed_points: z.number().nullable().describe("考核分"),
  suggested_points: z.number().nullable().describe("按记录算出的分；没有可数的条款时为空"),
  self_over_assessed: z.number().nullable().describe("自评分减考核分"),
  assessed_over_records: z.number().nullable().describe("考核分减按记录算出的分"),
  is_applicable: z.boolean().describe("支部可能有这一行所说的事，如设了支委会")
});
export type SheetItemsRow = z.infer<typeof sheetItems.row>;
