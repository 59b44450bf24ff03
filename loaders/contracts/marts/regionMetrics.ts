import {z} from "zod";
import {mart} from "./mart.js";

/** One row per one region in one month; region * is the whole city. */
export const regionMetrics = mart("region_metrics", "region", ["region_id", "month"], {
  region_id: z.string().describe("区县；*为全市"),
  month: z.string().describe("月份"),
  branches_active: z.int().describe("月末在册支部"),
  branches_accepted: z.int().describe("月末已验收达标支部"),
  accepted_share: z.number().nullable().describe("达标占比"),
  target_share: z.number().nullable().describe("当期目标"),
  met_share: z.number().nullable().describe("本月到期周期的达到占比"),
  mean_score: z.number().nullable().describe("本年度平均得分"),
  stars_0: z.int().describe("未定星"),
  stars_1: z.int().describe("一星"),
  stars_2: z.int().describe("二星"),
  stars_3: z.int().describe("三星"),
  stars_4: z.int().describe("四星"),
  stars_5: z.int().describe("五星"),
  weak_candidates: z.int().nullable().describe("疑似软弱涣散支部数；评定办法未定标准时为空"),
  cases_open: z.int().describe("月末未销号整顿"),
  cases_overdue: z.int().nullable().describe("其中已逾期；没有期限时为空")
});
export type RegionMetricsRow = z.infer<typeof regionMetrics.row>;
