import {z} from "zod";
import {mart} from "./mart.js";

/** One row per one quota or number of places that cannot be kept at one step. */
export const selectionMisses = mart("selection_misses", "region", ["scheme_id", "cycle", "step", "level", "id"], {
  scheme_id: z.string().describe("评定办法"),
  cycle: z.int().describe("评选年度"),
  step: z.string().describe("步骤"),
  level: z.string().describe("region、sector、front_line或places（总名额）"),
  id: z.string().describe("区县（单位）或领域；一线和总名额为*"),
  asked: z.int().describe("要求几个"),
  kept: z.int().describe("能满足几个"),
  reason_zh: z.string().describe("原因")
});
export type SelectionMissesRow = z.infer<typeof selectionMisses.row>;
