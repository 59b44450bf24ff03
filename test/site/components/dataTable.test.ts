import {expect, test} from "vitest";
import {sortedRows, visibleRows} from "../../../src/components/dataTable.js";

const column = {name: "数", value: (n: number | null) => n};

test("what is missing stands last, whichever way a table is sorted", () => {
  expect(sortedRows([2, null, 10], column, false)).toEqual([2, 10, null]);
  expect(sortedRows([2, null, 10], column, true)).toEqual([10, 2, null]);
});

test("only rows in view are drawn, and the last row can be reached", () => {
  expect(visibleRows(0, 460, 10_000)).toEqual([0, 36]);
  expect(visibleRows(10_000 * 29 - 460, 460, 10_000)[1]).toBe(10_000);
});
