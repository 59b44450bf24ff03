import {z} from "zod";
import {mart} from "./mart.js";

/** One row per one branch and where it stands on the way to acceptance. */
export const branchAcceptance = mart("branch_acceptance", "branch", ["branch_id"], {
  branch_id: z.string().describe("支部"),
  is_accepted: z.boolean().describe("评定日已验收达标"),
  accepted_on: z.iso.date().nullable().describe("最近一次验收达标日期"),
  withdrawn_on: z.iso.date().nullable().describe("撤回日期")
});
export type BranchAcceptanceRow = z.infer<typeof branchAcceptance.row>;
