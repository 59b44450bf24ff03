import {committeeTerm} from "../contracts/records/committeeTerm.js";
import {post} from "../contracts/records/post.js";
import type {Branch} from "./city.js";
import {type Day, day, iso, yearsLater} from "./days.js";
import type {Cast} from "./diligence.js";
import {type Chance, chance} from "./random.js";
import type {Add} from "./row.js";

interface Term {
  elected: Day;
  due: Day;
  years: number;
  renewed: Day | null;
  extensionApproved: Day | null;
}
type Role = "secretary" | "deputy" | "organization" | "publicity" | "discipline" | "committee";

/** Terms of office and who sits in which seat from when to when, without names. */
export function addCommittees(cast: Cast, add: Add): void {
  const {branch, span} = cast;
  const draw = chance(branch.seed, branch.index, "terms");
  const terms = termsOf(cast, draw);
  const roles = rolesOf(branch);
  const end = Math.max(day(span.last, 12, 31), terms.at(-1)?.elected ?? 0);
  terms.forEach((term, index) => {
    add(committeeTerm, span.first, {
      term_id: `${branch.branch_id}-T${index + 1}`,
      branch_id: branch.branch_id,
      has_committee: branch.hasCommittee,
      committee_seats: roles.length,
      deputy_seats: roles.includes("deputy") ? 1 : 0,
      elected_by: branch.hasCommittee || draw.is(0.7) ? "general_meeting" : "appointed",
      elected_on: iso(term.elected),
      term_years: term.years,
      due_on: iso(term.due),
      early_approved_on: term.renewed !== null && term.renewed < term.due - 30 ? iso(term.renewed - 20) : null,
      extension_approved_on: term.extensionApproved === null ? null : iso(term.extensionApproved),
      extended_to: term.extensionApproved === null ? null : iso(term.due + 180),
      superior_approved_on: iso(Math.min(end, term.elected + draw.int(3, 12))),
      reminder_sent_on: term.due - 120 <= day(span.last, 12, 31) && draw.is(0.9) ? iso(term.due - 120) : null,
      renewed_on: term.renewed === null ? null : iso(term.renewed)
    });
  });
  addPosts(cast, terms, roles, add);
}

function rolesOf({hasCommittee, members}: Branch): Role[] {
  if (!hasCommittee) return members >= 5 ? ["secretary", "deputy"] : ["secretary"];
  return members >= 30
    ? ["secretary", "deputy", "organization", "publicity", "discipline"]
    : ["secretary", "organization", "discipline"];
}

/** Terms follow each other on time, mostly; a branch that suffers an overdue term waits until its spell ends. */
function termsOf(cast: Cast, draw: Chance): Term[] {
  const {branch, story, span} = cast;
  const end = branch.dissolved ?? day(span.last, 12, 31);
  const overdue = story.spells.find(spell => spell.symptoms.includes("overdue_term"));
  const isElected = branch.sector === "village" || branch.sector === "urban-community";
  const years = isElected || draw.is(0.6) ? 3 : 2;
  let elected = Math.max(branch.formed + 10, day(span.first - years, draw.int(1, 12), draw.int(1, 28)));
  // Villages and quarters of a city all elect in the same months.
  if (isElected && branch.formed < day(span.first - 2, 4, 1)) {
    elected = day(span.first - 2, draw.int(4, 8), draw.int(1, 28));
  }
  if (overdue) elected = yearsLater(overdue.from - draw.int(5, 40), -years);
  const terms: Term[] = [];
  while (elected <= end && terms.length < 12) {
    const due = yearsLater(elected, years);
    const manner = draw.weighted({onTime: 90, early: 4, extended: 4, late: 2});
    const lead = draw.int(1, 25);
    let renewed: Day | null =
      manner === "early"
        ? due - 60 - lead
        : manner === "extended"
          ? due + 100 + lead
          : manner === "late"
            ? due + lead
            : due - lead;
    let extensionApproved = manner === "extended" ? due - 15 : null;
    if (overdue && terms.length === 0) {
      renewed = overdue.to;
      extensionApproved = null;
    }
    if (renewed !== null && renewed > end) renewed = null;
    if (extensionApproved !== null && extensionApproved > end) extensionApproved = null;
    terms.push({elected, due, years, renewed, extensionApproved});
    if (renewed === null) break;
    elected = renewed;
  }
  return terms;
}

/** One row per occupancy of a seat; what lies between two rows of a seat is a vacancy. */
function addPosts(cast: Cast, terms: readonly Term[], roles: readonly Role[], add: Add): void {
  const {branch, span} = cast;
  const draw = chance(branch.seed, branch.index, "posts");
  const end = branch.dissolved ?? day(span.last, 12, 31);
  const start = terms[0]?.elected ?? branch.formed;
  let number = 0;
  for (const role of roles) {
    const gaps = role === "secretary" ? vacancies(cast, draw, start, end) : otherGaps(draw, start, end);
    const changes = terms.slice(1).filter(() => draw.is(0.35));
    const breaks: [Day, Day | null][] = [
      ...gaps,
      ...changes.map(term => [term.elected - 1, term.elected] as [Day, Day | null])
    ].sort((one, other) => one[0] - other[0]);
    let from: Day | null = start;
    for (const [left, filled] of [...breaks, [end + 1, null] as [Day, Day | null]]) {
      if (from === null || left < from || left > end + 1) continue;
      const isOpen = left === end + 1 && branch.dissolved === null;
      const sanctioned = draw.is(0.003) && from < end - 200;
      add(post, span.first, {
        post_id: `${branch.branch_id}-P${++number}`,
        branch_id: branch.branch_id,
        role,
        started_on: iso(from),
        ended_on: isOpen ? null : iso(Math.min(left, end)),
        newly_nominated: from !== start && draw.is(0.5),
        duty_assigned: draw.is(0.97),
        sanction_level: sanctioned ? draw.pick(["warning", "serious_warning"] as const) : "none",
        sanction_on: sanctioned ? iso(from + 100) : null
      });
      from = filled !== null && filled <= end ? filled : null;
    }
  }
  if (branch.sector === "village" && draw.is(0.15)) {
    add(post, span.first, {
      post_id: `${branch.branch_id}-P${++number}`,
      branch_id: branch.branch_id,
      role: "first_secretary",
      started_on: iso(Math.max(start, day(span.first, 4, 20))),
      duty_assigned: true,
      sanction_level: "none"
    });
  }
}

/** Days the head's seat stands empty: long in a weak spell, short and rare otherwise. */
function vacancies(cast: Cast, draw: Chance, start: Day, end: Day): [Day, Day | null][] {
  const gaps = otherGaps(draw, start, end).map(([left, filled]) => [left, Math.min(filled!, left + 80)] as [Day, Day]);
  const long = cast.story.spells
    .filter(spell => spell.symptoms.includes("vacancy"))
    .map(spell => [spell.from + 3, spell.to === null ? null : spell.to - 2] as [Day, Day | null]);
  return [...long, ...gaps.filter(gap => long.every(([left]) => Math.abs(gap[0] - left) > 400))];
}

function otherGaps(draw: Chance, start: Day, end: Day): [Day, Day | null][] {
  const years = Math.max(0, (end - start) / 365);
  if (!draw.is(Math.min(0.5, years * 0.04)) || end - start < 200) return [];
  const left = start + draw.int(60, Math.floor(end - start) - 60);
  return [[left, left + draw.int(2, 80)]];
}
