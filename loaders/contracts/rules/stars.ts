import {z} from "zod";
import {chosen, ruleId, score, share, strict, words} from "./strict.js";

/** A star level that a rule can give. */
const level = z.int().min(1).max(5);

/** The rules that can bind a star, in the order that is usual. */
export const starRuleKinds = ["veto", "judged", "threshold", "gate", "quota", "ladder"] as const;
export type StarRuleKind = (typeof starRuleKinds)[number];

/** Whom a branch competes with. */
export const peerGroups = ["region_sector", "region", "sector", "city"] as const;

/** Places by share of the peers: who is best has the place, whatever the score. */
export const starQuota = strict({
  reason: words,
  groups: z
    .array(z.enum(peerGroups))
    .min(1)
    .describe("Peers in order: those whose group is too small share the next; the last takes everyone left"),
  min_group: z.int().min(1).default(1).describe("Least branches of a group that competes by itself"),
  rounding: z.enum(["floor", "nearest", "ceil"]).default("floor").describe("How a share of the peers becomes places"),
  ties: z
    .enum(["all_in", "all_out", "break"])
    .describe("Equal scores at the last place: all have it, none has it, or tie_breakers decide"),
  tie_breakers: z
    .array(ruleId)
    .max(3)
    .default([])
    .describe("Dimensions whose points decide between equal scores, the first first; in the end the branch's id"),
  spill_over: z.boolean().describe("Whether places nobody could take are added to the next level down"),
  levels: z
    .array(strict({level, share: share.describe("Of the peers"), rule: ruleId}))
    .min(1)
    .describe("Highest first"),
  rest: z.int().min(0).max(4).describe("Highest level of those without a place")
});

/** One step a cycle; what is earned again each year is not kept for ever. */
export const starLadder = strict({
  reason: words,
  start: level.describe("Highest level that needs no step before it"),
  drop: z.enum(["free", "one_step"]).describe("How far a lower score lets a star fall in one cycle"),
  gap: z
    .enum(["restart", "keep"])
    .describe("After a cycle without a star: from the start again, or on from the last one"),
  most_cycles: z
    .int()
    .min(1)
    .optional()
    .describe("Cycles in a row that the highest level may be held; the next one is a level lower")
});

/** How a score becomes a star. Every rule is a ceiling; a star is the lowest of them. */
export const schemeStars = strict({
  reason: words,
  order: z
    .array(z.enum(starRuleKinds))
    .optional()
    .describe("Whom an earlier rule holds below a level takes no place at it; of equal rules the earlier is named"),
  cuts: z
    .array(strict({level, min_score: score, rule: ruleId}))
    .min(1)
    .optional()
    .describe("Highest first"),
  quota: starQuota.optional(),
  ladder: starLadder.optional()
});
export type SchemeStars = z.infer<typeof schemeStars>;

/** What a veto in force does to a star and to qualification. */
export const schemeVetoes = strict({
  reason: words,
  max_star: z.int().min(0).max(4).describe("Highest star under a veto"),
  qualification: z.enum(["vetoed", "failed"]).describe("What the branch is called instead of qualified")
});

/** Points above the full scale. */
export const bonusMax = chosen(score.gt(0, "大于0的分值"));
