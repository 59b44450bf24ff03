import {z} from "zod";
import {mart} from "./mart.js";

/** One row per one record row behind a measure of superior organisations. */
export const orgEvidence = mart("org_evidence", "org", ["measure", "item", "org_id", "file", "sheet", "row"], {
  measure: z.string().describe("度量"),
  item: z.string().describe("度量项"),
  org_id: z.string().describe("党组织"),
  on_date: z.iso.date().nullable().describe("记录日期；长期为空"),
  kind: z.string().describe("记录种类"),
  label: z.string().nullable().describe("记录内容"),
  file: z.string().describe("文件"),
  sheet: z.string().describe("工作表"),
  row: z.int().describe("行号")
});
export type OrgEvidenceRow = z.infer<typeof orgEvidence.row>;
