import {group} from "d3";
import fc from "fast-check";
import {describe, expect, test} from "vitest";
import type {SchemeStars} from "../../loaders/contracts/rules/stars.js";
import type {Rules} from "../../loaders/rules.js";
import {type Rated, starCity, starRules} from "./starCity.js";

/** Scores on a coarse grid, so that ties and exact cuts are common. */
const rated = fc.record({
  score: fc.integer({min: 8, max: 20}).map(n => n * 5),
  region: fc.constantFrom("O1", "O2"),
  sector: fc.constantFrom("village", "school"),
  vetoes: fc.constantFrom(0, 0, 0, 0, 0, 0, 1),
  gates: fc.constantFrom<Record<string, number>[]>({}, {}, {}, {}, {masses: 3}),
  is_rated: fc.constantFrom(true, true, true, true, true, false),
  activities: fc.integer({min: 0, max: 3})
});

/** Up to fourteen branches over two cycles, and one of them that loses points in one. */
const city = fc.record({
  branches: fc.array(fc.tuple(rated, fc.option(rated)), {minLength: 6, maxLength: 14}),
  loser: fc.nat({max: 5}),
  cycle: fc.constantFrom(2017, 2018),
  loss: fc.integer({min: 1, max: 8}).map(n => n * 5)
});
type City = typeof city extends fc.Arbitrary<infer T> ? T : never;

const rows = ({branches}: City): Rated[] =>
  branches.flatMap(([first, second], i) =>
    [first, second].flatMap((row, j) =>
      row
        ? {
            ...row,
            branch_id: `B${i}`,
            region: first.region,
            sector: first.sector,
            cycle: 2017 + j,
            dimensions: {activities: row.activities}
          }
        : []
    )
  );

const poorer = (given: City): Rated[] =>
  rows(given).map(row =>
    row.branch_id === `B${given.loser}` && row.cycle === given.cycle
      ? {...row, score: Math.max(0, row.score - given.loss)}
      : row
  );

interface Row {
  scheme_id: string;
  branch_id: string;
  cycle: number;
  star_level: number;
  qualification: string;
  score: number | null;
  peers: string | null;
  size: number | null;
}

/** Stars of many cities at once: each city has a scheme of its own, the same rules under another id. */
async function starsOf({programme, schemes}: Rules, cities: readonly Rated[][]): Promise<ReadonlyMap<string, Row[]>> {
  const ids = cities.map((_, i) => `s${i}`);
  // Points and clauses play no part once the scores are given.
  const own = schemes[0]!;
  const built = await starCity(
    {programme, packs: [], schemes: ids.map(id => ({...own, id, clauses: [], points: []}))},
    cities
  );
  try {
    const found = (await built.rows(`
      select stars.scheme_id, split_part(stars.branch_id, ' ', 2) as branch_id, stars.cycle, stars.star_level, stars.qualification,
        cast(stars.score as double) as score, groups.peer_group || groups.peers as peers, groups.group_size as size
      from results.branch_stars as stars left join results.quota_groups as groups using (scheme_id, branch_id, cycle)
      order by all`)) as unknown as Row[];
    return group(found, row => row.scheme_id);
  } finally {
    built.close();
  }
}

const small = (stars: SchemeStars): SchemeStars =>
  stars.quota ? {...stars, quota: {...stars.quota, min_group: 3}} : stars;

const presets: [name: string, preset: string, change: (stars: SchemeStars) => SchemeStars][] = [
  ["cuts and gates", "example-city", stars => stars],
  ["cuts and places", "preset-threshold-quota", stars => stars],
  ["cuts and places in small groups", "preset-threshold-quota", small],
  ["places", "preset-quota", stars => stars],
  ["places in small groups", "preset-quota", small],
  ["a ladder", "preset-ladder", stars => stars],
  [
    "a ladder that falls by steps",
    "preset-ladder",
    stars => ({...stars, ladder: {...stars.ladder!, drop: "one_step", gap: "keep"}})
  ],
  [
    "places and a ladder",
    "preset-quota",
    stars => ({
      ...small(stars),
      order: undefined,
      ladder: {reason: "逐级", start: 3, drop: "one_step", gap: "restart"}
    })
  ]
];

describe.each(presets)("under %s", (_, preset, change) => {
  const rules = starRules(preset).then(read => ({
    ...read,
    schemes: read.schemes.map(own => ({...own, stars: change(own.stars)}))
  }));

  test("stars never rise by losing points, a veto is never qualified nor five stars, places are never exceeded", async () => {
    const read = await rules;
    await fc.assert(
      fc.asyncProperty(fc.array(city, {minLength: 40, maxLength: 40}), async cities => {
        const given = cities.map(rows);
        const stars = await starsOf(read, [...given, ...cities.map(poorer)]);
        for (const [i, one] of cities.entries()) {
          const [before, after] = [stars.get(`s${i}`)!, stars.get(`s${i + cities.length}`)!];
          const loser = `B${one.loser}`;
          for (const [j, row] of before.entries()) {
            if (row.branch_id === loser) expect(after[j]!.star_level).toBeLessThanOrEqual(row.star_level);
          }
          for (const row of given[i]!.filter(({vetoes}) => vetoes)) {
            const found = before.find(({branch_id, cycle}) => branch_id === row.branch_id && cycle === row.cycle)!;
            expect(found.star_level).toBeLessThan(5);
            expect(found.qualification).not.toBe("qualified");
          }
          for (const peers of group(before, row => `${row.cycle} ${row.peers}`).values())
            checkPlaces(read.schemes[0]!.stars, peers);
        }
      }),
      {numRuns: 2, seed: 20180331, endOnFailure: true}
    );
  });
});

/** At or above each level no more branches than places from the top down to it; where ties all go in, but for the last score's. */
function checkPlaces({quota}: SchemeStars, peers: readonly Row[]): void {
  const size = peers[0]!.size;
  if (!quota || size === null) return;
  const round = {floor: Math.floor, nearest: Math.round, ceil: Math.ceil}[quota.rounding];
  let places = 0;
  for (const {level, share} of quota.levels) {
    places += round(Math.round(share * 100) * size * 0.01 + 1e-9);
    const above = peers.filter(row => row.star_level >= level);
    const here = peers.filter(row => row.star_level === level);
    const last = Math.min(...here.map(row => row.score!));
    if (quota.ties === "all_in") expect(here.filter(row => row.score! > last).length).toBeLessThanOrEqual(places);
    else expect(above.length).toBeLessThanOrEqual(places);
  }
}
