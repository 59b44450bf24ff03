import {z} from "zod";
import {mart} from "./mart.js";

/** One row per region, supplied kind of record and period in which it is returned. */
export const regionReturns = mart("region_returns", "region", ["region_id", "kind", "period"], {
  region_id: z.string().describe("区县"),
  kind: z.string().describe("记录种类"),
  cadence: z
    .enum(["month", "year", "standing", "event"])
    .describe("month每月、year每年、standing长期一份、event有事才报"),
  period: z.string().describe("月份、年度或standing"),
  branches_active: z.int().describe("期末在册支部"),
  branches_reporting: z.int().describe("其中有记录的支部")
});
export type RegionReturnsRow = z.infer<typeof regionReturns.row>;
