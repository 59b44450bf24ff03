import {z} from "zod";
import {ruleId, strict, words} from "./strict.js";

const day = z.iso.date("写成 2018-12-31 的日期");

/** `programme.yml`: which city is judged, by what, from which records. */
export const programmeFile = strict({
  city: words,
  packs: z.array(ruleId).min(1).describe("Folders of packs/"),
  scheme: ruleId.describe("File of schemes/"),
  records: words.default("records").describe("Records folder, relative to this file"),
  as_of: day.optional().describe("Evaluation date; without it the last month that any record reaches"),
  refresh_days: z
    .int()
    .min(1)
    .default(45)
    .describe("Pages say that data is stale so many days after the evaluation date"),
  evaluate_from: day.optional().describe("First day judged; without it the year of the first activity")
});
export type ProgrammeFile = z.infer<typeof programmeFile>;
