import {z} from "zod";
import {mart} from "./mart.js";

/** One row per one file and sheet read. */
export const submissions = mart("submissions", "source", ["file", "sheet"], {
  file: z.string().describe("文件"),
  sheet: z.string().describe("工作表；CSV为空文字"),
  kind: z.string().nullable().describe("记录种类；认不出时为空"),
  org_id: z.string().nullable().describe("报送组织"),
  first_on: z.iso.date().nullable().describe("记录最早涉及的日期"),
  last_on: z.iso.date().nullable().describe("记录最晚涉及的日期"),
  rows_read: z.int().describe("读到"),
  rows_loaded: z.int().describe("入库"),
  rows_quarantined: z.int().describe("退回"),
  rows_duplicate: z.int().describe("重复"),
  sha256: z.string().describe("文件指纹")
});
export type SubmissionsRow = z.infer<typeof submissions.row>;
