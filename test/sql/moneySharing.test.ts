import {expect, test} from "vitest";
import {branch, given} from "./given.js";
import {judged} from "./judged.js";
import {money} from "./moneyRecords.js";
import {regimes} from "./regimes.js";

const programme = regimes(["3.5a", "3.5b", "3.5c", "3.5d", "3.5e", "3.5f", "3.5g"].map(id => `tongling-2017/${id}`));
const org = (org_id: string, parent_org_id: string | null, org_level: string, region_code: string | null = null) => ({
  org_id,
  parent_org_id,
  org_level,
  name: org_id,
  region_code
});

test("each district is held to its own sum, with a fen for every row of city money", async () => {
  const given2 = (id: string, city: number, facts = {}) => money(id, city, {funder_level: "city", ...facts});
  const district = {funder_level: "district"};
  const subsidy = {line_code: "special_subsidy"};
  const city = await judged(
    await given({
      programme,
      as_of: "2018-12-31",
      evaluate_from: "2016-01-01",
      records: {
        org: [
          org("O0", null, "city"),
          org("O1", "O0", "district", "yian"),
          org("O2", "O0", "district", "tongguan"),
          org("O3", "O0", "district", "jiaoqu"),
          org("O4", "O0", "county", "zongyang"),
          org("O5", "O4", "grassroots_committee")
        ],
        branch: [
          branch("Y1"),
          branch("Y2", {sector: "social-organization"}),
          branch("Y3", {sector: "school"}),
          branch("T1", {org_id: "O2", sector: "urban-community", is_district_direct: true}),
          branch("T2", {org_id: "O2", sector: "urban-community", is_district_direct: false}),
          branch("Q1", {org_id: "O3", formed_on: "2018-05-20"}),
          branch("Z1", {org_id: "O5"})
        ],
        funding: [
          given2("Y1", 36000),
          money("Y1", 84000, district),
          given2("Y2", 1499.98, subsidy),
          given2("Y2", 700, {line_code: "operating"}),
          given2("Y3", 9999),
          given2("T1", 66000),
          given2("T2", 18000.03),
          given2("Q1", 20999.99),
          given2("Z1", 48000.01),
          given2("Z1", 1, subsidy),
          given2("Z1", 48000, {year: 2016})
        ]
      }
    })
  );
  expect(city.result("T 3.5e", "Y1", "2018")).toBe("met 30/30");
  expect(city.result("T 3.5e", "Y2", "2018")).toBe("met 30/30");
  expect(city.verdict("T 3.5e", "Y3", "2018")).toBe("n_a");
  expect(city.result("T 3.5e", "T1", "2018")).toBe("not_met 30/30");
  expect(city.result("T 3.5e", "T2", "2018")).toBe("not_met 30/30");
  expect(city.result("T 3.5e", "Q1", "2018")).toBe("met 30/30");
  expect(city.result("T 3.5f", "Z1", "2018")).toBe("met 40/40");
  expect(city.verdict("T 3.5e", "Z1", "2018")).toBe("n_a");
  expect(city.result("T 3.5f", "Z1", "2017")).toBe("not_met 40/0");
  expect(city.verdict("T 3.5f", "Z1", "2016")).toBe("n_a");
});

test("city money counts once it has come, and too much of it is too much at once", async () => {
  const city = await judged(
    await given({
      programme,
      as_of: "2018-06-30",
      records: {
        branch: [branch("Y1"), branch("Z1", {org_id: "O2"})],
        funding: [
          money("Y1", 20000, {funder_level: "city"}),
          money("Z1", 50000, {funder_level: "city"}),
          money("Z1", 70000, {funder_level: null})
        ]
      }
    })
  );
  expect(city.result("T 3.5e", "Y1", "2018")).toBe("grace 30/16.6667");
  expect(city.result("T 3.5f", "Z1", "2018")).toBe("not_met 40/41.6667");
  expect(city.result("T 3.5c", "Z1", "2018")).toBe("met 120000/120000");
});
