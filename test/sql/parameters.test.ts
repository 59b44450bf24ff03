import {expect, test} from "vitest";
import {given} from "./given.js";

test("every value a city chose and every reading stands with its reason", async () => {
  const {rows} = await given({as_of: "2018-12-31", records: {}});
  expect(
    await rows("select owner_id, value, reason from marts.parameters where name in ('qualify_score', 'gate_masses')")
  ).toEqual([
    {owner_id: "s", value: "60", reason: "六十分"},
    {owner_id: "s", value: "0.8", reason: "八成"}
  ]);
});

test("what accepts a branch is the document's, what takes it back the city's", async () => {
  const {rows} = await given({as_of: "2018-12-31", records: {}});
  expect(await rows("select stage_code, outcome, effect from marts.acceptance order by effect")).toEqual([
    {stage_code: "accept", outcome: "passed", effect: "accepted"},
    {stage_code: "accept", outcome: "withdrawn", effect: "withdrawn"}
  ]);
});

test("a clause that gives its points only whole is marked", async () => {
  const {rows} = await given({as_of: "2018-12-31", records: {}});
  expect(await rows("select clause_id, is_all_or_nothing from marts.scheme_points order by clause_id")).toEqual([
    {clause_id: "p/formal", is_all_or_nothing: false},
    {clause_id: "p/half", is_all_or_nothing: true},
    {clause_id: "p/quarter", is_all_or_nothing: false}
  ]);
});
