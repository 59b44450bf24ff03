import type {z} from "zod";
import {document} from "../contracts/records/document.js";
import {inspection} from "../contracts/records/inspection.js";
import {post} from "../contracts/records/post.js";
import {rectification} from "../contracts/records/rectification.js";
import {type Day, day, daysIn, iso, monthOf, yearOf} from "./days.js";
import type {Cast} from "./diligence.js";
import {type Chance, chance} from "./random.js";
import type {Add} from "./row.js";

type Row = z.infer<typeof rectification.row>;

/** What helps to last is chosen more often where it lasted. */
const lasting = {first_secretary: 5, sponsor: 4, peer_branch: 3, leadership_adjust: 2, internal_rules: 1};
const fleeting = {internal_rules: 5, sponsor: 3, peer_branch: 3, leadership_adjust: 1, first_secretary: 1};

/** Cases of weak branches, and of a few that were put forward without cause. */
export function addRectification(cast: Cast, add: Add): void {
  const {branch, story, span} = cast;
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
    measures.add(draw.weighted(one.relapsed ? fleeting : lasting));
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
    if (measures.has("first_secretary")) {
      add(post, span.first, {
        post_id: `${branch.branch_id}-F${iso(one.opened).slice(0, 7)}`,
        branch_id: branch.branch_id,
        role: "first_secretary",
        started_on: iso(Math.min(end, plan + 5)),
        ended_on: one.closed === null ? null : iso(one.closed),
        duty_assigned: true,
        sanction_level: "none"
      });
    }
    addProgress(cast, one.opened, one.closed, draw, add);
  }
}

/** A report a month while a case is open, now and then none for a long time, and two levels that look before it is closed. */
function addProgress({branch, span}: Cast, opened: Day, closed: Day | null, draw: Chance, add: Add): void {
  const last = Math.min(closed ?? day(span.last, 12, 31), branch.dissolved ?? Number.POSITIVE_INFINITY);
  const silent = closed === null && draw.is(0.3) ? opened + draw.int(40, 200) : last;
  let [year, month] = [yearOf(opened), monthOf(opened)];
  for (;;) {
    [year, month] = month === 12 ? [year + 1, 1] : [year, month + 1];
    const on = day(year, month, draw.int(20, daysIn(year, month)));
    if (on > last || on > silent) break;
    if (!draw.is(0.88)) continue;
    add(document, year, {
      branch_id: branch.branch_id,
      doc_type: "report_up",
      year,
      made_on: iso(on),
      filed_on: iso(on),
      complete: true
    });
  }
  if (closed === null) return;
  for (const by_org_id of [branch.org_id, branch.region_id]) {
    const held = closed - draw.int(1, 20);
    if (!draw.is(0.95)) continue;
    const issues_found = draw.int(1, 4);
    add(inspection, yearOf(held), {
      branch_id: branch.branch_id,
      by_org_id,
      kind: "onsite",
      held_on: iso(held),
      issues_found,
      issues_closed: issues_found
    });
  }
}
