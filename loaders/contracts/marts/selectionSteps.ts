import {z} from "zod";
import {mart} from "./mart.js";

/** One row per one step of the selection of one cycle. */
export const selectionSteps = mart("selection_steps", "everyone", ["scheme_id", "cycle", "step"], {
  scheme_id: z.string().describe("评定办法"),
  cycle: z.int().describe("评选年度"),
  step: z.string().describe("步骤：recommend、screen、inspect、named"),
  step_no: z.int().describe("第几步"),
  places: z.int().describe("名额"),
  candidates_wanted: z.int().describe("按差额至少要有的候选支部"),
  candidates: z.int().describe("候选支部"),
  recorded: z.int().describe("有记录通过的"),
  proposed: z.int().describe("按规则建议的"),
  reported_in: z.int().nullable().describe("各单位报的参评支部数；没有报的为空"),
  reported_out: z.int().nullable().describe("各单位报的通过支部数；没有报的为空"),
  records_in: z.int().describe("这一步有记录的支部，不论是否符合条件"),
  records_out: z.int().describe("其中记录为通过的"),
  judged_on: z.iso.date().describe("复核日"),
  check_until: z.iso.date().describe("复核到哪天为止"),
  is_decided: z.boolean().describe("复核期是否已过")
});
export type SelectionStepsRow = z.infer<typeof selectionSteps.row>;
