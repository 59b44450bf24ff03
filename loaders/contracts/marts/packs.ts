import {z} from "zod";
import {mart} from "./mart.js";

/** One row per document, and per scheme that asks something of its own. */
export const packs = mart("packs", "everyone", ["pack_id"], {
  pack_id: z.string().describe("标准或评定办法"),
  title: z.string().describe("名称"),
  document_no: z.string().nullable().describe("文号"),
  issued_on: z.string().nullable().describe("印发日期"),
  source: z.string().describe("document文件规定、local本地规定")
});
export type PacksRow = z.infer<typeof packs.row>;
