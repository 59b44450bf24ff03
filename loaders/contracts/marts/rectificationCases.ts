import {z} from "zod";
import {mart} from "./mart.js";

const day = (text: string) => z.iso.date().nullable().describe(text);
const share = (text: string) => z.number().nullable().describe(text);

/** One row per one rectification case. */
export const rectificationCases = mart("rectification_cases", "branch", ["case_id"], {
  case_id: z.string().describe("整顿编号"),
  branch_id: z.string().describe("支部编号"),
  state: z.string().describe("整顿状态"),
  opened_on: z.iso.date().describe("列入日期"),
  plan_on: day("方案制定日期"),
  due_on: day("期限（本地规定）；办法没有规定时为空"),
  closed_on: day("销号日期；没有销号或已回潮时为空"),
  days_open: z.int().describe("整顿天数，到销号日或评定日"),
  is_overdue: z.boolean().describe("未销号且已过期限"),
  is_relapse: z.boolean().describe("跟踪期内再次列入，或状态为反弹"),
  name: z.string().nullable().describe("支部名称"),
  region_id: z.string().nullable().describe("区县"),
  sector: z.string().nullable().describe("领域"),
  recorded_closed_on: day("记录上的销号日期，回潮的也在"),
  outcome: z.string().nullable().describe("整顿结果"),
  problem_codes: z.string().nullable().describe("突出问题，分号隔开"),
  measure_codes: z.string().nullable().describe("整顿措施，分号隔开"),
  rank_from_bottom: z.int().nullable().describe("倒排名次"),
  days_late: z.int().nullable().describe("超过期限的天数"),
  is_plan_late: z.boolean().describe("方案超过本地规定的天数才有或还没有"),
  reports_due: z.int().nullable().describe("应有月报"),
  reports_made: z.int().nullable().describe("已有月报"),
  last_report_on: day("最近一次月报"),
  last_step_on: day("最近一步：列入、方案或月报"),
  is_stalled: z.boolean().describe("未销号且停滞超过本地规定的月数"),
  is_accepted: z.boolean().nullable().describe("销号前有规定层级的验收；未销号为空"),
  accepted_on: day("最后一次验收"),
  is_in_follow_up: z.boolean().describe("已销号，还在跟踪期"),
  follow_up_until_on: day("跟踪期最后一天"),
  has_relapsed: z.boolean().describe("销号后在跟踪期内回潮"),
  came_back_on: day("再次列入的日期"),
  gated_stages: z.int().describe("整顿期间进入了应先整顿才能进的阶段，次数"),
  first_gated_on: day("其中最早一次"),
  finding: z.string().nullable().describe("列入时有无依据：supported、no_criterion、not_judged"),
  criteria_nominated: z.int().nullable().describe("列入时已经开始的情况，触及几条标准"),
  criteria_opened: z.int().nullable().describe("列入当天能看出的标准数"),
  criteria_closed: z.int().nullable().describe("销号当天的标准数"),
  criteria_now: z.int().nullable().describe("评定日的标准数"),
  met_share_opened: share("列入前十二个月的达到占比"),
  met_share_closed: share("销号前十二个月的达到占比"),
  met_share_now: share("评定日前十二个月的达到占比"),
  score_opened: share("列入前最近一个完整年度的得分"),
  score_closed: share("销号前最近一个完整年度的得分"),
  score_now: share("评定日最近一个完整年度的得分"),
  file: z.string().describe("文件"),
  sheet: z.string().describe("工作表"),
  row: z.int().nullable().describe("行")
});
export type RectificationCasesRow = z.infer<typeof rectificationCases.row>;
