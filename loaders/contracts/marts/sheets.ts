import {z} from "zod";
import {mart} from "./mart.js";

/** One row per one assessment sheet of one branch for one cycle. */
export const sheets = mart("sheets", "branch", ["pack_id", "branch_id", "cycle", "sheet_id"], {
  pack_id: z.string().describe("标准"),
  branch_id: z.string().describe("支部"),
  cycle: z.int().describe("年度"),
  sheet_id: z.string().describe("考核单"),
  self_points: z.number().nullable().describe("自评分，各维度封顶后"),
  assessed_points: z.number().nullable().describe("考核分，各维度封顶后"),
  suggested_points: z.number().nullable().describe("按记录算出的分，各维度封顶后"),
  suggested_of: z.number().nullable().describe("能按记录算分的各行满分"),
  self_over_assessed: z.number().nullable().describe("自评分减考核分"),
  self_over_records: z.number().nullable().describe("同样几行的自评分减按记录算出的分"),
  assessed_over_records: z.number().nullable().describe("同样几行的考核分减按记录算出的分"),
  raw_self: z.number().nullable().describe("封顶前的自评分"),
  raw_assessed: z.number().nullable().describe("封顶前的考核分"),
  raw_suggested: z.number().nullable().describe("封顶前按记录算出的分"),
  pass_points: z.number().describe("合格分"),
  is_decided_by_cap: z.boolean().describe("封顶改变了是否够合格分"),
  vetoes: z.int().describe("审定日成立的一票否决"),
  undecided: z.int().describe("还要由人认定的一票否决"),
  publicity: z.string().describe("公示：none不要求、missing没有记录、running公示中、over结束、failed未通过"),
  objections: z.int().describe("公示中查实的异议"),
  finalised_on: z.string().nullable().describe("审定日期，未定为空"),
  recorded_status: z.string().describe("上报的考核状态"),
  status: z.enum(["open", "vetoed", "failed", "manual", "publicity", "qualified"]).describe("按记录得出的结论")
});
export type SheetsRow = z.infer<typeof sheets.row>;
