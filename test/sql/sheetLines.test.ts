import {beforeAll, expect, test} from "vitest";
import {branch, given} from "./given.js";
import {people, post, term} from "./peopleRecords.js";
import {regimes} from "./regimes.js";
import {lines, partyMoney, publicity, type Sheet, sheet, sheetsOf, wujin} from "./sheetRecords.js";

const meeting = (branch_id: string, held_on: string, activity_type = "general_meeting") => ({
  activity_id: `${branch_id} ${activity_type} ${held_on}`,
  branch_id,
  activity_type,
  held_on
});

/** Five members and a secretary; the lines of the meetings that cannot be held there are left blank: 80 points. */
const small = {
  ...{"A1.1": 2, "A1.2": 2, "A1.3": 3, "A1.4": 3},
  ...{"A2.1": 3, "A2.2": 3, "A2.3": 3, "A2.4": 3, "A2.5": 3, "A2.6": 3, "A2.7": 3, "A2.8": 3},
  ...{"A3.1": 2, "A3.4": 2, "A3.5": 8, "A3.6": 4},
  ...{"A4.1": 3, "A4.2": 3, "A4.3": 3, "A4.4": 3, "A4.5": 3, "A4.6": 5, "A4.7": 5, "A4.8": 5}
};

const records = {
  branch: [branch("E32"), branch("E32-low"), branch("seated")],
  headcount: ["E32", "E32-low", "seated"].map(id => ({...people(id, 5), as_of: "2022-12-31"})),
  committee_term: [
    ...["E32", "E32-low"].map(id => term(id, {has_committee: false, elected_on: "2022-01-10"})),
    term("seated", {elected_on: "2022-01-10"})
  ],
  post: ["E32", "E32-low", "seated"].map(id => post(id, "secretary")),
  funding: ["E32", "E32-low", "seated"].map(id => partyMoney(id)),
  assessment: [sheet("E32"), sheet("E32-low"), sheet("seated")],
  assessment_item: [
    ...lines("E32", small),
    ...lines("E32-low", {...small, "A4.8": 0, "A4.7": 0, "A4.6": 0}),
    ...lines("seated", {...small, "A3.1": 1}, {"A3.1": 2})
  ],
  stage: ["E32", "E32-low", "seated"].map(id => publicity(id)),
  activity: [
    ...["2023-02-10", "2023-05-10", "2023-11-10"].map(day => meeting("seated", day)),
    meeting("seated", "2023-03-01", "committee_meeting")
  ]
};
const judged = (parameters = {}) =>
  given({
    programme: regimes(wujin, parameters),
    as_of: "2024-06-28",
    evaluate_from: "2023-01-01",
    empty: ["party_group"],
    records
  });

interface Line {
  clause_id: string;
  points: number;
  self_points: number | null;
  assessed_points: number | null;
  suggested_points: number | null;
  self_over_assessed: number | null;
  assessed_over_records: number | null;
  is_applicable: boolean;
}

let left: Record<string, Sheet>;
let linesOf: (branch_id: string) => Record<string, Line>;
beforeAll(async () => {
  const city = await judged();
  left = await sheetsOf(city);
  const items = (await city.rows("select * from marts.sheet_items")) as unknown as (Line & {branch_id: string})[];
  linesOf = branch_id =>
    Object.fromEntries(
      items.filter(item => item.branch_id === branch_id).map(item => [item.clause_id.slice("wujin-2016/".length), item])
    );
}, 90_000);

test("a sheet has all 28 lines, with what each may score", () => {
  const all = Object.values(linesOf("E32"));
  expect(all).toHaveLength(28);
  expect(all.reduce((sum, {points}) => sum + points, 0)).toBe(102);
});

test("self, assessed and recorded points stand side by side with their differences", () => {
  // Three of four quarters had a general meeting: 2 × 3 ÷ 4; none had a lecture; one of twelve months a committee.
  expect(linesOf("seated")["A3.1"]).toMatchObject({
    points: 2,
    self_points: 2,
    assessed_points: 1,
    suggested_points: 1.5,
    self_over_assessed: 1,
    assessed_over_records: -0.5
  });
  expect(linesOf("seated")["A3.4"]).toMatchObject({suggested_points: 0, assessed_over_records: 2});
  expect(linesOf("seated")["A3.2"]).toMatchObject({suggested_points: 0.5, assessed_points: null});
  expect(linesOf("seated")["A2.5"]).toMatchObject({suggested_points: null, assessed_points: 3});
});

test("E32 lines about meetings that cannot be held are marked, and never suggested as zero", () => {
  for (const line of ["A3.2", "A3.3"]) {
    expect(linesOf("E32")[line], line).toMatchObject({is_applicable: false, suggested_points: null});
  }
  expect(linesOf("E32")["A3.1"]?.is_applicable).toBe(true);
  expect(linesOf("E32")["A4.3"]?.is_applicable).toBe(true);
  expect(linesOf("seated")["A3.2"]?.is_applicable).toBe(true);
});

test("E32 twelve points nobody has settled leave the sheet to a person, unless they cannot save it", () => {
  expect(left.E32).toMatchObject({assessed_points: 80, status: "manual"});
  expect(left["E32-low"]).toMatchObject({assessed_points: 65, status: "failed"});
});

test("E32 a city may give such lines in full, or spread their points over the others of the dimension", async () => {
  // In full 10 + 24 + 28 + 30; spread 16 × 32 ÷ 20 = 25.6 of the dimension.
  const full = await sheetsOf(await judged({na_points: {value: "full", reason: "开不了的会不扣分"}}));
  expect(full.E32).toMatchObject({assessed_points: 92, self_points: 92, status: "qualified"});
  const spread = await sheetsOf(await judged({na_points: {value: "redistribute", reason: "分到同维度其他行"}}));
  expect(spread.E32).toMatchObject({assessed_points: 89.6, status: "qualified"});
  expect(spread["E32-low"]).toMatchObject({assessed_points: 74.6, status: "failed"});
});
