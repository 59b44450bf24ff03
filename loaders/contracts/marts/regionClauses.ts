import {z} from "zod";
import {mart} from "./mart.js";

/** One row per one clause in one region for one period; region * is the whole city. */
export const regionClauses = mart("region_clauses", "region", ["pack_id", "clause_id", "region_id", "period"], {
  pack_id: z.string().describe("标准或评定办法"),
  clause_id: z.string().describe("条款"),
  region_id: z.string().describe("区县；*为全市"),
  period: z.string().describe("周期"),
  branches_due: z.int().describe("应判支部数"),
  branches_met: z.int().describe("达到"),
  branches_warn: z.int().describe("提醒"),
  branches_not_met: z.int().describe("未达到"),
  branches_grace: z.int().describe("期限未到"),
  branches_manual: z.int().describe("待人工认定"),
  branches_no_data: z.int().describe("缺数据"),
  met_share: z.number().nullable().describe("达到占比")
});
export type RegionClausesRow = z.infer<typeof regionClauses.row>;
