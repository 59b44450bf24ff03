import {z} from "zod";
import {audience} from "../enums/audience.js";
import {sector} from "../enums/sector.js";
import {localClause, localReading} from "./clause.js";
import {packDimension, stageEvent} from "./pack.js";
import {selection} from "./selection.js";
import {bonusMax, schemeStars, schemeVetoes} from "./stars.js";
import {chosen, idOf, ruleId, score, share, strict, words} from "./strict.js";
import {weakRules} from "./weak.js";

const worth = score.gt(0, "大于0的分值");

/** A norm of a scheme. With `points` its clauses share these by weight; `cap` is the most that counts of it. */
export const schemeDimension = strict({...packDimension.shape, points: worth.optional()});

/** Points of one clause; a clause of a pack is named by its full id. */
export const clausePoints = strict({
  clause: z.string(),
  points: worth.optional().describe("Its own points, where its dimension has none to share"),
  weight: worth.optional().describe("Its part of the dimension's points, 1 if not given"),
  scoring: z.enum(["proportional", "all_or_nothing"]).default("proportional"),
  sectors: z.array(idOf(sector)).min(1).optional().describe("For these only; for others it carries no points"),
  bonus: z.literal(true).optional().describe("On top of the full scale, up to bonus_max altogether")
});

/** `schemes/<scheme_id>.yml`: how one city scores what a pack leaves open. Everything in it is local. */
export const schemeFile = strict({
  id: ruleId,
  extends: ruleId.optional().describe("Scheme whose sections stand where this one has none of its own"),
  title: words,
  source: z.literal("local", {error: "评定办法必须写 source: local"}),
  pack: ruleId.describe("The pack it builds on"),
  full_points: chosen(score),
  bonus_max: bonusMax.optional().describe("Most points that bonus clauses add; none without it"),
  min_judged_share: chosen(share).describe("Share of the points that must be judged before a star is given"),
  qualify_score: chosen(score),
  dimensions: z.array(schemeDimension).min(1),
  clauses: z.array(localClause).default([]),
  readings: z.array(localReading).default([]).describe("Clauses of documents that the city reads otherwise"),
  points: z.record(z.string(), z.array(clausePoints).min(1)).describe("By dimension; together full_points"),
  stars: schemeStars,
  vetoes: schemeVetoes.optional().describe("No star and called vetoed, if not given"),
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
  weak: weakRules.optional(),
  selection: selection.optional(),
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
