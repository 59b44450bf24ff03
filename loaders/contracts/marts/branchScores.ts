import {z} from "zod";
import {mart} from "./mart.js";

/** One row per one branch rated by one scheme for one cycle. */
export const branchScores = mart("branch_scores", "branch", ["scheme_id", "branch_id", "cycle"], {
  scheme_id: z.string().describe("评定办法"),
  pack_id: z.string().describe("所依据的标准"),
  branch_id: z.string().describe("支部"),
  cycle: z.int().describe("年度"),
  raw_score: z.number().nullable().describe("各条款得分之和，不含加分"),
  bonus_points: z.number().describe("加分，已按上限"),
  score: z.number().nullable().describe("按可判分值折算到满分的得分，加上加分"),
  self_score: z.number().nullable().describe("自评分"),
  judged_points: z.number().describe("可判分值"),
  due_points: z.number().describe("应判分值"),
  is_vetoed: z.boolean().describe("是否一票否决"),
  vetoes: z.int().describe("否决情形数"),
  is_qualified: z.boolean().describe("是否合格"),
  qualification: z.string().describe("考核状态：draft、assessed、qualified、failed、vetoed"),
  star_level: z.int().describe("星级0—5，0为未定星"),
  star_rule_kind: z.string().describe("那条规则的种类：veto、judged、threshold、gate、quota、ladder"),
  star_rule: z.string().describe("决定星级的那条规则"),
  next_star_score: z.number().nullable().describe("升一级的分数线；没有更高的分数线时为空")
});
export type BranchScoresRow = z.infer<typeof branchScores.row>;
