import {expect, test} from "vitest";
import {measures} from "../../loaders/contracts/rules/measures.js";
import {branch, given} from "./given.js";
import {money, people} from "./moneyRecords.js";

const ofMoney = Object.keys(measures).filter(name => /fund|^line_of_|^cost_share$/.test(name));

test("every measure of money leads back to its rows, and those for heads to the heads", async () => {
  const full = {basis_code: "payroll_current", basis_yuan: 1000, entitled_yuan: 100, funder_level: "city"};
  const city = await given({
    as_of: "2018-12-31",
    records: {
      branch: [branch("B1", {sector: "urban-community", households: 1500})],
      headcount: [people("B1", 10)],
      funding: [
        money("B1", 100, {...full, line_code: "party_work"}),
        money("B1", 50, {line_code: "activity_staff"}),
        money("B1", 40, {line_code: "activity_student"}),
        money("B1", 30, {year: 2017})
      ]
    }
  });
  const rows = await city.rows(
    "select measure, kind, count(*) as records from marts.evidence where kind in ('funding', 'headcount', 'branch') group by all"
  );
  const found = (kind: string) => rows.filter(row => row.kind === kind).map(row => row.measure);
  expect(found("funding")).toEqual(expect.arrayContaining(ofMoney));
  expect(found("headcount")).toEqual(
    expect.arrayContaining([
      "funding_per_member_yuan",
      "funding_per_earlier_member_yuan",
      "funding_per_staff_yuan",
      "funding_per_student_yuan"
    ])
  );
  expect(found("branch")).toEqual(["funding_per_thousand_households_yuan"]);
  expect(
    await city.rows(
      `select measure, item, label from marts.evidence
       where measure in ('line_of_basis', 'funding_of_entitled') and item in ('party_work', '*') order by measure`
    )
  ).toEqual([
    {measure: "funding_of_entitled", item: "*", label: "100.00 / 100.00"},
    {measure: "line_of_basis", item: "party_work", label: "100.00 / 1000.00"}
  ]);
});
