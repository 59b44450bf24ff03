import type {z} from "zod";
import {assessment} from "../contracts/records/assessment.js";
import {assessmentItem} from "../contracts/records/assessmentItem.js";
import {attestation} from "../contracts/records/attestation.js";
import {satisfaction} from "../contracts/records/satisfaction.js";
import {stage} from "../contracts/records/stage.js";
import {yearsOf} from "./city.js";
import {type Day, day, iso, yearOf} from "./days.js";
import {type Cast, diligence, suffers} from "./diligence.js";
import {chance} from "./random.js";
import type {Add} from "./row.js";

const pack_id = "tongling-2017";

/** Declarations, acceptances, plaques and withdrawals of the programme. */
export function addStages(cast: Cast, add: Add): void {
  const {branch, story, span} = cast;
  const draw = chance(branch.seed, branch.index, "stages");
  const end = branch.dissolved ?? day(span.last, 12, 31);
  type Stage = Pick<z.infer<typeof stage.row>, "stage_code" | "outcome"> & Partial<z.infer<typeof stage.row>>;
  const enter = (cycle_year: number, on: Day, facts: Stage) =>
    add(stage, Math.max(span.first, cycle_year), {
      branch_id: branch.branch_id,
      pack_id,
      cycle_year,
      entered_on: iso(on),
      ...facts
    });
  for (let year = 2017; year <= span.last; year++) {
    const declared = Math.max(day(year, 1, draw.int(5, 31)), branch.formed + 20);
    const isOpenCase = story.cases.some(one => one.opened <= declared && (one.closed ?? end + 1) > declared);
    const accepted = story.acceptances.find(one => yearOf(one.on) === year);
    const isDeclaring = accepted !== undefined || story.failed.has(year) || draw.is(0.9);
    // A few declare although they should first settle their case.
    const isHeldBack = isOpenCase && !draw.is(0.1);
    if (declared <= Math.min(end, day(year, 11, 30)) && !isHeldBack && isDeclaring) {
      enter(year, declared, {stage_code: "declare", outcome: "passed"});
    }
    if (accepted) {
      const tier = branch.rank > 0.97 ? "promote_first" : branch.rank > 0.9 ? "key_cultivate" : null;
      enter(year, accepted.on, {stage_code: "accept", outcome: "passed", tier});
      enter(year, accepted.on + 2, {stage_code: "publicity", outcome: "passed", objections: draw.is(0.02) ? 1 : 0});
      enter(year, accepted.on + 12, {stage_code: "named", outcome: "passed"});
    } else if (story.failed.has(year)) {
      enter(year, day(year, 11, draw.int(5, 28)), {stage_code: "accept", outcome: "failed"});
    } else if (isOpenCase && draw.is(0.6) && end > day(year, 11, 20)) {
      enter(year, day(year, 11, 20), {stage_code: "self_assess", outcome: "pending", tier: "key_manage"});
    }
    for (const {withdrawn} of story.acceptances) {
      if (withdrawn !== null && yearOf(withdrawn) === year) {
        enter(year, withdrawn, {stage_code: "named", outcome: "withdrawn"});
      }
    }
  }
}

/** What organisation, members and masses say once a year. */
export function addSatisfaction(cast: Cast, add: Add): void {
  const {branch, span} = cast;
  const draw = chance(branch.seed, branch.index, "satisfaction");
  for (const year of yearsOf(branch, span)) {
    if (branch.formed > day(year, 9, 30) || (branch.dissolved ?? day(9999, 1, 1)) < day(year, 12, 1)) continue;
    const isDisliked = suffers(cast, "low_satisfaction", day(year, 12, 1));
    for (const audience of ["organization", "members", "masses"] as const) {
      const respondents =
        audience === "organization" ? draw.int(5, 9) : audience === "members" ? branch.members : draw.int(20, 60);
      const share = isDisliked ? 0.42 : Math.min(0.99, Math.max(0.84, 0.94 + 0.03 * branch.quality));
      const satisfied = isDisliked
        ? Math.floor(respondents * (share + 0.12 * draw.next()))
        : Math.max(Math.ceil(respondents * 0.72), draw.binomial(respondents, share));
      add(satisfaction, year, {branch_id: branch.branch_id, year, audience, respondents, satisfied});
    }
  }
}

/** What only people can judge, said once by the committee above. */
export function addAttestations(cast: Cast, add: Add): void {
  const {branch, span} = cast;
  const draw = chance(branch.seed, branch.index, "attestations");
  const isFirm = branch.sector === "soe" || branch.sector === "private-enterprise";
  for (const clause of ["3.2b", "3.5h", "3.6c", ...(isFirm ? ["3.6b"] : [])]) {
    const year = draw.int(Math.max(span.first, span.last - 1), span.last);
    const on = day(year, 12, draw.int(1, 25));
    if (!draw.is(0.85) || on < branch.formed || on > (branch.dissolved ?? on)) continue;
    const isGood = !suffers(cast, "no_meetings", on) && draw.is(diligence(cast, year, 0.5));
    add(attestation, year, {
      branch_id: branch.branch_id,
      clause_id: `${pack_id}/${clause}`,
      period: "standing",
      value: isGood ? "met" : draw.is(0.6) ? "partly" : "not_met",
      attested_by_org: branch.org_id,
      attested_on: iso(on)
    });
  }
}

const assessed = ["3.2b", "3.5h", "3.6c"] as const;

/** Score sheets: every eighth branch is assessed on paper as well, and those at the bottom are. */
export function addAssessments(cast: Cast, add: Add): void {
  const {branch, story, span} = cast;
  const draw = chance(branch.seed, branch.index, "assessment");
  const isSampled = draw.is(0.12);
  for (const year of yearsOf(branch, span)) {
    const on = day(year, 12, draw.int(10, 27));
    if (on < branch.formed || on > (branch.dissolved ?? on)) continue;
    const isLowest = story.spells.some(
      spell => spell.lowestAssessment && spell.from <= on && on < (spell.to ?? on + 1)
    );
    if (!isSampled && !isLowest) continue;
    const score = isLowest
      ? 35 + 15 * draw.next()
      : Math.min(99, Math.max(68, 86 + 5 * branch.quality + 3 * draw.normal()));
    const sheet_id = `S${year}-${branch.branch_id.slice(1)}`;
    const star = score >= 95 ? "s5" : score >= 88 ? "s4" : score >= 78 ? "s3" : score >= 60 ? "s2" : "s0";
    add(assessment, year, {
      sheet_id,
      branch_id: branch.branch_id,
      pack_id,
      cycle_year: year,
      channel: "combined",
      total_self: Math.min(100, score + 5 * draw.next()).toFixed(2),
      total_assessed: score.toFixed(2),
      grade: score >= 90 ? "先进" : score >= 60 ? "一般" : "后进",
      star,
      status: score >= 60 ? "assessed" : "failed",
      finalised_on: iso(on)
    });
    for (const clause of assessed) {
      const self = 4 + draw.next();
      const points = self * (score / 100);
      add(assessmentItem, year, {
        sheet_id,
        clause_id: `${pack_id}/${clause}`,
        self_points: self.toFixed(2),
        assessed_points: points.toFixed(2),
        remark: "记录不够完整"
      });
    }
  }
}
