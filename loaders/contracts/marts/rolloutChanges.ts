import {z} from "zod";
import {mart} from "./mart.js";

/** One row per why the accepted count of one level and id moved in one month. */
export const rolloutChanges = mart("rollout_changes", "region", ["level", "id", "month"], {
  level: z.string().describe("city、region或sector"),
  id: z.string().describe("全市为*"),
  month: z.string().describe("月份"),
  accepted_before: z.int().describe("上月末达标数"),
  accepted: z.int().describe("新验收，正数"),
  withdrawn: z.int().describe("撤回，负数"),
  formed: z.int().describe("新成立带入，正数"),
  dissolved: z.int().describe("撤销带出，负数"),
  merged: z.int().describe("撤销带出里并入其他支部的，负数，不另加"),
  accepted_after: z.int().describe("本月末达标数，等于上月末加新验收、撤回、新成立带入、撤销带出")
});
export type RolloutChangesRow = z.infer<typeof rolloutChanges.row>;
