import {z} from "zod";
import {mart} from "./mart.js";

/** One row per one dated target of a pack. */
export const targets = mart("targets", "everyone", ["pack_id", "due_on"], {
  pack_id: z.string().describe("标准"),
  due_on: z.iso.date().describe("目标日期"),
  target_share: z.number().describe("目标占比"),
  qualifier: z.string().describe("限定词"),
  tolerance: z.number().describe("允许差"),
  citation: z.string().nullable().describe("原文用语")
});
export type TargetsRow = z.infer<typeof targets.row>;
