import {z} from "zod";
import {mart} from "./mart.js";

/** One row per one record and where it came from. */
export const provenance = mart("provenance", "nobody", ["kind", "record_key"], {
  kind: z.string().describe("记录种类"),
  record_key: z.string().describe("记录键"),
  file: z.string().describe("文件"),
  sheet: z.string().describe("工作表"),
  row: z.int().describe("行号")
});
export type ProvenanceRow = z.infer<typeof provenance.row>;
