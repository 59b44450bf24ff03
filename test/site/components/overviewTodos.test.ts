import {expect, test} from "vitest";
import type {RolloutRow} from "../../../loaders/contracts/marts/rollout.js";
import {readFilters} from "../../../src/components/filters.js";
import type {BranchDot} from "../../../src/components/overviewRows.js";
import {overviewTodos} from "../../../src/components/overviewTodos.js";

const regions = [
  {id: "R1", status: "behind"},
  {id: "R2", status: "on_course"}
] as RolloutRow[];
const now = {branches_active: 10, branches_accepted: 7} as RolloutRow;
const dots = [{flag: "no-data"}, {flag: "near-star"}, {flag: "near-star"}, {flag: "-"}] as BranchDot[];
const received = {rows_read: 100, rows_quarantined: 4};
const todos = (search: string) => overviewTodos(regions, now, dots, received, readFilters(search), id => `${id}区`);

test("what needs a decision is counted and leads on", () => {
  expect(todos("").map(todo => todo.n)).toEqual(["1", "3", "1", "2", "4"]);
  expect(todos("")[0]!.what).toContain("R1区");
  expect(todos("?region=R1")[2]!.href).toBe("./index.html?region=R1&only=no-data#branches");
});

test("for an earlier month only what is known by month is said", () => {
  expect(todos("?month=2018-09").map(todo => todo.n)).toEqual(["1", "3"]);
});

test("nothing to settle is an empty list", () => {
  expect(
    overviewTodos(
      [],
      {branches_active: 1, branches_accepted: 1} as RolloutRow,
      [],
      {rows_read: 0, rows_quarantined: 0},
      readFilters(""),
      String
    )
  ).toEqual([]);
});
