import {z} from "zod";
import {mart} from "./mart.js";

/** One row per region and source of clauses, of the evaluation date's cycle. */
export const regionVerdicts = mart("region_verdicts", "region", ["region_id", "source"], {
  region_id: z.string().describe("区县；*为全市"),
  source: z.string().describe("document文件规定、local本地规定"),
  met: z.int().describe("达到"),
  warn: z.int().describe("提醒"),
  not_met: z.int().describe("未达到"),
  grace: z.int().describe("期限未到"),
  manual: z.int().describe("待人工认定"),
  no_data: z.int().describe("缺数据")
});
export type RegionVerdictsRow = z.infer<typeof regionVerdicts.row>;
