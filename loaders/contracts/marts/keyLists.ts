import {z} from "zod";
import {tier} from "../enums/tier.js";
import {mart} from "./mart.js";

/** One row per one branch put into a tier in one cycle. */
export const keyLists = mart("key_lists", "branch", ["pack_id", "cycle", "branch_id"], {
  pack_id: z.string().describe("标准"),
  cycle: z.int().describe("年度"),
  branch_id: z.string().describe("支部"),
  region_id: z.string().describe("区县（单位）"),
  tier: z.enum(Object.keys(tier.labels) as [keyof typeof tier.labels]).describe("列入的名单，一年里以最后一次为准"),
  entered_on: z.iso.date().describe("列入日期"),
  is_accepted: z.boolean().describe("评定日是否已达标")
});
export type KeyListsRow = z.infer<typeof keyLists.row>;
