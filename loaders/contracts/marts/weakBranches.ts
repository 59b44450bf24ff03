import {z} from "zod";
import {mart} from "./mart.js";

/** One row per one scheme and candidate. */
export const weakBranches = mart("weak_branches", "branch", ["scheme_id", "branch_id"], {
  scheme_id: z.string().describe("评定办法"),
  branch_id: z.string().describe("支部编号"),
  name: z.string().nullable().describe("支部名称"),
  region_id: z.string().nullable().describe("区县"),
  sector: z.string().nullable().describe("领域"),
  criteria: z.int().describe("触及几条标准"),
  since_on: z.iso.date().describe("最早的情况开始的日期"),
  fired_on: z.iso.date().describe("最早可以看出的日期"),
  case_id: z.string().nullable().describe("未销号的整顿"),
  outcome: z
    .enum(["in_case", "in_follow_up", "left_out", "waiting"])
    .describe("已在整顿、销号后跟踪、应列未列、还在等待期")
});
export type WeakBranchesRow = z.infer<typeof weakBranches.row>;
