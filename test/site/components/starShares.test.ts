import {expect, test} from "vitest";
import type {BranchDot} from "../../../src/components/overviewRows.js";
import type {Stars} from "../../../src/components/snapshots.js";
import {starHolds} from "../../../src/components/starHolds.js";
import {starMoves, starShares} from "../../../src/components/starShares.js";
import {starsHeadline} from "../../../src/components/starsHeadline.js";

const dot = (i: number, region_id: string, star: number | null, star_before: number | null) =>
  ({i, region_id, sector: "village", star, star_before}) as BranchDot;
const dots = [dot(0, "A", 5, 4), dot(1, "A", 4, 5), dot(2, "B", 3, 3), dot(3, "B", null, 3), dot(4, "B", 1, null)];

test("the city stands on top, then the regions by their share of four and five stars; the unrated are not counted", () => {
  expect(starShares(dots, "region_id")).toEqual([
    {id: "*", n: 4, counts: [1, 1, 1, 0, 1, 0]},
    {id: "A", n: 2, counts: [1, 1, 0, 0, 0, 0]},
    {id: "B", n: 2, counts: [0, 0, 1, 0, 1, 0]}
  ]);
});

test("every branch is in one move, those rated in one cycle only too", () => {
  expect(starMoves(dots)).toEqual([
    {before: 5, star: 4, n: 1},
    {before: 4, star: 5, n: 1},
    {before: 3, star: 3, n: 1},
    {before: 3, star: null, n: 1},
    {before: null, star: 1, n: 1}
  ]);
});

/** Branch 1 needs one point and a place, branch 2 four points; the rest is not held. */
const stars: Stars = {
  cycle: 2018,
  rules: [],
  needs: {
    i: [1, 1, 2],
    next_level: [5, 5, 4],
    rule_id: ["score-80", "quota-5", "score-70"],
    rule_kind: ["threshold", "quota", "threshold"],
    needed: [90, 91, 80],
    actual: [89, 89, 76],
    places: [null, 2, null],
    rank: [null, 3, null]
  }
};

test("branches are grouped by the rules that hold them, with what the dearest asks", () => {
  const holds = starHolds(stars, () => true);
  expect(holds.map(({name, buckets}) => [name, buckets])).toEqual([
    ["升五星：得分不到90分，且五星没有空名额", [0, 1, 0, 0, 0]],
    ["升四星：得分不到80分", [0, 0, 1, 0, 0]]
  ]);
  expect(holds[0]!.held[0]).toMatchObject({i: 1, short: 2});
  expect(starHolds(stars, i => i === 2)).toHaveLength(1);
});

test("the headline says stars, moves and how near the next star is", () => {
  const [all] = starShares(dots, "region_id");
  expect(
    starsHeadline(
      "全市",
      2018,
      all!,
      starMoves(dots),
      starHolds(stars, () => true)
    )
  ).toBe(
    "2018年度全市4个支部中，五星1个（25.0%）、四星1个（25.0%）；比上一年度升星1个、降星1个；挡住最多的是“升五星：得分不到90分，且五星没有空名额”（1个）。"
  );
  expect(starsHeadline("甲区", 2018, {id: "*", n: 0, counts: []}, [], [])).toBe("甲区2018年度还没有评定星级的支部。");
});
