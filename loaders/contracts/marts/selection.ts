import {z} from "zod";
import {mart} from "./mart.js";

/** One row per one branch that was nominated or eligible in one cycle of a scheme's selection. */
export const selection = mart("selection", "branch", ["scheme_id", "cycle", "branch_id"], {
  scheme_id: z.string().describe("评定办法"),
  cycle: z.int().describe("评选年度"),
  branch_id: z.string().describe("支部"),
  stage: z.string().describe("走到哪一步：recommend、screen、inspect、named"),
  outcome: z
    .string()
    .describe(
      "结果：named已命名、proposed建议、reserve后备、not_chosen未选上、failed、withdrawn、struck_off撤下、excluded不合条件、pending年度未结束"
    ),
  rank: z.int().nullable().describe("在全部符合条件的支部里的名次；不符合条件时为空"),
  is_eligible: z.boolean().describe("复核日是否符合条件"),
  exclusion_reason: z.string().nullable().describe("不在名单上的原因代码；在名单上时为空"),
  reason: z.string().describe("原因代码"),
  reason_zh: z.string().describe("原因"),
  is_listed: z.boolean().describe("是否在名单上"),
  reserve_no: z.int().nullable().describe("后备次序"),
  replaces_branch_id: z.string().nullable().describe("递补了哪个支部"),
  replaced_by_branch_id: z.string().nullable().describe("由哪个支部递补"),
  name: z.string().nullable().describe("支部名称"),
  org_id: z.string().nullable().describe("上级组织"),
  region_id: z.string().describe("区县（单位）"),
  region_name: z.string().nullable().describe("区县（单位）名称"),
  sector: z.string().describe("领域"),
  is_front_line: z.boolean().describe("是否一线"),
  score: z.number().nullable().describe("得分"),
  star_level: z.int().nullable().describe("星级"),
  tied_rank: z.int().nullable().describe("不看支部编号时的名次；与别的支部相同即为并列"),
  margin: z.number().nullable().describe("在名单上的比最好的后备高多少分；不在的比名单上最低分高多少分，负为低"),
  tier: z.string().nullable().describe("培树梯次"),
  is_tier_recorded: z.boolean().describe("梯次是否有记录；否则按名次建议")
});
export type SelectionRow = z.infer<typeof selection.row>;
