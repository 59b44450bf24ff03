import {z} from "zod";
import {mart} from "./mart.js";

/** One row per one scheme, branch and criterion that stands on the evaluation date. */
export const weakCandidates = mart("weak_candidates", "branch", ["scheme_id", "branch_id", "criterion_id"], {
  scheme_id: z.string().describe("评定办法"),
  branch_id: z.string().describe("支部编号"),
  criterion_id: z.string().describe("疑似标准"),
  actual: z.number().nullable().describe("实际值，单位同标准"),
  limit_value: z.number().nullable().describe("界限"),
  since_on: z.iso.date().describe("这种情况开始的日期"),
  fired_on: z.iso.date().describe("越过界限、可以看出的日期")
});
export type WeakCandidatesRow = z.infer<typeof weakCandidates.row>;
