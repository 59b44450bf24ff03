import {z} from "zod";
import {mart} from "./mart.js";

/** One row per one level and id in one month. */
export const rollout = mart("rollout", "region", ["level", "id", "month"], {
  level: z.string().describe("city、region或sector"),
  id: z.string().describe("全市为*，区县为组织编号，领域为领域代码"),
  month: z.string().describe("月份"),
  branches_active: z.int().describe("月末在册支部"),
  branches_accepted: z.int().describe("月末已验收达标支部"),
  accepted_share: z.number().nullable().describe("达标占比"),
  target_due_on: z.iso.date().nullable().describe("当期目标日期"),
  target_share: z.number().nullable().describe("当期目标占比"),
  target_qualifier: z.string().nullable().describe("目标限定词"),
  required_pace: z.number().nullable().describe("按期达标每月还需提高"),
  recent_pace: z.number().nullable().describe("近三个月平均每月提高"),
  forecast_low: z.number().nullable().describe("按近六个月最慢一个月推算的目标日占比"),
  forecast_high: z.number().nullable().describe("按近六个月最快一个月推算的目标日占比"),
  status: z.string().nullable().describe("reached、on_course、at_risk、behind；无在册支部时为空")
});
export type RolloutRow = z.infer<typeof rollout.row>;
