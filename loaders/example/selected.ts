import type {z} from "zod";
import {stage} from "../contracts/records/stage.js";
import {type Applicant, follow, type Step} from "../selection/cycle.js";
import type {Bound} from "../selection/quotas.js";
import {city, type Span} from "./city.js";
import {type Day, day, iso} from "./days.js";
import type {Cast} from "./diligence.js";
import {chance} from "./random.js";
import type {Add} from "./row.js";
import {storyOf} from "./story.js";

/** Years in which a branch is put forward as exemplary, and the last step that it passes; 0 is none. */
export type Selected = ReadonlyMap<string, readonly {year: number; passed: number}[]>;

const places = [173, 144, 120, 100];
const steps: Step[] = places.map((n, i) => ({step_no: i + 1, step: `${i}`, places: n, candidates: n}));
const frontLine = new Set(["village", "urban-community", "private-enterprise", "social-organization", "school"]);
const codes = ["grassroots_recommend", "district_screen", "city_inspect"] as const;

/** Chooses a city's exemplary branches of every year from the best that are accepted and sound by November. */
export function selectedBranches(branches: number, span: Span, seed: number): Selected {
  const {nextBranch} = city(seed, span);
  const all = Array.from({length: branches}, (_, index) => {
    const branch = nextBranch(index);
    return {branch, story: storyOf(branch, span)};
  });
  const bounds = quotas(all.map(({branch}) => branch.region_id));
  const selected = new Map<string, {year: number; passed: number}[]>();
  for (let year = Math.max(span.first, 2017); year <= span.last; year++) {
    const able = all.filter(
      ({branch, story}) =>
        isSound(story, branch, day(year, 10, 31), day(year + 1, 3, 31)) &&
        !selected.get(branch.branch_id)?.some(one => one.passed === 4)
    );
    able.sort((a, b) => b.branch.quality - a.branch.quality);
    const applicants = able.map(
      ({branch: {branch_id, region_id, sector}}, i): Applicant => ({
        ...{branch_id, region_id, sector, is_front_line: frontLine.has(sector), rank: i + 1, exclusion_reason: null}
      })
    );
    const {results} = follow({is_decided: false, steps, bounds, applicants, records: []});
    for (const [branch_id, {step, outcome}] of results) {
      const passed = outcome === "proposed" ? 4 : step.step_no - 1;
      if (passed > 0) selected.set(branch_id, [...(selected.get(branch_id) ?? []), {year, passed}]);
    }
  }
  return selected;
}

/** Each region between half and twice what its branches are due, and sixty places for the front line. */
function quotas(regions: readonly string[]): Bound[] {
  const n = new Map<string, number>();
  for (const id of regions) n.set(id, (n.get(id) ?? 0) + 1);
  const due = (count: number) => (100 * count) / regions.length;
  return [
    {level: "front_line", id: "*", min: 60, max: 100},
    ...[...n].map(([id, count]): Bound => {
      return {level: "region", id, min: Math.floor(due(count) / 2), max: Math.ceil(due(count) * 2)};
    })
  ];
}

/** Accepted by November and without a case or a weak spell from then to the naming. */
function isSound({cases, spells, acceptances}: Cast["story"], {dissolved}: Cast["branch"], from: Day, to: Day) {
  return (
    acceptances.some(one => one.on <= from && (one.withdrawn === null || one.withdrawn > to)) &&
    !cases.some(one => one.opened <= to && (one.closed ?? to) >= from) &&
    !spells.some(one => one.from <= to && (one.to ?? to) >= from) &&
    (dissolved === null || dissolved > to)
  );
}

/** The steps of the selection that a branch went through; those of the last year have come as far as screening. */
export function addSelection({branch, span}: Cast, selected: Selected, add: Add): void {
  for (const {year, passed} of selected.get(branch.branch_id) ?? []) {
    const draw = chance(branch.seed, branch.index, `selection ${year}`);
    const enter = (step: number, on: Day, facts: Partial<z.infer<typeof stage.row>>) =>
      add(stage, Math.max(span.first, year), {
        ...{branch_id: branch.branch_id, pack_id: "weihai-2017" as const, cycle_year: year, entered_on: iso(on)},
        stage_code: codes[step]!,
        ...facts
      });
    const tier = passed === 4 ? "promote_first" : passed === 3 ? "key_cultivate" : "reserve";
    const days = [day(year, 11, draw.int(1, 12)), day(year, 11, draw.int(18, 30)), day(year, 12, draw.int(5, 22))];
    const reached = Math.min(passed, year === span.last ? 2 : 3);
    for (let step = 0; step < reached; step++) {
      const isPassed = passed > step + 1;
      enter(step, days[step]!, {outcome: isPassed ? "passed" : "failed", tier: step === 0 ? tier : null});
    }
    if (passed === 4 && year < span.last)
      enter(0, day(year + 1, 1, draw.int(8, 25)), {stage_code: "named", outcome: "passed", tier});
  }
}
