import {z} from "zod";
import {mart} from "./mart.js";

/** One row per one open case and clause that asks something because of it. */
export const caseDuties = mart("case_duties", "branch", ["case_id", "clause_id"], {
  case_id: z.string().describe("整顿编号"),
  branch_id: z.string().describe("支部编号"),
  pack_id: z.string().describe("标准"),
  clause_id: z.string().describe("条款"),
  title: z.string().describe("条款名称"),
  required: z.number().nullable().describe("要求"),
  actual: z.number().nullable().describe("实际"),
  verdict: z.string().describe("判定")
});
export type CaseDutiesRow = z.infer<typeof caseDuties.row>;
