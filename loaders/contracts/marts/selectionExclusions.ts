import {z} from "zod";
import {mart} from "./mart.js";

/** One row per one reason for which branches of one region are barred in one cycle. */
export const selectionExclusions = mart(
  "selection_exclusions",
  "region",
  ["scheme_id", "cycle", "region_id", "exclusion_reason"],
  {
    scheme_id: z.string().describe("评定办法"),
    cycle: z.int().describe("评选年度"),
    region_id: z.string().describe("区县（单位）"),
    exclusion_reason: z.string().describe("不符合条件的第一个原因；符合的为eligible"),
    branches: z.int().describe("支部数"),
    put_forward: z.int().describe("其中推荐过的")
  }
);
export type SelectionExclusionsRow = z.infer<typeof selectionExclusions.row>;
