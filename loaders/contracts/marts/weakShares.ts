import {z} from "zod";
import {mart} from "./mart.js";

/** One row per one scheme and region; region * is the whole city. */
export const weakShares = mart("weak_shares", "region", ["scheme_id", "region_id"], {
  scheme_id: z.string().describe("评定办法"),
  region_id: z.string().describe("区县；*为全市"),
  branches_active: z.int().describe("在册支部"),
  candidates: z.int().describe("疑似软弱涣散支部"),
  left_out: z.int().describe("其中超过等待期仍没有整顿的"),
  candidate_share: z.number().describe("疑似占比"),
  band_low: z.number().describe("低于此占比值得复核"),
  band_high: z.number().describe("高于此占比值得复核"),
  band: z.enum(["below", "within", "above"]).describe("与复核区间的关系；不是指标")
});
export type WeakSharesRow = z.infer<typeof weakShares.row>;
