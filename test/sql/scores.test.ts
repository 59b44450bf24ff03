import {beforeAll, expect, test} from "vitest";
import {branch, given} from "./given.js";

const held = (branch_id: string, activity_type: string, days: string[]) =>
  days.map(held_on => ({branch_id, activity_type, held_on}));
const quarters = ["2018-02-01", "2018-05-01", "2018-08-01", "2018-11-01"];
const halves = ["2018-03-01", "2018-09-01"];
const people = (branch_id: string, formal: number) => ({branch_id, as_of: "2018-12-31", formal, probationary: 0});

let city: Awaited<ReturnType<typeof given>>;
beforeAll(async () => {
  const ids = ["B1", "B2", "B3", "B4", "B5", "B6"];
  city = await given({
    as_of: "2018-12-31",
    records: {
      branch: ids.map(id => branch(id)),
      headcount: [people("B1", 3), people("B2", 3), people("B3", 3), people("B4", 2), people("B6", 3)],
      activity: [
        ...held("B1", "general_meeting", quarters),
        ...held("B1", "org_life_meeting", halves),
        ...held("B2", "general_meeting", quarters.slice(0, 3)),
        ...held("B2", "org_life_meeting", halves),
        ...held("B3", "general_meeting", quarters),
        ...held("B3", "org_life_meeting", halves.slice(0, 1)),
        ...held("B6", "general_meeting", quarters),
        ...held("B6", "org_life_meeting", halves)
      ],
      satisfaction: [
        {branch_id: "B1", year: 2018, audience: "masses", respondents: 10, satisfied: 8},
        {branch_id: "B6", year: 2018, audience: "masses", respondents: 1000, satisfied: 799}
      ]
    }
  });
});

const score = async (id: string) =>
  (
    await city.rows(
      `select raw_score, score, judged_points, star_level, star_rule, qualification, next_star_score from marts.branch_scores where branch_id = '${id}'`
    )
  )[0];

test("all points and every gate open: five stars by the highest cut", async () => {
  expect(await score("B1")).toEqual({
    raw_score: 100,
    score: 100,
    judged_points: 100,
    star_level: 5,
    star_rule: "score-90",
    qualification: "qualified",
    next_star_score: null
  });
});

test("proportional points fall with each missed quarter, and exactly ninety is five stars", async () => {
  expect(await score("B2")).toMatchObject({score: 90, star_level: 5, star_rule: "score-90"});
});

test("all-or-nothing points fall at the first miss", async () => {
  expect(await score("B3")).toMatchObject({score: 80, star_level: 4, star_rule: "score-80", next_star_score: 90});
});

test("nothing done is the lowest star and not qualified", async () => {
  expect(await score("B4")).toMatchObject({
    score: 0,
    star_level: 1,
    star_rule: "score-below-60",
    qualification: "failed"
  });
});

test("what could not be judged leaves the scale, down to the share the scheme asks for", async () => {
  expect(await score("B5")).toMatchObject({score: 0, judged_points: 60, star_level: 1});
});

test("a closed gate holds the star below its score and says so", async () => {
  expect(await score("B6")).toMatchObject({
    score: 100,
    star_level: 3,
    star_rule: "masses",
    qualification: "failed",
    next_star_score: 80
  });
});

test("dimensions add up to the raw score", async () => {
  expect(
    await city.rows(`
      select scores.branch_id
      from marts.branch_scores as scores
      join (
        select branch_id, sum(points) as points, sum(max_points) as max_points
        from marts.branch_dimensions group by branch_id
      ) as dimensions on dimensions.branch_id = scores.branch_id
      where dimensions.points <> scores.raw_score or dimensions.max_points <> scores.judged_points`)
  ).toEqual([]);
});

test("the city's row holds every branch once", async () => {
  const [row] = await city.rows(
    "select stars_0, stars_1, stars_3, stars_4, stars_5 from marts.region_metrics where region_id = '*' and month = '2018-12'"
  );
  expect(row).toEqual({stars_0: 0, stars_1: 2, stars_3: 1, stars_4: 1, stars_5: 2});
});
