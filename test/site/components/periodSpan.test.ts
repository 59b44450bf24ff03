import {expect, test} from "vitest";
import {monthsOfPeriod} from "../../../src/components/periodSpan.js";

test.each([
  ["2018-03", 2, 2],
  ["2018-Q3", 6, 8],
  ["2018-H2", 6, 11],
  ["2018", 0, 11]
])("%s covers months %i to %i", (period, first, last) => {
  expect(monthsOfPeriod(period)).toEqual({year: 2018, first, last});
});

test("a standing condition has no place in a year", () => {
  expect(monthsOfPeriod("standing")).toBeNull();
});
