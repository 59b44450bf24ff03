import type {z} from "zod";
import {rectification} from "../contracts/records/rectification.js";
import {day, iso} from "./days.js";
import type {Cast} from "./diligence.js";
import {chance} from "./random.js";
import type {Add} from "./row.js";

type Row = z.infer<typeof rectification.row>;

/** Cases of weak branches, and of a few that were put forward without cause. */
export function addRectification({branch, story, span}: Cast, add: Add): void {
  const draw = chance(branch.seed, branch.index, "rectification");
  const end = branch.dissolved ?? day(span.last, 12, 31);
  for (const one of story.cases) {
    const spell = story.spells.find(({from, to}) => from <= one.opened && one.opened <= (to ?? one.opened));
    const problems = new Set<NonNullable<Row["problem_codes"]>[number]>();
    for (const symptom of spell?.symptoms ?? []) {
      if (symptom === "no_meetings") problems.add("orglife");
      else if (symptom === "no_funds" || symptom === "no_venue") problems.add("funding");
      else if (symptom === "vacancy") problems.add("setup");
      else problems.add("other");
    }
    if (problems.size === 0) problems.add("other");
    const measures = new Set<NonNullable<Row["measure_codes"]>[number]>(["rectify"]);
    measures.add(
      draw.weighted({sponsor: 4, first_secretary: 3, peer_branch: 4, leadership_adjust: 2, internal_rules: 2})
    );
    const age = end - one.opened;
    const isMerged = branch.dissolved !== null && one.closed === null;
    const plan = one.opened + draw.int(10, 40);
    add(rectification, span.first, {
      branch_id: branch.branch_id,
      opened_on: iso(one.opened),
      rank_from_bottom: draw.int(1, 30),
      state: isMerged
        ? "dissolved"
        : one.relapsed
          ? "relapsed"
          : one.closed !== null
            ? "closed"
            : age < 15
              ? "listed"
              : age < 40
                ? "planned"
                : draw.is(0.15)
                  ? "pending_acceptance"
                  : "in_progress",
      problem_codes: [...problems],
      measure_codes: [...measures],
      plan_on: plan <= end ? iso(plan) : null,
      closed_on: isMerged ? iso(end) : one.closed === null ? null : iso(one.closed),
      outcome: isMerged ? "dissolved" : one.closed === null ? null : draw.is(0.8) ? "transformed" : "adjusted"
    });
  }
}
