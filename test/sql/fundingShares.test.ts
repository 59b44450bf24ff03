import {beforeAll, expect, test} from "vitest";
import {branch, given} from "./given.js";
import {money} from "./moneyRecords.js";
import {regimes} from "./regimes.js";

const programme = regimes(["3.5a", "3.5b", "3.5c", "3.5d", "3.5e", "3.5f"].map(id => `tongling-2017/${id}`));
let city: Awaited<ReturnType<typeof given>>;

/** The first region shares 3:7, the second, a county, 4:6. */
beforeAll(async () => {
  const of = (funder_level: string | null, facts = {}) => ({funder_level, ...facts});
  city = await given({
    programme,
    as_of: "2018-12-31",
    evaluate_from: "2018-01-01",
    records: {
      branch: [
        branch("Y1"),
        branch("Y2"),
        branch("Y3", {formed_on: "2018-06-02"}),
        branch("Z1", {org_id: "O2"}),
        branch("S1", {sector: "school"})
      ],
      funding: [
        money("Y1", 36000, of("city")),
        money("Y1", 84000, of("district")),
        money("Y2", 35999.98, of("city")),
        money("Y2", 84000.02, of("district")),
        money("Y3", 17999.95, of("city")),
        money("Y3", 41999.99, of("grassroots_committee")),
        money("Z1", 48000, of("city")),
        money("Z1", 70000, of("county")),
        money("Z1", 1000, of(null)),
        money("S1", 999, of("city"))
      ]
    }
  });
});

test("the city owes its share of the area's sum, who shares with it the rest, to the fen", async () => {
  // Y3 was there for six of twelve months: 60,000. The area is due 300,000: 90,000 and 210,000.
  // Three rows of city money: 0.03 would be let pass, 0.07 is missing; the district's side lacks one fen, made up by Y2.
  expect(await city.rows("select * from marts.funding_shares order by clause_id, payer")).toEqual([
    {
      clause_id: "tongling-2017/3.5e",
      region_code: "yian",
      year: 2018,
      payer: "city",
      branches: 3,
      share: 0.3,
      owed_yuan: 90000,
      paid_yuan: 89999.93,
      missing_yuan: 0.07
    },
    {
      clause_id: "tongling-2017/3.5e",
      region_code: "yian",
      year: 2018,
      payer: "local",
      branches: 3,
      share: 0.7,
      owed_yuan: 210000,
      paid_yuan: 210000.01,
      missing_yuan: 0
    },
    {
      clause_id: "tongling-2017/3.5f",
      region_code: "zongyang",
      year: 2018,
      payer: "city",
      branches: 1,
      share: 0.4,
      owed_yuan: 48000,
      paid_yuan: 48000,
      missing_yuan: 0
    },
    {
      clause_id: "tongling-2017/3.5f",
      region_code: "zongyang",
      year: 2018,
      payer: "local",
      branches: 1,
      share: 0.6,
      owed_yuan: 72000,
      paid_yuan: 70000,
      missing_yuan: 2000
    },
    {
      clause_id: "tongling-2017/3.5f",
      region_code: "zongyang",
      year: 2018,
      payer: "unstated",
      branches: 1,
      share: null,
      owed_yuan: null,
      paid_yuan: 1000,
      missing_yuan: null
    }
  ]);
});

test("what is missing leads to the branches it is missing from; money nobody signed for has come all the same", async () => {
  expect(
    await city.rows(
      "select branch_id, required_yuan, missing_yuan from marts.funding_claims where missing_yuan > 0 order by branch_id"
    )
  ).toEqual([
    {branch_id: "Y3", required_yuan: 60000, missing_yuan: 0.06},
    {branch_id: "Z1", required_yuan: 120000, missing_yuan: 1000}
  ]);
});
