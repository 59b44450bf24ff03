import {z} from "zod";
import {mart} from "./mart.js";

/** One row per one clause of one branch summed over a cycle. */
export const branchClauses = mart("branch_clauses", "branch", ["pack_id", "clause_id", "branch_id", "cycle"], {
  pack_id: z.string().describe("标准或评定办法"),
  clause_id: z.string().describe("条款"),
  branch_id: z.string().describe("支部"),
  cycle: z.int().describe("年度；长期条款记在评定日所在年度"),
  periods_due: z.int().describe("应判周期数，不含不适用"),
  periods_met: z.int().describe("达到"),
  periods_warn: z.int().describe("提醒（计为达到）"),
  periods_not_met: z.int().describe("未达到"),
  periods_grace: z.int().describe("期限未到"),
  periods_manual: z.int().describe("待人工认定"),
  periods_no_data: z.int().describe("缺数据"),
  met_share: z.number().nullable().describe("（达到+提醒）÷（达到+提醒+未达到），无可判时为空")
});
export type BranchClausesRow = z.infer<typeof branchClauses.row>;
