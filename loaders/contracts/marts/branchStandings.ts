import {z} from "zod";
import {mart} from "./mart.js";

/** One row per active branch, in the latest cycle and the one before. */
export const branchStandings = mart("branch_standings", "branch", ["branch_id"], {
  branch_id: z.string().describe("支部"),
  name: z.string().describe("支部名称"),
  org_id: z.string().describe("上级组织"),
  region_id: z.string().describe("区县"),
  sector: z.string().describe("领域"),
  star_level: z.int().nullable().describe("星级；没有评定时为空"),
  star_level_before: z.int().nullable().describe("上一年度星级"),
  is_qualified: z.boolean().nullable().describe("是否合格"),
  was_qualified: z.boolean().nullable().describe("上一年度是否合格"),
  is_accepted: z.boolean().describe("评定日已验收达标"),
  is_judged: z.boolean().describe("有可判的条款"),
  is_one_step: z.boolean().describe("再做好一条或过一道门槛即可升星")
});
export type BranchStandingsRow = z.infer<typeof branchStandings.row>;
