import type {Branch, Span} from "./city.js";
import {type Day, day, daysIn} from "./days.js";
import {type Chance, chance} from "./random.js";

/** What is wrong with a weak branch; every one leaves its mark in the records. */
export type Symptom = "vacancy" | "overdue_term" | "no_meetings" | "no_venue" | "no_funds" | "low_satisfaction";

/** A time in which a branch is weak and lax. */
export interface Spell {
  from: Day;
  to: Day | null;
  symptoms: readonly Symptom[];
  lowestAssessment: boolean;
}

/** A rectification case as the region reports it. */
export interface Case {
  opened: Day;
  closed: Day | null;
  relapsed: boolean;
  /** The branch was put forward although nothing is wrong with it. */
  isMisnomination: boolean;
  /** Because every committee of the region was asked for one. */
  isEqualShare?: boolean;
}

/** How one branch fares: made up first, then told by its records. */
export interface Story {
  spells: readonly Spell[];
  cases: readonly Case[];
  /** Acceptances in order; each is lost again on the day of its withdrawal. */
  acceptances: readonly {on: Day; withdrawn: Day | null}[];
  /** Years in which the branch was looked at and not accepted. */
  failed: ReadonlySet<number>;
}

const programmeStart = 2017;
const symptoms: readonly Symptom[] = [
  "vacancy",
  "overdue_term",
  "no_meetings",
  "no_venue",
  "no_funds",
  "low_satisfaction"
];

/** Makes up how a branch fares between the first and the last year. */
export function storyOf(branch: Branch, span: Span): Story {
  const draw = chance(branch.seed, branch.index, "story");
  const end = branch.dissolved ?? day(span.last, 12, 31);
  const {spells, cases} = weakness(branch, span, end, draw);
  const isFree = (on: Day) =>
    !cases.some(one => one.opened <= on && (one.closed ?? end + 1) > on) &&
    !spells.some(spell => spell.from <= on && (spell.to ?? end + 1) > on);
  return {spells, cases, ...acceptance(branch, span, end, isFree, draw)};
}

function weakness(branch: Branch, span: Span, end: Day, draw: Chance): Pick<Story, "spells" | "cases"> {
  const spells: Spell[] = [];
  const cases: Case[] = [];
  const start = Math.max(branch.formed + 200, day(span.first, 1, 5));
  const length = end - start;
  // One region once asked every town for one name, whoever was weak there that year.
  const isAsking = branch.region.name === "青石区";
  const year = Math.min(span.first + 1, span.last);
  const asked = day(year, 3, 20);
  const isCrowdedOut = (on: Day) => isAsking && on >= day(year, 1, 1) && on <= day(year, 12, 31);
  if (branch.rank < branch.region.weak && length > 240) {
    const from = start + Math.floor(draw.next() * Math.min(length - 200, (span.last - span.first) * 365 + 60));
    const shown = symptoms.filter(symptom => (symptom === "no_meetings" ? draw.is(0.9) : draw.is(0.5)));
    while (shown.length < 3) {
      const more = draw.pick(symptoms);
      if (!shown.includes(more)) shown.push(more);
    }
    const opened = from + draw.int(100, 200);
    const isNominated = draw.is(0.85) && opened < end - 20 && !isCrowdedOut(opened);
    let closed: Day | null = opened + draw.int(170, 340);
    if (closed > end || draw.is(0.18)) closed = null;
    const isRelapsing = isNominated && closed !== null && closed + 130 < end && draw.is(0.3);
    // What was wrong is put right some months before a case is closed.
    const to = isNominated && closed !== null ? closed - 100 : null;
    spells.push({from, to, symptoms: shown, lowestAssessment: draw.is(0.4)});
    if (isNominated) cases.push({opened, closed, relapsed: isRelapsing, isMisnomination: false});
    if (isRelapsing) {
      const again = closed! + draw.int(60, 100);
      const symptomsAgain = ["no_meetings", "low_satisfaction", "vacancy"] as const;
      spells.push({from: again, to: null, symptoms: symptomsAgain, lowestAssessment: false});
      if (again + 90 < end) cases.push({opened: again + 60, closed: null, relapsed: false, isMisnomination: false});
    }
  } else if (length > 400) {
    const equalShares = isAsking && branch.inCommittee === 3 && branch.sector !== "retired";
    if (equalShares && branch.formed < asked - 300 && end > asked + 200) {
      cases.push({
        opened: asked,
        closed: asked + draw.int(60, 150),
        relapsed: false,
        isMisnomination: true,
        isEqualShare: true
      });
    } else if (draw.is(0.003)) {
      // Elsewhere a good branch is put forward now and then.
      const opened = start + draw.int(60, length - 160);
      const closed = opened + draw.int(60, 150);
      cases.push({opened, closed: closed > end ? null : closed, relapsed: false, isMisnomination: true});
    }
  }
  return {spells, cases};
}

/** Accepted in the first year whose share of the region reaches down to the branch's rank. */
function acceptance(
  branch: Branch,
  span: Span,
  end: Day,
  isFree: (on: Day) => boolean,
  draw: Chance
): Pick<Story, "acceptances" | "failed"> {
  const acceptances: {on: Day; withdrawn: Day | null}[] = [];
  const failed = new Set<number>();
  const last = () => acceptances[acceptances.length - 1];
  for (let year = programmeStart; year <= span.last; year++) {
    const first = acceptanceDay(year, draw);
    const again = draw.int(8, 15);
    const share = branch.region.pace[Math.min(year, 2019) as 2017];
    const isWithdrawnNow = draw.is(0.006);
    const withdrawal = day(year, draw.int(2, 8), draw.int(1, 28));
    const isAskedToWait = draw.is(0.5);
    const held = last();
    if (held && held.withdrawn === null) {
      const isOut = isWithdrawnNow || !isFree(withdrawal);
      if (isOut && withdrawal > held.on + 60 && withdrawal <= end && withdrawal >= branch.formed) {
        held.withdrawn = withdrawal;
      }
      continue;
    }
    // Who is new or still in a case on the day is looked at again in December.
    const on = [first, day(year, 12, again)].find(day => branch.formed + 45 <= day && day + 15 <= end && isFree(day));
    if (on === undefined) continue;
    if (branch.rank >= 1 - share) acceptances.push({on, withdrawn: null});
    else if (branch.rank >= 1 - share - 0.08 && isAskedToWait) failed.add(year);
  }
  return {acceptances, failed};
}

/** Mostly September to December, the rest spread over the year from March. */
function acceptanceDay(year: number, draw: Chance): Day {
  const month = Number(draw.weighted({3: 2, 4: 3, 5: 3, 6: 5, 7: 3, 8: 3, 9: 14, 10: 19, 11: 26, 12: 22}));
  return day(year, month, draw.int(2, Math.min(daysIn(year, month), 15)));
}
