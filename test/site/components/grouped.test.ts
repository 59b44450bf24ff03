import fc from "fast-check";
import {expect, test} from "vitest";
import {grouped} from "../../../src/components/grouped.js";

test.each([
  [0, 0, "0"],
  [999, 0, "999"],
  [1200, 0, "1,200"],
  [1234567, 0, "1,234,567"],
  [1234.5, 2, "1,234.5"],
  [1.005, 2, "1.01"],
  [0.005, 2, "0.01"],
  [-0.004, 2, "0"],
  [-1234.567, 2, "-1,234.57"],
  [1e-7, 4, "0"],
  [999.9999, 2, "1,000"]
])("%s with at most %s decimals is %s", (n, decimals, text) => {
  expect(grouped(n, decimals)).toBe(text);
});

test("any amount is written as the language's own format writes it", () => {
  const formats = [0, 2, 4].map(decimals => new Intl.NumberFormat("zh-CN", {maximumFractionDigits: decimals}));
  fc.assert(
    fc.property(fc.integer({min: -1e11, max: 1e11}), fc.integer({min: 0, max: 6}), (n, places) => {
      const value = n / 10 ** places;
      for (const [i, format] of formats.entries())
        expect(grouped(value, i * 2)).toBe(format.format(value).replace(/^-0$/, "0"));
    })
  );
});
