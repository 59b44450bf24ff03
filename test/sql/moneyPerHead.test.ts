import {beforeAll, describe, expect, test} from "vitest";
import {branch, given} from "./given.js";
import {type Judged, judged} from "./judged.js";
import {money, people} from "./moneyRecords.js";
import {regimes} from "./regimes.js";

const programme = regimes(["wujin-2016/2.4.2a", ...["A4.3.5a", "A4.3.5b", "A4.3.5e"].map(id => `hunan-2018/${id}`)]);
const activity = {line_code: "activity"};
const yearEnd = "2017-12-31";

describe("money for each member", () => {
  let city: Judged;
  beforeAll(async () => {
    const organ = (id: string, facts = {}) => branch(id, {sector: "government-organ", ...facts});
    city = await judged(
      await given({
        programme,
        as_of: "2018-12-31",
        records: {
          branch: [
            ...["B1", "B2", "B3", "B4", "B5", "B6", "B7"].map(id => organ(id)),
            organ("B8", {formed_on: "2018-05-20"}),
            branch("B9", {sector: "town"}),
            ...["S1", "S2", "S3", "S4"].map(id => branch(id, {sector: "soe"}))
          ],
          headcount: [
            people("B1", 10, yearEnd),
            people("B1", 20, "2018-01-01"),
            people("B2", 10, "2016-06-30"),
            people("B3", 300, yearEnd),
            people("B4", 8, "2018-06-30"),
            people("B5", 8, "2018-06-30"),
            people("B6", 0, yearEnd),
            people("B6", 5, "2018-01-01"),
            people("B8", 8, "2018-06-30"),
            people("B9", 10, yearEnd, {formal: 9, probationary: 1}),
            people("S1", 5, yearEnd),
            people("S1", 10, "2018-12-31"),
            people("S2", 10, "2018-12-31", {formal: 8, probationary: 2}),
            people("S3", 10, yearEnd)
          ],
          funding: [
            money("B1", 2500),
            money("B1", 2500, {funder_level: "city"}),
            money("B1", 1000, {line_code: "dues_returned"}),
            money("B2", 5999.99),
            money("B3", 179999.99),
            money("B4", 2400, {basis_headcount: 4}),
            money("B4", 600, {...activity, basis_headcount: 5}),
            money("B5", 4799.99),
            money("B6", 6000),
            money("B7", 6000),
            money("B8", 2800),
            money("B9", 6000),
            money("S1", 2000, activity),
            money("S2", 1999.99, activity),
            money("S3", 9999),
            money("S4", 9999, activity)
          ]
        }
      })
    );
  });

  test("Wujin takes all money, and the members of the year's eve", () => {
    expect(city.result("J 2.4.2a", "B1", "2018")).toBe("met 600/600");
    expect(city.result("J 2.4.2a", "B2", "2018")).toBe("not_met 600/599.999");
    expect(city.result("J 2.4.2a", "B9", "2018")).toBe("met 600/600");
  });

  test("a fen short for three hundred members is short, though it rounds to enough", () => {
    expect(city.result("J 2.4.2a", "B3", "2018")).toBe("not_met 600/600");
  });

  test("without a snapshot by then, the heads it was reckoned for count, else those of now", () => {
    expect(city.result("J 2.4.2a", "B4", "2018")).toBe("met 600/600");
    expect(city.result("J 2.4.2a", "B5", "2018")).toBe("not_met 600/599.9988");
  });

  test("no members are not applicable, no snapshot is unknown, seven months are seven twelfths", () => {
    expect(city.verdict("J 2.4.2a", "B6", "2018")).toBe("n_a");
    expect(city.verdict("J 2.4.2a", "B7", "2018")).toBe("no_data");
    expect(city.result("J 2.4.2a", "B8", "2018")).toBe("met 350/350");
  });

  test("Hunan takes the activity money of an enterprise, and the members of the year's end", () => {
    expect(city.result("H A4.3.5e", "S1", "2018")).toBe("met 200/200");
    expect(city.result("H A4.3.5e", "S2", "2018")).toBe("not_met 200/199.999");
    expect(city.result("H A4.3.5e", "S3", "2018")).toBe("not_met 200/0");
    expect(city.verdict("H A4.3.5e", "S4", "2018")).toBe("no_data");
    expect(city.verdict("H A4.3.5e", "B1", "2018")).toBe("n_a");
    expect(city.verdict("J 2.4.2a", "S1", "2018")).toBe("n_a");
  });
});

test("staff and students: held apart as soon as one has a line, else against what both are due", async () => {
  const ids = ["U1", "U2", "U3", "U4", "U5", "U6", "U7"];
  const members = (id: string, staff_members: number | null, student_members: number | null) =>
    people(id, 100, "2018-12-31", {staff_members, student_members});
  const staff = {line_code: "activity_staff"};
  const students = {line_code: "activity_student"};
  const city = await judged(
    await given({
      programme,
      as_of: "2018-12-31",
      records: {
        branch: [
          ...ids.map(id => branch(id, {sector: "university"})),
          branch("U8", {sector: "university", formed_on: "2018-05-20"}),
          branch("U9", {sector: "university", formed_on: "2018-05-20"})
        ],
        headcount: [
          members("U1", 20, 60),
          members("U2", 20, 60),
          members("U3", 0, 60),
          members("U4", 20, null),
          members("U5", 20, null),
          members("U6", 20, 60),
          members("U8", 20, 60),
          members("U9", 20, 60)
        ],
        funding: [
          money("U1", 4000, staff),
          money("U1", 6000, activity),
          money("U2", 3999.99, staff),
          money("U2", 6000, students),
          money("U3", 6000, activity),
          money("U4", 10000, activity),
          money("U5", 4000, staff),
          money("U7", 10000, activity),
          money("U8", 5833.33, activity),
          money("U9", 5833.32, activity)
        ]
      }
    })
  );
  const both = (id: string) => [city.result("H A4.3.5a", id, "2018"), city.result("H A4.3.5b", id, "2018")];
  expect(both("U1")).toEqual(["met 200/200", "not_met 100/0"]);
  expect(both("U2")).toEqual(["not_met 200/199.9995", "met 100/100"]);
  expect(both("U3")).toEqual(["n_a", "met 6000/6000"]);
  expect(both("U4")).toEqual(["no_data", "no_data"]);
  expect(both("U5")).toEqual(["met 200/200", "no_data"]);
  expect(both("U6")).toEqual(["not_met 10000/0", "not_met 10000/0"]);
  expect(both("U7")).toEqual(["no_data", "no_data"]);
  expect(both("U8")).toEqual(["met 5833.33/5833.33", "met 5833.33/5833.33"]);
  expect(both("U9")).toEqual(["not_met 5833.33/5833.32", "not_met 5833.33/5833.32"]);
});
