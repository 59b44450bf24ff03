import {z} from "zod";
import {mart} from "./mart.js";

/** One row per one kind of branches (region, sector, form, star) in one month in which their counts moved. */
export const rolloutSteps = mart("rollout_steps", "region", ["region_id", "sector", "form", "star", "month"], {
  region_id: z.string().describe("区县"),
  sector: z.string().describe("领域"),
  form: z.string().describe("设置形式；不详为-"),
  star: z.string().describe("最近年度星级0—5；没有评定或已撤销为-"),
  month: z.string().describe("月份"),
  branches: z.int().describe("在册支部增减；第一个月为月末在册数"),
  accepted_before: z.int().describe("第一个月之前已达标数，其余各月为0"),
  accepted: z.int().describe("新验收，正数"),
  withdrawn: z.int().describe("撤回，负数"),
  formed: z.int().describe("新成立带入，正数"),
  dissolved: z.int().describe("撤销带出，负数"),
  merged: z.int().describe("撤销带出里并入其他支部的，负数，不另加")
});
export type RolloutStepsRow = z.infer<typeof rolloutSteps.row>;
