import {z} from "zod";
import {mart} from "./mart.js";

/** One row per one branch. */
export const branches = mart("branches", "branch", ["branch_id"], {
  branch_id: z.string().describe("支部编号"),
  name: z.string().describe("支部名称"),
  org_id: z.string().describe("上级组织"),
  region_id: z.string().describe("区县或市直党（工）委"),
  region_name: z.string().describe("区县名称"),
  sector: z.string().describe("领域"),
  form: z.string().nullable().describe("设置形式"),
  formal: z.int().nullable().describe("正式党员数，最近一次统计"),
  probationary: z.int().nullable().describe("预备党员数"),
  formed_on: z.iso.date().nullable().describe("成立日期"),
  dissolved_on: z.iso.date().nullable().describe("撤销日期"),
  is_active: z.boolean().describe("评定日仍在")
});
export type BranchesRow = z.infer<typeof branches.row>;
