import {z} from "zod";
import {sector} from "../enums/sector.js";
import {stageCode} from "../enums/stageCode.js";
import {tier} from "../enums/tier.js";
import {chosen, idOf, ruleId, score, share, strict, words} from "./strict.js";

/** The steps of a selection, in order; each takes in more candidates than it passes on. */
export const selectionSteps = ["recommend", "screen", "inspect"] as const;

/** What branches can be ranked by; of each, more is better. */
export const selectionKeys = ["star_level", "score", "previous_score", "satisfied_share", "accepted_first"] as const;

const places = z.int().min(0).max(100_000);
const ofDue = z.number().min(0).max(100);

/** Places that a group must or may have: in places, as a share of all, or as a multiple of what its branches are due. */
export const selectionQuota = strict({
  by: z.enum(["region", "sector", "front_line"]),
  id: z.string().optional().describe("Code of the region's organisation, or a sector; every one if not given"),
  min: places.optional(),
  max: places.optional(),
  min_share: share.optional(),
  max_share: share.optional(),
  min_due: ofDue.optional(),
  max_due: ofDue.optional(),
  reason: words
});

/** Section `selection` of a scheme: how the year's exemplary branches are chosen where the document leaves it open. */
export const selection = strict({
  title: words,
  reason: words.describe("Why the city selects, and after which document"),
  pack: ruleId.describe("The document under which its stages are recorded"),
  first_cycle: chosen(z.int().min(2010).max(2035)),
  places: strict({
    clause: z.string().optional().describe("Clause of a document that states the number"),
    value: z.int().min(1).max(100_000).optional().describe("The city's own number where no document states one"),
    reason: words
  }),
  steps: z
    .array(
      strict({
        id: z.enum(selectionSteps),
        stage: idOf(stageCode).describe("The record that says who passed"),
        surplus: z.number().gt(1, "大于1的数（候选数与名额数之比）").max(10),
        reason: words
      })
    )
    .min(1)
    .describe("First to last"),
  named: strict({stage: idOf(stageCode), reason: words}).describe("The record that names the branches chosen"),
  check_until: chosen(z.string().regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, "月-日，如 03-31")).describe(
    "Day of the following year until which the list is checked again and gaps are filled"
  ),
  publicity_days: chosen(z.int().min(1).max(60)).describe("Working days for which the list is publicised"),
  eligible: strict({
    min_star: chosen(z.int().min(0).max(5)),
    accepted: chosen(z.boolean()).optional().describe("Accepted under the scheme's document"),
    years_since_named: chosen(z.int().min(1).max(10)).optional().describe("Years before a branch may be named again")
  }).describe("Besides being active, qualified, without a veto and without an open case, which always holds"),
  order: strict({keys: z.array(z.enum(selectionKeys)).min(1).max(5), reason: words}).describe(
    "What decides, first to last; the branch's code decides what is left"
  ),
  front_line: strict({sectors: z.array(idOf(sector)).min(1), reason: words}).optional(),
  quotas: z.array(selectionQuota).default([]).describe("Those written first give way last"),
  tiers: strict({
    years: z.int().min(1).max(10),
    steps: z
      .array(strict({tier: idOf(tier), upto: z.number().gt(0).max(20).describe("Rank, in multiples of the places")}))
      .min(1),
    reason: words
  }).optional(),
  close_margin: chosen(score).describe("Points from the cut within which a place is not firm")
});
export type Selection = z.infer<typeof selection>;
