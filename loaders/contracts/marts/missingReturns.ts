import {z} from "zod";
import {mart} from "./mart.js";

/** One row per branch, supplied kind of record and period of which the branch was there and returned none. */
export const missingReturns = mart("missing_returns", "branch", ["kind", "period", "branch_id"], {
  kind: z.string().describe("记录种类"),
  cadence: z.enum(["month", "year", "standing"]).describe("month每月、year每年、standing长期一份"),
  period: z.string().describe("月份、年度或standing"),
  branch_id: z.string().describe("期末在册、没有记录的支部"),
  region_id: z.string().describe("支部所在区县")
});
export type MissingReturnsRow = z.infer<typeof missingReturns.row>;
