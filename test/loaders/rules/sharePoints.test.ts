import fc from "fast-check";
import {expect, test} from "vitest";
import {sharePoints} from "../../../loaders/rules/sharePoints.js";

test("ten points among three are 3.34, 3.33 and 3.33: the odd hundredth goes to the first", () => {
  expect(sharePoints(10, [1, 1, 1])).toEqual([3.34, 3.33, 3.33]);
});

test("weights share exactly, and what rounding took most goes back first", () => {
  expect(sharePoints(70, [4, 3])).toEqual([40, 30]);
  // 10 × 1/6 = 1.666…, 10 × 2/6 = 3.333…, 10 × 3/6 = 5.
  expect(sharePoints(10, [1, 2, 3])).toEqual([1.67, 3.33, 5]);
});

test("shares add up to the points, and none is a hundredth or more from its exact part", () => {
  const hundredths = fc.integer({min: 1, max: 20_000}).map(n => n / 100);
  fc.assert(
    fc.property(hundredths, fc.array(hundredths, {minLength: 1, maxLength: 12}), (points, weights) => {
      const shares = sharePoints(points, weights);
      expect(shares.reduce((sum, share) => sum + Math.round(share * 100), 0)).toBe(Math.round(points * 100));
      const all = weights.reduce((a, b) => a + b, 0);
      for (const [i, share] of shares.entries())
        expect(Math.abs(share - (points * weights[i]!) / all)).toBeLessThan(0.01 + 1e-9);
    })
  );
});
