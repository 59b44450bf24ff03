import {z} from "zod";
import {qualifier} from "../enums/qualifier.js";
import {stageCode} from "../enums/stageCode.js";
import {stageOutcome} from "../enums/stageOutcome.js";
import {idOf, ruleId, score, share, strict, words} from "./strict.js";

/** One chapter of a pack or norm of a scheme. */
export const dimension = strict({id: ruleId, title: words});

/** A chapter of a document that may score by a sheet of its own: the points of its lines count up to `cap`. */
export const packDimension = strict({...dimension.shape, cap: score.gt(0, "大于0的分值").optional()});

/** A stage with its outcome, as the stage records write them. */
export const stageEvent = strict({stage: idOf(stageCode), outcome: idOf(stageOutcome)});

/** `pack.yml`: what one document is; its clauses are in `clauses/`. */
export const packFile = strict({
  id: ruleId,
  title: words,
  names: z
    .array(words)
    .min(1)
    .optional()
    .describe("How records may call it, the form's own way first; title and number always will do"),
  document_no: words,
  issued_on: z.iso.date("写成 2017-04-13 的日期").nullable().describe("null when the document prints no day"),
  dimensions: z.array(packDimension).min(1).describe("In the document's order; one clause file each"),
  targets: z
    .array(
      strict({
        clause: ruleId.describe("The clause that sets it"),
        metric: z.enum(["accepted_share"]),
        due_on: z.iso.date("写成 2017-12-31 的日期"),
        share,
        qualifier: idOf(qualifier)
      })
    )
    .default([])
    .describe("Dated shares of organisations, earliest first"),
  sheet: strict({
    pass: score.gt(0, "大于0的分值").describe("Least score that passes, inclusive"),
    publicity_days: z
      .int()
      .min(1)
      .max(60)
      .optional()
      .describe("Working days until publicity is over; none is asked without it")
  })
    .optional()
    .describe(
      "How the document's own score sheet is settled; lines, points and caps stand with clauses and dimensions"
    ),
  accepted: z.array(stageEvent).default([]).describe("Stages that make a branch count as having reached the standard")
});
export type PackFile = z.infer<typeof packFile>;
