import {expect, test} from "vitest";
import type {SchemeStars} from "../../loaders/contracts/rules/stars.js";
import {type Rated, starCity, starRules, ten} from "./starCity.js";

const cuts: SchemeStars["cuts"] = [
  {level: 5, min_score: 90, rule: "score-90"},
  {level: 4, min_score: 80, rule: "score-80"},
  {level: 3, min_score: 70, rule: "score-70"},
  {level: 2, min_score: 60, rule: "score-60"},
  {level: 1, min_score: 0, rule: "score-below-60"}
];
/** Of ten branches: two five-star places, three four-star places. */
const quota: NonNullable<SchemeStars["quota"]> = {
  reason: "名额",
  groups: ["city"],
  min_group: 1,
  rounding: "floor",
  ties: "all_in",
  tie_breakers: [],
  spill_over: false,
  levels: [
    {level: 5, share: 0.2, rule: "quota-5"},
    {level: 4, share: 0.3, rule: "quota-4"}
  ],
  rest: 3
};
const ladder: NonNullable<SchemeStars["ladder"]> = {reason: "逐级", start: 3, drop: "free", gap: "restart"};

/** Star and rule of every branch, `5 score-90`, by branch and, where there are several, cycle. */
async function stars(rules: Omit<SchemeStars, "reason">, rated: readonly Rated[]): Promise<Record<string, string>> {
  const city = await starCity(await starRules("example-city", {reason: "测试", ...rules}), rated);
  try {
    const several = new Set(rated.map(row => row.cycle)).size > 1;
    return Object.fromEntries(
      (await city.stars()).map(row => [
        several ? `${row.branch_id} ${row.cycle}` : row.branch_id,
        `${row.star_level} ${row.star_rule}`
      ])
    );
  } finally {
    city.close();
  }
}

test("the cut says five stars to four branches, the places say two: the others have four by the places", async () => {
  expect(await stars({cuts, quota}, ten([98, 96, 94, 92, 85, 84, 75, 65, 55, 45]))).toEqual({
    B0: "5 score-90",
    B1: "5 score-90",
    B2: "4 quota-5",
    B3: "4 quota-5",
    B4: "4 score-80",
    B5: "3 quota-4",
    B6: "3 score-70",
    B7: "2 score-60",
    B8: "1 score-below-60",
    B9: "1 score-below-60"
  });
});

test("places alone: rank decides whatever the score", async () => {
  expect(await stars({quota}, ten([50, 49, 48, 47, 46, 45, 44, 43, 42, 41]))).toMatchObject({
    B0: "5 quota-5",
    B1: "5 quota-5",
    B2: "4 quota-5",
    B4: "4 quota-5",
    B5: "3 quota-4",
    B9: "3 quota-4"
  });
});

const tied = ten([98, 95, 95, 92, 85, 84, 83, 65, 55, 45]);

test("a tie at the last place, all in: three have five stars where there are two places", async () => {
  expect(await stars({quota}, tied)).toMatchObject({
    B0: "5 quota-5",
    B1: "5 quota-5",
    B2: "5 quota-5",
    B3: "4 quota-5"
  });
});

test("a tie at the last place, all out: one has five stars, the place stays empty", async () => {
  expect(await stars({quota: {...quota, ties: "all_out"}}, tied)).toMatchObject({
    B0: "5 quota-5",
    B1: "4 quota-5",
    B2: "4 quota-5",
    B3: "4 quota-5",
    B4: "3 quota-4"
  });
});

test("a tie at the last place, broken by the points of a dimension, and in the end by the branch's id", async () => {
  const rules = {quota: {...quota, ties: "break" as const, tie_breakers: ["activities"]}};
  const by = (b1: number, b2: number) =>
    tied.map(row => ({
      ...row,
      dimensions: {activities: row.branch_id === "B1" ? b1 : row.branch_id === "B2" ? b2 : 9}
    }));
  expect(await stars(rules, by(20, 21))).toMatchObject({B1: "4 quota-5", B2: "5 quota-5"});
  expect(await stars(rules, by(20, 20))).toMatchObject({B1: "5 quota-5", B2: "4 quota-5"});
});

test("places nobody could take go to the next level, or stay empty, as the scheme says", async () => {
  const rated = ten([95, 88, 87, 86, 85, 84, 83, 82, 81, 50]);
  // One of two five-star places is taken; with spill-over four-star places are 3 + 1.
  expect(await stars({cuts, quota: {...quota, spill_over: true}}, rated)).toMatchObject({
    B0: "5 score-90",
    B4: "4 score-80",
    B5: "3 quota-4"
  });
  expect(await stars({cuts, quota}, rated)).toMatchObject({B3: "4 score-80", B4: "3 quota-4"});
});

test("whom an earlier rule holds below a level takes no place there; a later rule leaves the place empty", async () => {
  const gated = await starRules("example-city");
  const rated = ten([98, 96, 94, 92, 85, 84, 75, 65, 55, 45]).map(row =>
    row.branch_id === "B0" ? {...row, gates: {masses: 3}} : row
  );
  const under = async (order: SchemeStars["order"]) => {
    const rules = {...gated, schemes: gated.schemes.map(own => ({...own, stars: {reason: "测试", order, quota}}))};
    const city = await starCity(rules, rated);
    try {
      return Object.fromEntries((await city.stars()).map(row => [row.branch_id, `${row.star_level} ${row.star_rule}`]));
    } finally {
      city.close();
    }
  };
  expect(await under(["veto", "judged", "gate", "quota"])).toMatchObject({B0: "3 masses", B2: "5 quota-5"});
  expect(await under(["veto", "judged", "quota", "gate"])).toMatchObject({B0: "3 masses", B2: "4 quota-5"});
});

test("a small group shares the next wider one with others that are too small, and takes nothing from those that are not", async () => {
  // Six villages of O1 stand alone; two schools of O1 and two of O2 are too few and share the schools' places.
  const village = ten([90, 89, 88, 87, 86, 85]);
  const school = [99, 98, 97, 96].map((score, i) => ({
    branch_id: `S${i}`,
    score,
    sector: "school",
    region: i < 2 ? "O1" : "O2"
  }));
  const groups = {...quota, groups: ["region_sector", "sector", "city"], min_group: 4} as typeof quota;
  const city = await starCity(await starRules("example-city", {reason: "测试", quota: groups}), [
    ...village,
    ...school
  ]);
  const found = await city.rows(
    "select peer_group, peers, count(*) as n, min(group_size) as size from results.quota_groups group by all order by all"
  );
  city.close();
  expect(found).toEqual([
    {peer_group: "region_sector", peers: "O1 village", n: 6, size: 6},
    {peer_group: "sector", peers: "* school", n: 4, size: 4}
  ]);
  // 0.2 × 6 → one five-star village; 0.2 × 4 → none, 0.3 × 4 → one four-star school.
  const given = await stars({quota: groups}, [...village, ...school]);
  expect(given).toMatchObject({B0: "5 quota-5", B1: "4 quota-5", B2: "3 quota-4", S0: "4 quota-5", S1: "3 quota-4"});
});

test.each([
  ["floor", 1],
  ["nearest", 2],
  ["ceil", 2]
] as const)("a fifth of eight branches, rounded by %s, is %i places", async (rounding, n) => {
  const given = await stars({quota: {...quota, rounding}}, ten([99, 98, 97, 96, 95, 94, 93, 92]));
  expect(Object.values(given).filter(star => star.startsWith("5"))).toHaveLength(n);
});

const years = (scores: Record<number, number>, change: Partial<Rated> = {}): Rated[] =>
  Object.entries(scores).map(([cycle, score]) => ({branch_id: "B", cycle: Number(cycle), score, ...change}));

test("a ladder starts at three stars and climbs one a year, whatever the score", async () => {
  expect(await stars({cuts, ladder}, years({2016: 95, 2017: 95, 2018: 95}))).toEqual({
    "B 2016": "3 ladder",
    "B 2017": "4 ladder",
    "B 2018": "5 score-90"
  });
});

test("a fall is free, or goes by one step, and what was lost is climbed again", async () => {
  const fall = {2015: 95, 2016: 95, 2017: 95, 2018: 65, 2019: 95};
  expect(await stars({cuts, ladder}, years(fall))).toMatchObject({
    "B 2017": "5 score-90",
    "B 2018": "2 score-60",
    "B 2019": "3 ladder"
  });
  expect(await stars({cuts, ladder: {...ladder, drop: "one_step"}}, years(fall))).toMatchObject({
    "B 2018": "4 ladder",
    "B 2019": "5 score-90"
  });
});

test("after a year without a score the ladder starts again, or goes on, as the scheme says", async () => {
  const gap = {2015: 95, 2016: 95, 2018: 95};
  expect(await stars({cuts, ladder}, years(gap))).toMatchObject({"B 2016": "4 ladder", "B 2018": "3 ladder"});
  expect(await stars({cuts, ladder: {...ladder, gap: "keep"}}, years(gap))).toMatchObject({"B 2018": "5 score-90"});
});

test("five stars may be capped to so many years in a row; then a year at four", async () => {
  const long = {2014: 95, 2015: 95, 2016: 95, 2017: 95, 2018: 95, 2019: 95};
  expect(await stars({cuts, ladder: {...ladder, most_cycles: 2}}, years(long))).toMatchObject({
    "B 2016": "5 score-90",
    "B 2017": "5 score-90",
    "B 2018": "4 ladder",
    "B 2019": "5 score-90"
  });
});

test("a veto takes the star at once, even where a fall goes by one step", async () => {
  const rated = [...years({2016: 95, 2017: 95}), ...years({2018: 95}, {vetoes: 1}), ...years({2019: 95})];
  expect(await stars({cuts, ladder: {...ladder, drop: "one_step"}}, rated)).toMatchObject({
    "B 2017": "4 ladder",
    "B 2018": "0 veto",
    "B 2019": "3 ladder"
  });
});

test("what a veto does to star and qualification is the scheme's", async () => {
  const rules = await starRules("example-city");
  const mild = {reason: "只降不摘", max_star: 2, qualification: "failed" as const};
  const rated = ten([95, 95]).map((row, i) => ({...row, vetoes: i}));
  for (const [vetoes, expected] of [
    [undefined, {star_level: 0, star_rule: "veto", qualification: "vetoed"}],
    [mild, {star_level: 2, star_rule: "veto", qualification: "failed"}]
  ] as const) {
    const city = await starCity({...rules, schemes: rules.schemes.map(own => ({...own, vetoes}))}, rated);
    expect((await city.stars())[1]).toMatchObject(expected);
    city.close();
  }
});

test("cut, places and ladder together: the lowest holds, and the one first in order is named", async () => {
  const rated = [
    ...ten([95, 95, 95, 95, 85, 75, 65, 55, 45, 35], {cycle: 2017}),
    ...ten([97, 96, 94, 75, 85, 75, 65, 55, 45, 35], {cycle: 2018})
  ];
  expect(await stars({cuts, quota, ladder}, rated)).toMatchObject({
    // 2017: the ladder's start holds everyone at three.
    "B0 2017": "3 ladder",
    // 2018: five by cut and place, one step up only.
    "B0 2018": "4 ladder",
    "B2 2018": "4 quota-5",
    "B3 2018": "3 score-70"
  });
});

test("what the next star needs is one row per rule that holds it", async () => {
  const rules = await starRules("preset-threshold-quota");
  const rated = ten([98, 96, 94, 92, 85, 84, 75, 65, 55, 45]);
  rated[6] = {...rated[6]!, gates: {masses: 3}};
  const city = await starCity(rules, rated);
  const needs = async (id: string) =>
    city.rows(
      `select next_level, rule_kind, rule_id, needed, actual, places, rank from marts.star_needs
       where branch_id = '${id}' order by position`
    );
  const none = {places: null, rank: null};
  // One five-star place of ten, taken at 98.
  expect(await needs("B1")).toEqual([
    {next_level: 5, rule_kind: "quota", rule_id: "quota-5", needed: 98, actual: 96, places: 1, rank: 2}
  ]);
  expect(await needs("B6")).toEqual([
    {next_level: 4, rule_kind: "threshold", rule_id: "score-70", needed: 80, actual: 75, ...none},
    {next_level: 4, rule_kind: "gate", rule_id: "masses", needed: 0.8, actual: 0.7, ...none},
    {next_level: 4, rule_kind: "quota", rule_id: "quota-4", needed: 92, actual: 75, places: 3, rank: 7}
  ]);
  expect(await needs("B0")).toEqual([]);
  city.close();
});

test("every branch of two cycles is in the flow once, those that came and went too", async () => {
  const rated = [
    ...ten([95, 85, 75], {cycle: 2017}),
    {branch_id: "B1", score: 95, cycle: 2018},
    {branch_id: "B2", score: 75, cycle: 2018},
    {branch_id: "N", score: 65, cycle: 2018, region: "O2"}
  ];
  const city = await starCity(await starRules("example-city"), rated);
  expect(
    await city.rows(
      "select level, id, star_before, star_after, branches from marts.star_moves where cycle = 2018 and level <> 'sector' order by all"
    )
  ).toEqual([
    {level: "city", id: "*", star_before: -1, star_after: 2, branches: 1},
    {level: "city", id: "*", star_before: 3, star_after: 3, branches: 1},
    {level: "city", id: "*", star_before: 4, star_after: 5, branches: 1},
    {level: "city", id: "*", star_before: 5, star_after: -1, branches: 1},
    {level: "region", id: "O1", star_before: 3, star_after: 3, branches: 1},
    {level: "region", id: "O1", star_before: 4, star_after: 5, branches: 1},
    {level: "region", id: "O1", star_before: 5, star_after: -1, branches: 1},
    {level: "region", id: "O2", star_before: -1, star_after: 2, branches: 1}
  ]);
  city.close();
});
