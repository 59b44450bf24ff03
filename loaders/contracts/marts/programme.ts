import {z} from "zod";
import {mart} from "./mart.js";

/** One row per the one row that says what was built. */
export const programme = mart("programme", "everyone", ["city"], {
  city: z.string().describe("城市"),
  is_example: z.boolean().describe("示例数据"),
  pack_id: z.string().describe("推进所依据的标准"),
  pack_title: z.string().describe("标准名称"),
  document_no: z.string().describe("文号"),
  scheme_id: z.string().describe("评定办法"),
  scheme_title: z.string().describe("评定办法名称"),
  as_of: z.iso.date().describe("评定日"),
  evaluate_from: z.iso.date().describe("起评日"),
  refresh_days: z.int().describe("评定日过去多少天算没有更新"),
  scope_name: z.string().nullable().describe("只含谁所属的支部；空为全市"),
  scope_region_id: z.string().nullable().describe("它所在的区县（单位）"),
  scope_region_name: z.string().nullable().describe("那个区县（单位）的名称")
});
export type ProgrammeRow = z.infer<typeof programme.row>;
