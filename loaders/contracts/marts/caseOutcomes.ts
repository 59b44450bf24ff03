import {z} from "zod";
import {mart} from "./mart.js";

/** One row per one cause or measure of cases. */
export const caseOutcomes = mart("case_outcomes", "everyone", ["role", "code"], {
  role: z.enum(["problem", "measure"]).describe("突出问题或整顿措施"),
  code: z.string().describe("代码"),
  position: z.int().describe("次序"),
  zh: z.string().describe("名称"),
  cases: z.int().describe("整顿数；一个整顿有几项就在几项里各算一次"),
  cases_open: z.int().describe("未销号，不含回潮的"),
  cases_closed: z.int().describe("销过号的，回潮的也算"),
  cases_relapsed: z.int().describe("其中回潮的"),
  cases_in_follow_up: z.int().describe("其中还在跟踪期的"),
  relapse_share: z.number().nullable().describe("回潮占销过号的比例")
});
export type CaseOutcomesRow = z.infer<typeof caseOutcomes.row>;
