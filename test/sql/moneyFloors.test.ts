import {beforeAll, describe, expect, test} from "vitest";
import {branch, given} from "./given.js";
import {type Judged, judged} from "./judged.js";
import {money} from "./moneyRecords.js";
import {regimes} from "./regimes.js";

const programme = regimes([
  ...["3.23a", "3.23b", "3.23c", "3.23f", "3.23i"].map(id => `weihai-2017/${id}`),
  "hunan-2018/A4.3.5g"
]);

describe("money of years that have ended", () => {
  let city: Judged;
  beforeAll(async () => {
    const community = (id: string, households: number | null, facts = {}) =>
      branch(id, {sector: "urban-community", households, ...facts});
    const earlier = (id: string, yuan: number, facts = {}) => money(id, yuan, {year: 2017, ...facts});
    const activity = {line_code: "activity"};
    city = await judged(
      await given({
        programme,
        as_of: "2018-12-31",
        evaluate_from: "2016-01-01",
        records: {
          branch: [
            ...["V1", "V2", "V3", "V4", "V5"].map(id => branch(id)),
            branch("V6", {formed_on: "2017-07-01"}),
            branch("V7", {formed_on: "2018-12-15"}),
            community("C1", 1234),
            community("C2", 1500, {formed_on: "2018-08-15"}),
            community("C3", null),
            community("C4", 0),
            community("C5", 1234),
            ...["J1", "J2"].map(id => branch(id, {sector: "private-enterprise", form: "joint"})),
            branch("J3", {sector: "private-enterprise"}),
            branch("J4", {form: "joint"})
          ],
          funding: [
            earlier("V1", 60000),
            earlier("V1", 40000, {funder_level: "district"}),
            money("V1", 99999.99),
            earlier("V2", 100, activity),
            earlier("V2", 50),
            money("V2", 150, activity),
            earlier("V3", 150),
            money("V4", 150),
            earlier("V5", 150, activity),
            money("V5", 149.99),
            earlier("V6", 60000),
            money("V6", 100000),
            money("C1", 44424),
            money("C2", 17999.99),
            money("C3", 60000),
            money("C4", 60000),
            money("C5", 90000, activity),
            money("J1", 1000),
            money("J1", 1999.99, {line_code: "dues_returned", funder_level: "city"}),
            money("J2", 3000, activity),
            money("J3", 1)
          ]
        }
      })
    );
  });

  test("a floor that begins with 2017 is not asked of the year before, and is asked again of the year after", () => {
    expect(city.verdict("W 3.23a", "V1", "2016")).toBe("n_a");
    expect(city.result("W 3.23a", "V1", "2017")).toBe("met 100000/100000");
    expect(city.result("W 3.23a", "V1", "2018")).toBe("not_met 100000/99999.99");
  });

  test("a year without one full month of existence asks for no money", () => {
    expect(city.verdict("W 3.23a", "V7", "2018")).toBe("n_a");
  });

  test("households are counted one by one, for the months in which there was a branch", () => {
    expect(city.result("W 3.23b", "C1", "2018")).toBe("met 44424/44424");
    expect(city.result("W 3.23b", "C2", "2018")).toBe("not_met 18000/17999.99");
    expect(city.result("W 3.23c", "C2", "2018")).toBe("not_met 20000/17999.99");
  });

  test("other lines are not operating money", () => {
    expect(city.result("W 3.23b", "C5", "2018")).toBe("not_met 44424/0");
  });

  test("households that nobody wrote down are for a person; none are not applicable", () => {
    expect(city.verdict("W 3.23b", "C3", "2018")).toBe("manual");
    expect(city.verdict("W 3.23b", "C4", "2018")).toBe("n_a");
    expect(city.result("W 3.23c", "C4", "2018")).toBe("met 60000/60000");
  });

  test("a joint organisation's money is all it was given by whomever", () => {
    expect(city.result("W 3.23f", "J1", "2018")).toBe("not_met 3000/2999.99");
    expect(city.result("W 3.23f", "J2", "2018")).toBe("met 3000/3000");
    expect(city.result("W 3.23f", "J2", "2017")).toBe("not_met 3000/0");
    expect(city.verdict("W 3.23f", "J3", "2018")).toBe("n_a");
    expect(city.verdict("W 3.23f", "J4", "2018")).toBe("n_a");
  });

  test("growth compares all money in Weihai, operating money in Hunan, and partial years as they are", () => {
    const growth = (id: string) => [city.result("W 3.23i", id, "2018"), city.result("H A4.3.5g", id, "2018")];
    expect(growth("V1")).toEqual(["not_met 0/-0.01", "not_met 0/-0.01"]);
    expect(growth("V2")).toEqual(["met 0/0", "not_met 0/-50"]);
    expect(growth("V3")).toEqual(["not_met 0/-150", "not_met 0/-150"]);
    expect(growth("V4")).toEqual(["n_a", "n_a"]);
    expect(growth("V5")).toEqual(["not_met 0/-0.01", "n_a"]);
    expect(growth("V6")).toEqual(["met 0/40000", "met 0/40000"]);
    expect(growth("J1")).toEqual(["n_a", "n_a"]);
  });
});

test("a running year waits for its money; a refused row leaves it open; without any records it is unknown", async () => {
  const records = {branch: [branch("V1"), branch("V2"), branch("V3")]};
  const city = await judged(
    await given({
      programme,
      as_of: "2018-11-30",
      evaluate_from: "2017-01-01",
      records: {
        ...records,
        funding: [money("V1", 100000), money("V1", 100000.01, {year: 2017}), money("V2", 100000, {year: 2019})]
      },
      quarantine: [{kind: "funding", branch_id: "V3", from_on: "2017-01-01", to_on: "2017-12-31"}]
    })
  );
  expect(city.result("W 3.23a", "V1", "2018")).toBe("met 100000/100000");
  expect(city.result("W 3.23i", "V1", "2018")).toBe("grace 0/-0.01");
  expect(city.result("W 3.23a", "V2", "2018")).toBe("grace 100000/0");
  expect(city.result("W 3.23a", "V2", "2017")).toBe("not_met 100000/0");
  expect(city.verdict("W 3.23a", "V3", "2017")).toBe("no_data");

  const silent = await judged(await given({programme, as_of: "2018-12-31", records}));
  expect(silent.verdict("W 3.23a", "V1", "2018")).toBe("no_data");
  expect(silent.verdict("W 3.23i", "V1", "2018")).toBe("no_data");
  expect(silent.verdict("W 3.23f", "V1", "2018")).toBe("n_a");
});
