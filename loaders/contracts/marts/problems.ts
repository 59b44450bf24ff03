import {z} from "zod";
import {mart} from "./mart.js";

/** One row per one refused or doubted cell, row or file. */
export const problems = mart("problems", "file", ["problem_no"], {
  problem_no: z.int().describe("序号"),
  file: z.string().describe("文件"),
  sheet: z.string().describe("工作表"),
  row: z.int().nullable().describe("行号，与表格软件所示相同；整个文件的问题为空"),
  column: z.string().nullable().describe("列"),
  kind: z.string().nullable().describe("记录种类"),
  code: z.string().describe("问题代码"),
  severity: z.string().describe("refuse退回、doubt存疑"),
  received: z.string().nullable().describe("收到的内容"),
  message: z.string().describe("说明和办法"),
  branch_id: z.string().nullable().describe("退回或存疑的行所属支部；认不出时为空"),
  region_id: z.string().nullable().describe("支部所在区县，否则报送组织所在区县；都认不出时为空")
});
export type ProblemsRow = z.infer<typeof problems.row>;
