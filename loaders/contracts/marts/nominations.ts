import {z} from "zod";
import {mart} from "./mart.js";

/** One row per one branch put forward as weak. */
export const nominations = mart("nominations", "branch", ["case_id"], {
  case_id: z.string().describe("整顿编号"),
  branch_id: z.string().describe("支部编号"),
  region_id: z.string().nullable().describe("区县"),
  nominated_on: z.iso.date().describe("列入日期"),
  criteria: z.int().describe("当时已经开始的情况，触及几条标准"),
  since_on: z.iso.date().nullable().describe("其中最早开始的日期"),
  finding: z.enum(["supported", "no_criterion", "not_judged"]).describe("有依据、没有触及标准、判不了；是疑问不是结论")
});
export type NominationsRow = z.infer<typeof nominations.row>;
