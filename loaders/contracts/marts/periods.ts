import {z} from "zod";
import {mart} from "./mart.js";

/** One row per calendar month, quarter, half-year and year that is judged. */
export const periods = mart("periods", "everyone", ["period"], {
  period: z.string().describe("周期"),
  period_kind: z.string().describe("month、quarter、half、year"),
  year: z.int().describe("年度"),
  starts_on: z.iso.date().describe("第一天"),
  ends_on: z.iso.date().describe("最后一天"),
  is_ended: z.boolean().describe("评定日已到期")
});
export type PeriodsRow = z.infer<typeof periods.row>;
