import {expect, test} from "vitest";
import {branch, given} from "./given.js";
import {judged} from "./judged.js";
import {money} from "./moneyRecords.js";
import {regimes} from "./regimes.js";

const programme = regimes([
  "weihai-2017/3.23h",
  ...["2.4.2d", "2.4.2e"].map(id => `wujin-2016/${id}`),
  "hunan-2018/A4.3.5h"
]);

test("how money is kept: in the budget, on a line of its own, in an account, within means, not diverted", async () => {
  const organs = ["B1", "B2", "B3", "B4", "B5"];
  const apart = {in_budget: true, separate_line: true};
  const account = {own_account: true};
  const activity = {line_code: "activity"};
  const city = await judged(
    await given({
      programme,
      as_of: "2018-12-31",
      records: {
        branch: [
          ...organs.map(id => branch(id, {sector: "government-organ"})),
          branch("B6", {sector: "town"}),
          branch("B7", {sector: "urban-community", formed_on: "2018-12-20"})
        ],
        funding: [
          money("B1", 100, {...apart, ...account, spent_yuan: 150}),
          money("B1", 100, {...activity, ...account, spent_yuan: 50, misused_yuan: 0}),
          money("B2", 100, {in_budget: true, ...account, spent_yuan: 100.01}),
          money("B2", 0, {...activity, separate_line: true, ...account}),
          money("B3", 100, {...apart, own_account: false}),
          money("B3", 100, {...activity, ...account, misused_yuan: 0.01}),
          money("B4", 100, {...apart, ...account, misused_yuan: 5, year: 2017}),
          money("B4", 100, {...apart, ...account}),
          money("B6", 100, {...apart}),
          money("B7", 100, {in_budget: true})
        ]
      }
    })
  );
  const of = (clause: string, period?: string) => organs.map(id => city.result(clause, id, period));
  expect(of("W 3.23h", "2018")).toEqual(["met 1/1", "not_met 1/0", "not_met 1/0", "met 1/1", "not_met 1/0"]);
  expect(of("H A4.3.5h", "2018")).toEqual(["met 1/1", "met 1/1", "met 1/1", "met 1/1", "not_met 1/0"]);
  expect(of("J 2.4.2d")).toEqual(["met 0/0", "met 0/0", "not_met 0/0.01", "met 0/0", "met 0/0"]);
  expect(of("J 2.4.2e")).toEqual(["met 1/1", "not_met 1/0", "not_met 1/0", "met 1/1", "not_met 1/0"]);
  expect(city.verdict("W 3.23h", "B6", "2018")).toBe("n_a");
  expect(city.verdict("H A4.3.5h", "B6", "2018")).toBe("n_a");
  expect(city.result("H A4.3.5h", "B7", "2018")).toBe("met 1/1");
});

test("standing questions about money look at the year that runs, however young", async () => {
  const city = await judged(
    await given({
      programme,
      as_of: "2018-01-05",
      records: {
        branch: [branch("B1", {sector: "government-organ"})],
        funding: [money("B1", 100, {own_account: true, misused_yuan: 1, year: 2017})]
      }
    })
  );
  expect(city.result("J 2.4.2d", "B1")).toBe("met 0/0");
  expect(city.result("J 2.4.2e", "B1")).toBe("not_met 1/0");
  expect(city.result("W 3.23h", "B1", "2018")).toBe("grace 1/0");
});
