import {choose, type Why} from "./choose.js";
import {toldMisses} from "./misses.js";
import {type Bound, type Candidate, counts} from "./quotas.js";

/** A branch that is eligible or was put forward. */
export interface Applicant extends Candidate {
  /** 1 is best; null where it is barred. */
  rank: number | null;
  /** What bars it, or null. */
  exclusion_reason: string | null;
}

/** What takes a branch off a list that is already named; other conditions were looked at when it was. */
export const strikesOff: ReadonlySet<string> = new Set(["dissolved", "vetoed", "open_case", "objection", "struck"]);

/** A step of the selection; the last is the naming. */
export interface Step {
  step_no: number;
  step: string;
  /** How many it passes on, and how many it should choose from. */
  places: number;
  candidates: number;
}

/** What is on record about a branch at a step. */
export interface Recorded {
  branch_id: string;
  step_no: number;
  outcome: string;
}

/** One year's selection as it stands. */
export interface Cycle {
  /** The day until which the list is checked has passed: only records count. */
  is_decided: boolean;
  steps: readonly Step[];
  /** Of the year's places; in order of precedence. */
  bounds: readonly Bound[];
  applicants: readonly Applicant[];
  records: readonly Recorded[];
}

export type Reason =
  | Why["reason"]
  | "recorded"
  | "failed"
  | "withdrawn"
  | "not_put_forward"
  | "excluded"
  | "cycle_open";

/** What becomes of a branch, at which step, and why. */
export interface Result {
  step: Step;
  outcome:
    | "named"
    | "proposed"
    | "reserve"
    | "not_chosen"
    | "failed"
    | "withdrawn"
    | "struck_off"
    | "excluded"
    | "pending";
  reason: Reason;
  /** Quotas that the reason is about. */
  bounds: readonly Bound[];
}

/** A quota that cannot be kept at a step, or (`bound` null) places that cannot be filled. */
export interface Miss {
  step: Step;
  bound: Bound | null;
  asked: number;
  kept: number;
  candidates: number;
  against: readonly Bound[];
}

export interface StepCount {
  step: Step;
  candidates: number;
  recorded: number;
  proposed: number;
}

export interface Outcome {
  results: Map<string, Result>;
  misses: Miss[];
  counts: StepCount[];
}

/**
 * Follows a year's selection step by step. What is on record stands; from the latest step on record the places that
 * are left are proposed to the best-ranked that quotas allow, among those who passed the step before.
 * @param tolerated barred branches that are taken as if they were not, to see what their going changes
 */
export function follow(cycle: Cycle, tolerated: ReadonlySet<string> = new Set()): Outcome {
  const {steps, applicants, is_decided} = cycle;
  const record = recordsOf(cycle);
  const isFree = (one: Applicant) =>
    one.exclusion_reason === null ||
    tolerated.has(one.branch_id) ||
    (!strikesOff.has(one.exclusion_reason) && record.at(one.branch_id, last.step_no) === "passed");
  const last = steps.at(-1)!;
  const reached = Math.max(0, ...cycle.records.filter(({outcome}) => outcome !== "pending").map(one => one.step_no));
  const ordered = [...applicants].sort(byRank);
  const outcome: Outcome = {results: new Map(), misses: [], counts: []};
  const settle = (one: Applicant, result: Result) => {
    if (!outcome.results.has(one.branch_id)) outcome.results.set(one.branch_id, result);
  };
  for (const one of ordered) if (!isFree(one)) settle(one, barred(one, record, steps));

  let pool = ordered.filter(isFree);
  let earlier: Applicant[] = [];
  for (const [i, step] of steps.entries()) {
    const before = steps[Math.max(0, i - 1)]!;
    const said = (one: Applicant) => record.at(one.branch_id, step.step_no);
    for (const one of pool) {
      const word = said(one);
      if (word === "failed" || word === "withdrawn") settle(one, {step, outcome: word, reason: word, bounds: []});
    }
    const isOut = (one: Applicant) => outcome.results.has(one.branch_id);
    const onRecord = step.step_no <= reached ? pool.filter(one => said(one) === "passed" && !isOut(one)) : [];
    const isOpen = !is_decided && step.step_no >= reached;
    let passed = onRecord;
    if (isOpen) {
      const still = (one: Applicant) => !onRecord.includes(one) && !isOut(one);
      // A gap in a list already named is filled from those who were inspected.
      const spare = step === last && reached === last.step_no ? earlier.filter(one => !pool.includes(one)) : [];
      for (const {branch_id} of spare)
        if (outcome.results.get(branch_id)?.reason === "not_put_forward") outcome.results.delete(branch_id);
      const undecided = [...pool, ...spare].filter(still);
      const filled = fill(cycle, step, onRecord, undecided, outcome.misses);
      passed = [...onRecord, ...undecided.filter(one => filled.get(one.branch_id)!.is_chosen)].sort(byRank);
      for (const one of undecided) {
        const why = filled.get(one.branch_id)!;
        if (!why.is_chosen) settle(one, notChosen(spare.includes(one) ? before : step, steps, why));
        else if (step === last) settle(one, {step, outcome: "proposed", reason: why.reason, bounds: []});
      }
    } else {
      for (const one of pool)
        if (!onRecord.includes(one)) settle(one, {step, outcome: "not_chosen", reason: "not_put_forward", bounds: []});
    }
    if (step === last)
      for (const one of onRecord) settle(one, {step, outcome: "named", reason: "recorded", bounds: []});
    const n = {candidates: pool.length, recorded: onRecord.length, proposed: passed.length - onRecord.length};
    outcome.counts.push({step, ...n});
    if (step === last && !isOpen && onRecord.length < step.places)
      outcome.misses.push({step, bound: null, asked: step.places, kept: onRecord.length, candidates: 0, against: []});
    [earlier, pool] = [pool, passed];
  }
  outcome.misses = toldMisses(outcome.misses, cycle);
  return outcome;
}

/** Best rank first; the barred, who have none, last. */
export const byRank = (a: Applicant, b: Applicant): number =>
  (a.rank ?? Number.MAX_SAFE_INTEGER) - (b.rank ?? Number.MAX_SAFE_INTEGER) || (a.branch_id < b.branch_id ? -1 : 1);

/** What is on record, where a record of a later step also says that the earlier ones were passed. */
function recordsOf({records}: Cycle) {
  const words = new Map(records.map(one => [`${one.step_no} ${one.branch_id}`, one.outcome]));
  const furthest = new Map<string, number>();
  for (const {branch_id, step_no} of records) furthest.set(branch_id, Math.max(step_no, furthest.get(branch_id) ?? 0));
  return {
    furthest: (branch_id: string) => furthest.get(branch_id) ?? 0,
    at: (branch_id: string, step_no: number) =>
      step_no < (furthest.get(branch_id) ?? 0) ? "passed" : words.get(`${step_no} ${branch_id}`)
  };
}

function barred(one: Applicant, record: ReturnType<typeof recordsOf>, steps: readonly Step[]): Result {
  const at = record.furthest(one.branch_id);
  const step = steps.find(({step_no}) => step_no === at) ?? steps[0]!;
  const word = record.at(one.branch_id, at);
  if (word === "failed" || word === "withdrawn") return {step, outcome: word, reason: word, bounds: []};
  if (one.exclusion_reason === "cycle_open") return {step, outcome: "pending", reason: "cycle_open", bounds: []};
  return {step, outcome: word === "passed" || at > 1 ? "struck_off" : "excluded", reason: "excluded", bounds: []};
}

/** Who comes to inspection and gets no place is a reserve. */
function notChosen(step: Step, steps: readonly Step[], why: Why): Result {
  const bounds = why.reason === "group_full" ? [why.bound] : why.reason === "kept_for_minimum" ? why.bounds : [];
  const isLate = step.step_no >= steps.length - 1;
  return {step, outcome: isLate ? "reserve" : "not_chosen", reason: why.reason, bounds};
}

/** Gives the places of a step that records leave open. */
function fill(
  {bounds, steps}: Cycle,
  step: Step,
  onRecord: readonly Applicant[],
  undecided: readonly Applicant[],
  misses: Miss[]
): Map<string, Why> {
  const scaled = bounds.map(bound => boundAt(bound, step, steps.at(-1)!.places));
  const given = scaled.map(bound => onRecord.filter(one => counts(bound, one)).length);
  const open = scaled.map((bound, i) => ({
    ...bound,
    min: Math.max(0, bound.min - given[i]!),
    max: Math.max(0, bound.max - given[i]!)
  }));
  const whole = (bound: Bound) => scaled[open.indexOf(bound)]!;
  const places = Math.max(0, step.places - onRecord.length);
  const {why, unfilled, relaxed} = choose(undecided, open, places);
  for (const {bound, kept, candidates, against} of relaxed) {
    const before = given[open.indexOf(bound)]!;
    misses.push({
      step,
      bound: whole(bound),
      asked: whole(bound).min,
      kept: kept + before,
      candidates: candidates + before,
      against: against.map(whole)
    });
  }
  if (unfilled > 0) {
    const candidates = undecided.length + onRecord.length;
    misses.push({step, bound: null, asked: step.places, kept: step.places - unfilled, candidates, against: []});
  }
  const tell = (one: Why): Why =>
    one.reason === "group_full"
      ? {...one, bound: whole(one.bound)}
      : one.reason === "kept_for_minimum"
        ? {...one, bounds: one.bounds.map(whole)}
        : one;
  return new Map([...why].map(([branch_id, one]) => [branch_id, tell(one)]));
}

/** A quota at a step with more places than the year has: larger in proportion, never so that it asks too much. */
function boundAt(bound: Bound, step: Step, places: number): Bound {
  return {
    ...bound,
    min: Math.floor((bound.min * step.places) / places),
    max: Math.ceil((bound.max * step.places) / places)
  };
}
