import {z} from "zod";
import {mart} from "./mart.js";

/** One row per region and month. */
export const regionReporting = mart("region_reporting", ["region_id", "month"], {
  region_id: z.string().describe("区县"),
  month: z.string().describe("月份"),
  branches_active: z.int().describe("月末在册支部"),
  branches_reporting: z.int().describe("当月有活动记录的支部")
});
export type RegionReportingRow = z.infer<typeof regionReporting.row>;
