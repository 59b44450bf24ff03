import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {type Applicant, type Cycle, follow, type Recorded, type Step} from "../../../loaders/selection/cycle.js";
import type {Bound} from "../../../loaders/selection/quotas.js";
import {followStrikes} from "../../../loaders/selection/strike.js";

/** Steps for a number of places: six pass to screening for every three named, and so on. */
const stepsFor = (places: number): Step[] =>
  [places * 3, places * 2, places, places].map((n, i) => ({
    step_no: i + 1,
    step: ["recommend", "screen", "inspect", "named"][i]!,
    places: n,
    candidates: n + 1
  }));

const bars = ["vetoed", "open_case", "below_star", "dissolved"];
const random: fc.Arbitrary<Cycle> = fc
  .record({
    n: fc.integer({min: 0, max: 25}),
    places: fc.integer({min: 1, max: 8}),
    is_decided: fc.boolean(),
    draws: fc.array(fc.nat(1_000_000), {minLength: 60, maxLength: 60}),
    quotas: fc.array(fc.tuple(fc.constantFrom("A", "B", "C"), fc.nat(4), fc.nat(4)), {maxLength: 3})
  })
  .map(({n, places, is_decided, draws, quotas}) => {
    const applicants: Applicant[] = Array.from({length: n}, (_, i) => {
      const isBarred = draws[i]! % 5 === 0;
      const sector = draws[i]! % 2 ? "village" : "organ";
      return {
        ...{branch_id: `B${i}`, region_id: "ABC"[draws[i]! % 3]!, sector, is_front_line: sector === "village"},
        ...{rank: isBarred ? null : i + 1, exclusion_reason: isBarred ? bars[draws[i + 30]! % 4]! : null}
      };
    });
    const records: Recorded[] = applicants.flatMap(({branch_id}, i) =>
      draws[i + 30]! % 3 === 0
        ? [
            {
              branch_id,
              step_no: 1 + (draws[i]! % 4),
              outcome: ["passed", "failed", "pending"][(draws[i + 30]! % 7) % 3]!
            }
          ]
        : []
    );
    const bounds = [...new Map(quotas.map(one => [one[0], one])).values()].map(
      ([id, min, more]): Bound => ({level: "region", id, min, max: min + more})
    );
    return {is_decided, steps: stepsFor(places), bounds, applicants, records};
  });

const listOf = ({results}: ReturnType<typeof follow>) =>
  [...results].filter(([, {outcome}]) => outcome === "named" || outcome === "proposed").map(([id]) => id);

describe("in any city", () => {
  test("every branch nominated or eligible has one outcome and one reason", () => {
    fc.assert(
      fc.property(random, cycle => {
        const {results} = follow(cycle);
        expect([...results.keys()].sort()).toEqual(cycle.applicants.map(one => one.branch_id).sort());
        for (const {reason} of results.values()) expect(reason).toBeTruthy();
      })
    );
  });

  test("exactly the places are filled, or the shortfall is explained", () => {
    fc.assert(
      fc.property(random, cycle => {
        const outcome = follow(cycle);
        const places = cycle.steps.at(-1)!.places;
        const list = listOf(outcome);
        const onRecord = cycle.records.filter(one => one.step_no === 4 && one.outcome === "passed").length;
        if (list.length < places) expect(outcome.misses.some(({bound}) => bound === null)).toBe(true);
        else expect(list.length).toBeLessThanOrEqual(Math.max(places, onRecord));
      })
    );
  });

  test("a branch with a veto or an open case is never on the list, whatever is on record", () => {
    fc.assert(
      fc.property(random, cycle => {
        const list = new Set(listOf(follow(cycle)));
        for (const {branch_id, exclusion_reason} of cycle.applicants)
          if (exclusion_reason && exclusion_reason !== "below_star") expect(list.has(branch_id)).toBe(false);
      })
    );
  });

  test("no branch that is barred is proposed", () => {
    fc.assert(
      fc.property(random, cycle => {
        const {results} = follow(cycle);
        for (const {branch_id, exclusion_reason} of cycle.applicants)
          if (exclusion_reason) expect(results.get(branch_id)!.outcome).not.toBe("proposed");
      })
    );
  });

  test("the order of rows changes nothing", () => {
    fc.assert(
      fc.property(random, cycle => {
        const turned = {...cycle, applicants: [...cycle.applicants].reverse(), records: [...cycle.records].reverse()};
        const told = (one: Cycle) => [...follow(one).results].sort(([a], [b]) => (a < b ? -1 : 1));
        expect(told(turned)).toEqual(told(cycle));
      })
    );
  });

  test("who moves up was not on the list, and who is struck off is not on it any more", () => {
    fc.assert(
      fc.property(random, cycle => {
        const before = listOf(follow(cycle));
        const strike = before.slice(0, 1);
        const {outcome, replaces} = followStrikes(cycle, strike);
        const after = new Set(listOf(outcome));
        for (const id of strike) expect(after.has(id)).toBe(false);
        for (const [id, struck] of replaces) {
          expect(after.has(id)).toBe(true);
          expect(after.has(struck)).toBe(false);
          if (strike.includes(struck)) expect(before).not.toContain(id);
        }
      })
    );
  });
});

const ten = Array.from(
  {length: 10},
  (_, i): Applicant => ({
    ...{branch_id: `B${i}`, region_id: i % 2 ? "乙" : "甲", sector: "village", is_front_line: true},
    ...{rank: i + 1, exclusion_reason: null}
  })
);

test("struck off by hand: the next in line moves up, and two strikes are told apart", () => {
  const cycle: Cycle = {is_decided: false, steps: stepsFor(2), bounds: [], applicants: ten, records: []};
  const {outcome, replaces} = followStrikes(cycle, ["B0", "B1"]);
  expect(listOf(outcome).sort()).toEqual(["B2", "B3"]);
  expect([...replaces]).toEqual([
    ["B2", "B0"],
    ["B3", "B1"]
  ]);
  expect(outcome.results.get("B0")).toMatchObject({outcome: "struck_off"});
});

test("a region's minimum decides who moves up", () => {
  const bounds: Bound[] = [{level: "region", id: "乙", min: 1, max: 2}];
  const cycle: Cycle = {is_decided: false, steps: stepsFor(2), bounds, applicants: ten, records: []};
  // B2 ranks before B3, but without B1 only a branch of 乙 keeps the minimum.
  expect([...followStrikes(cycle, ["B1"]).replaces]).toEqual([["B3", "B1"]]);
});
