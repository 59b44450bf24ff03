import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {choose} from "../../../loaders/selection/choose.js";
import {type Bound, type Candidate, counts} from "../../../loaders/selection/quotas.js";

/** Ten branches, best first: four in 甲 (A), three in 乙 (B), three in 丙 (C); villages are the front line. */
const city = ["A1 v", "A2 v", "A3 o", "A4 v", "B5 o", "B6 o", "C7 v", "B8 v", "C9 o", "C10 o"].map(one => {
  const [branch_id, letter] = one.split(" ") as [string, string];
  return {
    branch_id,
    region_id: branch_id[0]!,
    sector: letter === "v" ? "village" : "organ",
    is_front_line: letter === "v"
  };
});

const region = (id: string, min: number, max = 99): Bound => ({level: "region", id, min, max});
const sector = (id: string, min: number, max = 99): Bound => ({level: "sector", id, min, max});
const front = (min: number): Bound => ({level: "front_line", id: "*", min, max: 99});

const listOf = (bounds: Bound[], places: number, candidates: Candidate[] = city) => {
  const choice = choose(candidates, bounds, places);
  return {
    ...choice,
    list: candidates.filter(one => choice.why.get(one.branch_id)!.is_chosen).map(one => one.branch_id)
  };
};

describe("five places for ten branches", () => {
  test("without quotas the first five ranks have them", () => {
    const {list, why, unfilled, relaxed} = listOf([], 5);
    expect(list).toEqual(["A1", "A2", "A3", "A4", "B5"]);
    expect([unfilled, relaxed]).toEqual([0, []]);
    expect(why.get("B6")).toEqual({is_chosen: false, reason: "below_cut"});
  });

  test("a full region is passed over, and the next ranks move up", () => {
    const most = region("A", 0, 2);
    const {list, why} = listOf([most], 5);
    expect(list).toEqual(["A1", "A2", "B5", "B6", "C7"]);
    expect(why.get("A3")).toEqual({is_chosen: false, reason: "group_full", bound: most});
    expect(why.get("B5")).toEqual({is_chosen: true, reason: "by_rank"});
    expect(why.get("B6")).toEqual({is_chosen: true, reason: "by_quota"});
  });

  test("places are kept for a region's minimum, and the reason names it", () => {
    const least = region("C", 2);
    const {list, why} = listOf([least], 5);
    expect(list).toEqual(["A1", "A2", "A3", "C7", "C9"]);
    expect(why.get("A4")).toEqual({is_chosen: false, reason: "kept_for_minimum", bounds: [least]});
  });

  test("one branch serves a region's and the front line's minimum at once", () => {
    expect(listOf([region("C", 1), front(4)], 5).list).toEqual(["A1", "A2", "A3", "A4", "C7"]);
  });

  test("solved together where one after the other would fail", () => {
    // 乙 at least 2 by rank would be B5 and B6; with four villages asked for, it must be B5 and B8.
    expect(listOf([region("B", 2), sector("village", 4)], 5).list).toEqual(["A1", "A2", "A4", "B5", "B8"]);
  });
});

describe("when not every quota can hold", () => {
  test("too few branches: as many as there are, and the rest of the list is full", () => {
    const least = region("B", 4);
    const {list, relaxed, unfilled} = listOf([least], 5);
    expect(list).toEqual(["A1", "A2", "B5", "B6", "B8"]);
    expect(relaxed).toEqual([{bound: least, kept: 3, candidates: 3, against: []}]);
    expect(unfilled).toBe(0);
  });

  test("two minimums that need more places than there are: the later one gives way, by one place", () => {
    const [a, b] = [region("A", 3), region("B", 3)];
    expect(listOf([a, b], 5).relaxed).toEqual([{bound: b, kept: 2, candidates: 3, against: [a]}]);
    expect(listOf([b, a], 5).relaxed).toEqual([{bound: a, kept: 2, candidates: 4, against: [b]}]);
  });

  test("a minimum against a maximum: the maximum holds and is named", () => {
    const [least, most] = [region("C", 3), sector("organ", 0, 1)];
    const {relaxed, list} = listOf([least, most], 5);
    expect(relaxed).toEqual([{bound: least, kept: 2, candidates: 3, against: [most]}]);
    expect(list).toEqual(["A1", "A2", "A4", "C7", "C9"]);
  });

  test("maximums that leave places over leave them empty", () => {
    const {list, unfilled} = listOf([region("A", 0, 1), region("B", 0, 1), region("C", 0, 1)], 5);
    expect([list, unfilled]).toEqual([["A1", "B5", "C7"], 2]);
  });
});

const candidates = fc
  .array(fc.tuple(fc.constantFrom("A", "B", "C"), fc.constantFrom("v", "c", "o")), {maxLength: 9})
  .map(all => all.map(([region_id, s], i) => ({branch_id: `${i}`, region_id, sector: s, is_front_line: s !== "o"})));
const bound = (level: Bound["level"], id: string) =>
  fc.tuple(fc.nat(4), fc.nat(4)).map(([min, more]): Bound => ({level, id, min, max: min + more}));
const bounds = fc
  .shuffledSubarray(["A", "B", "C", "v", "c", "o", "*"])
  .chain(ids =>
    fc.tuple(...ids.map(id => bound("ABC".includes(id) ? "region" : id === "*" ? "front_line" : "sector", id)))
  );

/** Every list of branches that keeps the maximums, worst first by: places filled, minimums missed, ranks. */
function bestByTrying(all: Candidate[], limits: Bound[], places: number): string[] {
  let best: {list: Candidate[]; missed: number} | null = null;
  for (let bits = 0; bits < 1 << all.length; bits++) {
    const list = all.filter((_, i) => bits & (1 << i));
    const n = (limit: Bound) => list.filter(one => counts(limit, one)).length;
    if (list.length > places || limits.some(limit => n(limit) > limit.max)) continue;
    const weight = (limit: Bound) => 1000 + limits.length - limits.indexOf(limit);
    const missed = limits.reduce((sum, limit) => sum + Math.max(0, limit.min - n(limit)) * weight(limit), 0);
    const earlier = () => {
      const first = all.find(one => list.includes(one) !== best!.list.includes(one));
      return first !== undefined && list.includes(first);
    };
    const isBetter =
      !best ||
      list.length > best.list.length ||
      (list.length === best.list.length && (missed < best.missed || (missed === best.missed && earlier())));
    if (isBetter) best = {list, missed};
  }
  return best!.list.map(one => one.branch_id);
}

describe("in any city", () => {
  test("no other list fills more places, misses less of minimums, or holds better ranks", () => {
    fc.assert(
      fc.property(candidates, bounds, fc.nat(7), (all, limits, places) => {
        const {list, unfilled, relaxed} = listOf(limits as Bound[], places, all);
        const best = bestByTrying(all, limits as Bound[], places);
        const missing = (ids: string[]) =>
          (limits as Bound[]).reduce(
            (sum, limit) =>
              sum +
              Math.max(0, limit.min - all.filter(one => ids.includes(one.branch_id) && counts(limit, one)).length),
            0
          );
        expect(list.length).toBe(best.length);
        expect(missing(list)).toBe(missing(best));
        if (relaxed.length === 0) expect(list).toEqual(best);
        expect(list.length + unfilled).toBe(places);
        expect(relaxed.reduce((sum, {bound: of, kept}) => sum + of.min - kept, 0)).toBe(missing(list));
      }),
      {numRuns: 400}
    );
  });

  test("every candidate has one reason", () => {
    fc.assert(
      fc.property(candidates, bounds, fc.nat(7), (all, limits, places) => {
        expect([...listOf(limits as Bound[], places, all).why.keys()]).toEqual(all.map(one => one.branch_id));
      })
    );
  });
});
