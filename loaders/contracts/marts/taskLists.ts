import {z} from "zod";
import {mart} from "./mart.js";

/** One row per one branch's task list of one year. */
export const taskLists = mart("task_lists", "branch", ["branch_id", "year"], {
  branch_id: z.string().describe("支部"),
  year: z.int().describe("年度"),
  region_id: z.string().describe("区县（单位）"),
  tasks: z.int().describe("任务项数"),
  with_task: z.int().describe("任务明确的项数"),
  with_measure: z.int().describe("措施明确的项数"),
  with_responsible: z.int().describe("责任明确的项数"),
  with_due_on: z.int().describe("时限明确的项数"),
  clear: z.int().describe("四项都明确的项数"),
  approved: z.int().describe("已审定的项数"),
  approved_on: z.iso.date().nullable().describe("全部审定的日期；没有审定完的为空"),
  promised_up: z.int().describe("向上级承诺的项数"),
  promised_public: z.int().describe("向党员群众承诺的项数"),
  promised: z.int().describe("双向承诺的项数"),
  done: z.int().describe("完成的项数"),
  done_in_time: z.int().describe("按时限完成的项数"),
  overdue: z.int().describe("过了时限还没有完成的项数")
});
export type TaskListsRow = z.infer<typeof taskLists.row>;
