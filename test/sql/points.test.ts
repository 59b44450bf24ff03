import {beforeAll, expect, test} from "vitest";
import {branch, given} from "./given.js";

// Activities share 70 points by 4 : 3 and count up to 60; theme days are a bonus of 8, of which 5 count.
// Members are worth 40 to a village and 10 to a school, a place 30 to a school; no venues were returned.
const held = (branch_id: string, activity_type: string, months: number[]) =>
  months.map(month => ({branch_id, activity_type, held_on: `2018-${String(month).padStart(2, "0")}-10`}));
const [quarters, halves] = [
  [2, 5, 8, 11],
  [3, 9]
];
const year = Array.from({length: 12}, (_, i) => i + 1);
const people = (branch_id: string, formal: number) => ({branch_id, as_of: "2018-12-31", formal, probationary: 0});

let city: Awaited<ReturnType<typeof given>>;
beforeAll(async () => {
  city = await given({
    as_of: "2018-12-31",
    programme: "test/sql/rules/points.yml",
    records: {
      branch: [
        ...["B1", "B2", "B3"].map(id => branch(id)),
        branch("S", {sector: "school"}),
        branch("O", {sector: "soe"})
      ],
      headcount: [people("B1", 3), people("B2", 3), people("B3", 2), people("S", 3), people("O", 3)],
      activity: [
        ...held("B1", "general_meeting", quarters!),
        ...held("B1", "org_life_meeting", halves!),
        ...held("B1", "theme_day", year),
        ...held("B2", "general_meeting", [2, 5, 8]),
        ...held("B2", "org_life_meeting", halves!),
        ...held("B2", "theme_day", year.slice(0, 6)),
        ...held("B3", "general_meeting", [2, 5]),
        ...held("B3", "org_life_meeting", halves!),
        ...held("S", "general_meeting", quarters!),
        ...held("S", "org_life_meeting", [3]),
        ...held("O", "general_meeting", quarters!),
        ...held("O", "org_life_meeting", halves!)
      ]
    }
  });
});

const score = async (id: string) =>
  (
    await city.rows(
      `select raw_score, bonus_points, score, judged_points, due_points from marts.branch_scores where branch_id = '${id}'`
    )
  )[0];
const dimension = async (id: string) =>
  (
    await city.rows(
      `select points, max_points, is_capped from marts.branch_dimensions where branch_id = '${id}' and dimension_id = 'acts'`
    )
  )[0];

test("a dimension counts up to its cap, and the bonus comes on top up to its own", async () => {
  expect(await score("B1")).toEqual({
    raw_score: 100,
    bonus_points: 5,
    score: 105,
    judged_points: 100,
    due_points: 100
  });
  expect(await dimension("B1")).toEqual({points: 60, max_points: 60, is_capped: true});
});

test("under a cap one missed meeting may cost nothing: 30 of 40 and 30 of 30 are the 60 that count", async () => {
  expect(await score("B2")).toMatchObject({raw_score: 100, bonus_points: 4, score: 104});
  expect(await dimension("B2")).toEqual({points: 60, max_points: 60, is_capped: false});
});

test("below the cap points count as they are, and a bonus not earned takes nothing away", async () => {
  expect(await score("B3")).toMatchObject({raw_score: 50, bonus_points: 0, score: 50});
});

test("a clause is worth to each sector what the scheme says, and what could not be judged leaves the scale", async () => {
  // 40 of 60 for activities, 10 of 10 for members; the place is due but nobody returned it: 50 ÷ 70.
  expect(await score("S")).toMatchObject({raw_score: 50, score: 71.43, judged_points: 70, due_points: 100});
});

test("for a sector without points of a dimension the rest is the full scale", async () => {
  expect(await score("O")).toMatchObject({raw_score: 60, score: 100, judged_points: 60, due_points: 60});
});
