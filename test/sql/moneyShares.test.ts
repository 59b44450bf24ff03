import {beforeAll, expect, test} from "vitest";
import {branch, given} from "./given.js";
import {type Judged, judged} from "./judged.js";
import {money} from "./moneyRecords.js";
import {regimes} from "./regimes.js";

const programme = regimes([
  ...["3.23e", "3.23g"].map(id => `weihai-2017/${id}`),
  ...["A4.3.5c", "A4.3.5d", "A4.3.5f"].map(id => `hunan-2018/${id}`),
  "beijing-2017/2.5"
]);

let city: Judged;
beforeAll(async () => {
  const firms = ["P1", "P2", "P3", "P4", "P5", "P6"];
  const payroll = (id: string, yuan: number, basis_yuan: number | null, facts = {}) =>
    money(id, yuan, {line_code: "party_work", basis_code: "payroll_current", basis_yuan, ...facts});
  const fees = (basis_yuan: number | null) => ({basis_code: "membership_fees", basis_yuan});
  const wages = (basis_yuan: number | null, facts = {}) => ({basis_code: "staff_wages", basis_yuan, ...facts});
  const due = (entitled_yuan: number) => ({line_code: "activity", entitled_yuan});
  city = await judged(
    await given({
      programme,
      as_of: "2018-12-31",
      records: {
        branch: [
          ...firms.map(id => branch(id, {sector: "private-enterprise"})),
          ...["A1", "A2", "A3", "A4"].map(id => branch(id, {sector: "social-organization"})),
          ...["M1", "M2", "M3", "M4", "M5"].map(id => branch(id, {sector: "school"})),
          ...["S1", "S2", "S3"].map(id => branch(id, {sector: "soe"})),
          ...["E1", "E2", "E3", "E4"].map(id => branch(id))
        ],
        funding: [
          payroll("P1", 5999.99, 1200000),
          payroll("P2", 2000, 1000000, {funder_level: "city"}),
          payroll("P2", 4000, 1200000),
          payroll("P3", 36000, 1200000),
          payroll("P4", 6000, null),
          money("P5", 6000),
          payroll("P6", 6000, 1200000, {line_code: "activity"}),
          money("A1", 500, fees(10000)),
          money("A1", 9000),
          money("A2", 499.99, fees(10000)),
          money("A3", 500, fees(null)),
          money("A4", 500, {basis_code: "revenue", basis_yuan: 10000}),
          money("M1", 10000, wages(1000000)),
          money("M2", 10000, wages(1000000)),
          money("M2", 0, {line_code: "activity", in_budget: true}),
          money("M3", 25000, wages(1000000, {in_budget: true})),
          money("M4", 10000, wages(null, {in_budget: true})),
          money("S1", 10000, {basis_code: "payroll_prior", basis_yuan: 1000000}),
          money("S2", 10000, {basis_code: "payroll_current", basis_yuan: 1000000}),
          money("S3", 9999.99, {basis_code: "payroll_prior", basis_yuan: 1000000}),
          money("E1", 100, due(100)),
          money("E1", 199.99, {...due(200), funder_level: "city", spent_yuan: 0}),
          money("E1", 1000),
          money("E2", 300, due(300)),
          money("E2", 1, {...due(300), year: 2017}),
          money("E3", 300),
          money("E4", 300, due(0))
        ],
        attestation: [
          {branch_id: "E3", clause_id: "beijing-2017/2.5", period: "standing", value: "met", attested_on: "2018-12-20"}
        ]
      }
    })
  );
});

test("a share of the payroll is exact to the fen, of the largest payroll, and more is met", () => {
  expect(city.result("W 3.23e", "P1", "2018")).toBe("not_met 0.5/0.5");
  expect(city.result("W 3.23e", "P2", "2018")).toBe("met 0.5/0.5");
  expect(city.result("W 3.23e", "P3", "2018")).toBe("met 0.5/3");
});

test("money without a payroll is for a person, no money at all is missed", () => {
  expect(city.verdict("W 3.23e", "P4", "2018")).toBe("manual");
  expect(city.result("W 3.23e", "P5", "2018")).toBe("not_met 0.5/0");
  expect(city.result("W 3.23e", "P6", "2018")).toBe("not_met 0.5/0");
});

test("an association's share is of its fees, of the money reckoned on them", () => {
  expect(city.result("W 3.23g", "A1", "2018")).toBe("met 5/5");
  expect(city.result("W 3.23g", "A2", "2018")).toBe("not_met 5/4.9999");
  expect(city.verdict("W 3.23g", "A3", "2018")).toBe("manual");
  expect(city.result("W 3.23g", "A4", "2018")).toBe("not_met 5/0");
  expect(city.verdict("W 3.23g", "P1", "2018")).toBe("n_a");
});

test("a school's share of its wages must stand in the budget; more than two in a hundred is met", () => {
  expect(city.result("H A4.3.5c", "M1", "2018")).toBe("not_met 1/0");
  expect(city.result("H A4.3.5c", "M2", "2018")).toBe("met 1/1");
  expect(city.result("H A4.3.5c", "M3", "2018")).toBe("met 1/2.5");
  expect(city.verdict("H A4.3.5c", "M4", "2018")).toBe("manual");
  expect(city.result("H A4.3.5c", "M5", "2018")).toBe("not_met 1/0");
});

test("an enterprise's share is of last year's payroll", () => {
  expect(city.result("H A4.3.5d", "S1", "2018")).toBe("met 1/1");
  expect(city.result("H A4.3.5d", "S2", "2018")).toBe("not_met 1/0");
  expect(city.result("H A4.3.5d", "S3", "2018")).toBe("not_met 1/1");
});

test("a limit of what is tax-free never fails anyone, and says nothing without a payroll", () => {
  expect(city.result("H A4.3.5f", "P3", "2018")).toBe("met 1/3");
  expect(city.verdict("H A4.3.5f", "P4", "2018")).toBe("n_a");
  expect(city.verdict("H A4.3.5f", "P5", "2018")).toBe("n_a");
  expect(city.verdict("H A4.3.5f", "S1", "2018")).toBe("n_a");
});

test("Beijing asks for what was due by another standard, of the rows that name it, whatever was spent", () => {
  expect(city.result("B 2.5", "E1")).toBe("not_met 100/99.9967");
  expect(city.result("B 2.5", "E2")).toBe("met 100/100");
  expect(city.result("B 2.5", "E3")).toBe("met");
  expect(city.verdict("B 2.5", "E4")).toBe("n_a");
  expect(city.verdict("B 2.5", "P1")).toBe("manual");
});
