import {beforeAll, expect, test} from "vitest";
import {branch, given} from "./given.js";
import {type Judged, judged} from "./judged.js";
import {money, people} from "./moneyRecords.js";
import {regimes} from "./regimes.js";

const programme = regimes([
  ...["3.23a", "3.23b", "3.23c", "3.23d", "3.23g"].map(id => `weihai-2017/${id}`),
  ...["2.4.2a", "2.4.2b", "N2b", "N3a", "N3b", "N3c"].map(id => `wujin-2016/${id}`),
  ...["A4.3.5a", "A4.3.5b", "A4.3.5h"].map(id => `hunan-2018/${id}`),
  "beijing-2017/2.5",
  ...["3.5a", "3.5b", "3.5c", "3.5d"].map(id => `tongling-2017/${id}`)
]);

let city: Judged;
beforeAll(async () => {
  const in2024 = (id: string, yuan: number, facts = {}) => money(id, yuan, {year: 2024, ...facts});
  const university = {sector: "university"};
  const members = (id: string) => people(id, 80, "2023-12-31", {staff_members: 20, student_members: 60});
  const activity = {line_code: "activity"};
  const community = {sector: "urban-community", households: 1500, is_district_direct: true};
  const subsidy = {line_code: "special_subsidy"};
  const association = ["E46-1", "E46-2", "E46-3", "E46-4"];
  const seat = (id: string) => ({post_id: id, branch_id: id, role: "secretary", started_on: "2020-01-01"});
  city = await judged(
    await given({
      programme,
      as_of: "2024-12-31",
      records: {
        branch: [
          ...["E01-1", "E01-2"].map(id => branch(id, {formed_on: "2024-05-20"})),
          branch("E17"),
          branch("E16"),
          ...["E41-1", "E41-2"].map(id => branch(id, university)),
          branch("E43", community),
          ...association.map(id => branch(id, {sector: "social-organization"}))
        ],
        headcount: [members("E41-1"), members("E41-2")],
        post: ["E16", "E17"].map(seat),
        veto: [],
        funding: [
          in2024("E01-1", 58333.33),
          in2024("E01-2", 70000),
          in2024("E17", 0, {line_code: "party_work"}),
          in2024("E16", 0.01, {line_code: "party_work"}),
          in2024("E41-1", 9900, activity),
          in2024("E41-2", 10000, activity),
          in2024("E43", 58000),
          in2024("E43", 200000, {line_code: "service_special"}),
          ...[4999.99, 5000, 10000, 12000].map((yuan, i) => in2024(association[i]!, yuan, subsidy))
        ]
      }
    })
  );
});

test("E01: a village formed in May is due seven twelfths of its money, to the fen", () => {
  expect(city.result("W 3.23a", "E01-1", "2024")).toBe("met 58333.33/58333.33");
  expect(city.result("T 3.5c", "E01-1", "2024")).toBe("not_met 70000/58333.33");
  expect(city.result("T 3.5c", "E01-2", "2024")).toBe("met 70000/70000");
});

test("E17: a special fund of nothing is a veto in Wujin alone; a single fen is none", () => {
  expect(city.result("J N3c", "E17")).toBe("not_met 0/1");
  expect(city.result("J N2b", "E17")).toBe("not_met 0/1");
  expect(city.result("J N3c", "E16")).toBe("met 0/0");
  expect(city.result("J N2b", "E16")).toBe("met 0/0");
  expect(city.result("W 3.23a", "E17", "2024")).toBe("not_met 100000/0");
});

test("E41: a university's money for staff and students that is not split is held against one sum", () => {
  expect(city.result("H A4.3.5a", "E41-1", "2024")).toBe("not_met 10000/9900");
  expect(city.result("H A4.3.5b", "E41-1", "2024")).toBe("not_met 10000/9900");
  expect(city.result("H A4.3.5a", "E41-2", "2024")).toBe("met 10000/10000");
  expect(city.result("H A4.3.5b", "E41-2", "2024")).toBe("met 10000/10000");
  expect(city.result("J 2.4.2a", "E41-1", "2024")).toBe("not_met 600/123.75");
  expect(city.verdict("B 2.5", "E41-1")).toBe("manual");
  for (const clause of ["W 3.23a", "W 3.23b", "W 3.23g", "T 3.5a", "T 3.5b", "T 3.5c", "T 3.5d"]) {
    expect(city.verdict(clause, "E41-1", "2024"), clause).toBe("n_a");
  }
});

test("E43: a community of 1,500 households is asked by the household, in all, and for its service fund", () => {
  expect(city.result("W 3.23b", "E43", "2024")).toBe("met 54000/58000");
  expect(city.result("W 3.23c", "E43", "2024")).toBe("not_met 60000/58000");
  expect(city.result("W 3.23d", "E43", "2024")).toBe("met 200000/200000");
  expect(city.verdict("J 2.4.2b", "E43")).toBe("manual");
  expect(city.verdict("J 2.4.2a", "E43", "2024")).toBe("n_a");
  expect(city.result("H A4.3.5h", "E43", "2024")).toBe("not_met 1/0");
  expect(city.verdict("B 2.5", "E43")).toBe("manual");
  expect(city.result("T 3.5a", "E43", "2024")).toBe("not_met 220000/58000");
});

test("E46: the special subsidy counts from its first fen, and more than asked is met too", () => {
  const results = ["E46-1", "E46-2", "E46-3", "E46-4"].map(id => city.result("T 3.5d", id, "2024"));
  expect(results).toEqual(["not_met 5000/4999.99", "met 5000/5000", "met 5000/10000", "met 5000/12000"]);
  expect(city.result("W 3.23g", "E46-4", "2024")).toBe("not_met 5/0");
  for (const clause of ["J 2.4.2a", "H A4.3.5a", "H A4.3.5h"]) {
    expect(city.verdict(clause, "E46-4", "2024"), clause).toBe("n_a");
  }
});
