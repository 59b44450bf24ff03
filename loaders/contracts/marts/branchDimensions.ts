import {z} from "zod";
import {mart} from "./mart.js";

/** One row per one dimension of one branch score. */
export const branchDimensions = mart(
  "branch_dimensions",
  "branch",
  ["scheme_id", "branch_id", "cycle", "dimension_id"],
  {
    scheme_id: z.string().describe("评定办法"),
    branch_id: z.string().describe("支部"),
    cycle: z.int().describe("年度"),
    dimension_id: z.string().describe("维度"),
    points: z.number().describe("得分"),
    max_points: z.number().describe("可判分值"),
    is_capped: z.boolean().describe("是否封顶")
  }
);
export type BranchDimensionsRow = z.infer<typeof branchDimensions.row>;
