import {z} from "zod";
import {mart} from "./mart.js";

/** One row per one record row behind a measure. */
export const evidence = mart("evidence", "branch", ["measure", "item", "branch_id", "file", "sheet", "row"], {
  measure: z.string().describe("度量"),
  item: z.string().describe("度量项；*为该度量各项共用"),
  branch_id: z.string().describe("支部"),
  on_date: z.iso.date().nullable().describe("记录日期；长期为空"),
  kind: z.string().describe("记录种类"),
  label: z.string().nullable().describe("记录内容"),
  file: z.string().describe("文件"),
  sheet: z.string().describe("工作表"),
  row: z.int().describe("行号")
});
export type EvidenceRow = z.infer<typeof evidence.row>;
