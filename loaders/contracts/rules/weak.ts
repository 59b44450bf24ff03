import {z} from "zod";
import {docType} from "../enums/docType.js";
import {inspectionKind} from "../enums/inspectionKind.js";
import {role} from "../enums/role.js";
import {stageCode} from "../enums/stageCode.js";
import {chosen, idOf, ruleId, score, share, strict, words} from "./strict.js";

/** Conditions with a first and a last day; sql/2_facts/weak_conditions.sql says what each means. */
export const weakConditions = [
  ...Object.keys(role.labels).map(seat => `vacant:${seat}`),
  "term:overdue",
  "venue:none",
  "venue:not_fixed"
] as const;

const months = z.int().min(0).max(60);
const condition = z.string().refine(text => (weakConditions as readonly string[]).includes(text), {
  error: `已有的状况之一：${weakConditions.join("、")}`
});

/** One sign that a branch may be weak; exactly one of the five ways of telling is written. */
export const weakCriterion = strict({
  id: ruleId,
  title: words,
  reason: words.describe("Why the city looks at it"),
  from: z.iso.date("写成 2019-01-01 的日期").optional().describe("First day on which it counts"),
  lasting: strict({
    condition,
    over_months: months.describe("Longer than this; the very day is still within")
  }).optional(),
  missed: strict({
    clause: z.string().describe("A local clause, or pack/id"),
    times: z.int().min(1).max(60).describe("This many periods not met, inclusive"),
    of: z.int().min(1).max(60).describe("Of so many judged periods up to now")
  }).optional(),
  yearly: strict({
    measure: z.string().describe("measure:item of a year"),
    below_share: share.optional().describe("Of those it is taken of; the share itself is enough"),
    at_most: z.number().min(0).optional().describe("The value, inclusive")
  }).optional(),
  lowest: strict({
    of: z.enum(["score", "assessed"]).describe("The scheme's score, or the points of the pack's own sheet"),
    places: z.int().min(1).max(1000).describe("So many from the bottom; a tie at the last place counts whole"),
    peers: z.array(z.enum(["region", "sector"])).describe("Who is compared; empty is the whole city"),
    fewest: z.int().min(1).describe("Groups smaller than this are not ranked"),
    below: score.describe("Only scores under this one; the score itself is enough")
  }).optional(),
  relapse: z.literal(true).optional().describe("A case closed comes back within the follow-up")
});
export type WeakCriterion = z.infer<typeof weakCriterion>;

/** The five ways in which a criterion can be told, as the file names them. */
export const weakWays = ["lasting", "missed", "yearly", "lowest", "relapse"] as const;

/** `weak:` of a scheme: which branches look weak, and how cases are led. No quota; everything is local. */
export const weakRules = strict({
  band: strict({low: share, high: share, reason: words}).describe("Shares of candidates that are worth a second look"),
  criteria: z.array(weakCriterion).min(1),
  stands_months: chosen(months.min(1)).describe(
    "What is known at the end of a period stands until the next one is judged, no longer than this"
  ),
  cases: strict({
    deadline_months: chosen(months),
    plan_days: chosen(z.int().min(0).max(366)).describe("Days from listing to the plan"),
    report: strict({document: idOf(docType), stalled_months: z.int().min(1).max(60), reason: words}).describe(
      "The paper that reports on a case every month; a case stalls after so many months without a step"
    ),
    acceptance: strict({
      inspections: z.array(idOf(inspectionKind)).min(1),
      within_days: z.int().min(0).max(366),
      levels: z.int().min(1).max(5).describe("Different organisations that must have looked"),
      reason: words
    }),
    follow_up_months: chosen(months),
    look_back_months: chosen(months.min(1)).describe("Periods that a case's share of met is taken of, up to the day"),
    gate: strict({stages: z.array(idOf(stageCode)).min(1), clause: z.string().optional(), reason: words})
      .optional()
      .describe("Stages closed to a branch while its case is open, and the clause that says so")
  }),
  nominations: strict({
    left_out_months: chosen(months).describe("A criterion that has stood longer without a case is asked about"),
    equal_share: chosen(share).describe("Share of a region's committees that put forward the same number"),
    fewest_committees: chosen(z.int().min(2))
  })
});
export type WeakRules = z.infer<typeof weakRules>;
