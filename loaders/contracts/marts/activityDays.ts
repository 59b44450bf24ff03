import {z} from "zod";
import {mart} from "./mart.js";

/** One row per one activity of one branch, for the calendar strip. */
export const activityDays = mart("activity_days", "branch", ["file", "sheet", "row"], {
  branch_id: z.string().describe("支部"),
  activity_type: z.string().describe("活动类型"),
  held_on: z.iso.date().describe("日期"),
  group_id: z.string().nullable().describe("党小组"),
  file: z.string().describe("文件"),
  sheet: z.string().describe("工作表"),
  row: z.int().describe("行号")
});
export type ActivityDaysRow = z.infer<typeof activityDays.row>;
