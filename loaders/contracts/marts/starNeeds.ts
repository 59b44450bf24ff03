import {z} from "zod";
import {mart} from "./mart.js";

/** One row per rule that one branch has to lift before its next star. */
export const starNeeds = mart("star_needs", "branch", ["scheme_id", "branch_id", "cycle", "rule_id"], {
  scheme_id: z.string().describe("评定办法"),
  branch_id: z.string().describe("支部"),
  cycle: z.int().describe("年度"),
  next_level: z.int().describe("下一星级"),
  rule_id: z.string().describe("挡住的规则"),
  rule_kind: z.enum(["veto", "judged", "threshold", "gate", "quota", "ladder"]).describe("规则的种类"),
  position: z.int().describe("次序；1为决定星级的那条"),
  needed: z
    .number()
    .nullable()
    .describe("需要：否决数0、可判占比、得分、满意占比、名额最后一名的得分、上一年度星级；没有名额时为空"),
  actual: z.number().nullable().describe("现有，与需要同一口径"),
  places: z.int().nullable().describe("下一星级的名额；只在规则为名额时有"),
  rank: z.int().nullable().describe("在同组中的名次；只在规则为名额时有"),
  group_size: z.int().nullable().describe("同组支部数；只在规则为名额时有"),
  peer_group: z.string().nullable().describe("同组的范围：region_sector、region、sector、city")
});
export type StarNeedsRow = z.infer<typeof starNeeds.row>;
