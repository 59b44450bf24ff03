import {z} from "zod";
import {mart} from "./mart.js";

/** One row per the points one clause gave one branch in one cycle. */
export const branchPoints = mart("branch_points", "branch", ["scheme_id", "branch_id", "cycle", "clause_id"], {
  scheme_id: z.string().describe("评定办法"),
  branch_id: z.string().describe("支部"),
  cycle: z.int().describe("年度"),
  clause_id: z.string().describe("条款"),
  dimension_id: z.string().describe("维度"),
  points: z.number().nullable().describe("得分；没有可判周期时为空"),
  max_points: z.number().describe("分值"),
  is_bonus: z.boolean().describe("是否加分条款")
});
export type BranchPointsRow = z.infer<typeof branchPoints.row>;
