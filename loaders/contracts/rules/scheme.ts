import {z} from "zod";
import {audience} from "../enums/audience.js";
import {localClause, localReading} from "./clause.js";
import {dimension, stageEvent} from "./pack.js";
import {chosen, idOf, ruleId, score, share, strict, words} from "./strict.js";

/** Points of one clause; a clause of a pack is named by its full id. */
export const clausePoints = strict({
  clause: z.string(),
  points: score.gt(0, "大于0的分值"),
  scoring: z.enum(["proportional", "all_or_nothing"]).default("proportional")
});

/** `schemes/<scheme_id>.yml`: how one city scores what a pack leaves open. Everything in it is local. */
export const schemeFile = strict({
  id: ruleId,
  title: words,
  source: z.literal("local", {error: "评定办法必须写 source: local"}),
  pack: ruleId.describe("The pack it builds on"),
  full_points: chosen(score),
  min_judged_share: chosen(share).describe("Share of the points that must be judged before a star is given"),
  qualify_score: chosen(score),
  dimensions: z.array(dimension).min(1),
  clauses: z.array(localClause).default([]),
  readings: z.array(localReading).default([]).describe("Clauses of documents that the city reads otherwise"),
  points: z.record(z.string(), z.array(clausePoints).min(1)).describe("By dimension; together full_points"),
  stars: strict({
    reason: words,
    cuts: z
      .array(strict({level: z.int().min(1).max(5), min_score: score, rule: ruleId}))
      .min(1)
      .describe("Highest first")
  }),
  gates: z
    .array(
      strict({
        id: ruleId,
        title: words,
        audience: idOf(audience),
        min_share: share,
        max_star: z.int().min(0).max(5).describe("Highest star when the share is missed"),
        reason: words
      })
    )
    .default([]),
  withdrawn: strict({reason: words, stages: z.array(stageEvent).min(1)})
    .optional()
    .describe("Stages that take acceptance back; the documents are silent on it"),
  parameters: strict({
    tolerance_about: chosen(share)
      .optional()
      .describe("How far below a target with 左右 still counts, 0.02 if not given"),
    tolerance_overall: chosen(share).optional().describe("The same for 总体, 0 if not given"),
    tolerance_strive: chosen(share).optional().describe("The same for 力争, 0 if not given"),
    publicity_days: chosen(z.int().min(1).max(60))
      .optional()
      .describe("Working days of publicity, in place of the pack's own"),
    na_points: chosen(z.enum(["full", "redistribute"]))
      .optional()
      .describe("Points of sheet lines that cannot exist for a branch; a person decides if not given")
  })
    .default({})
    .describe("Named readings the city may want otherwise")
});
export type SchemeFile = z.infer<typeof schemeFile>;
