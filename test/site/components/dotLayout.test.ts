import {expect, test} from "vitest";
import {dotAt, dotLayout, dotUnder} from "../../../src/components/dotLayout.js";

const sizes = [
  {id: "R1", n: 300},
  {id: "R2", n: 7}
];

test("every dot is found again where it stands", () => {
  const layout = dotLayout(sizes, 1000);
  for (let position = 0; position < 307; ++position) {
    const [x, y] = dotAt(layout, position);
    expect(dotUnder(layout, x + 1, y + 1)).toBe(position);
  }
});

test("no dot lies outside the width, however many branches there are", () => {
  const many = Array.from({length: 8}, (_, i) => ({id: `R${i}`, n: 25_000}));
  const layout = dotLayout(many, 1000);
  expect(layout.pitch).toBe(2);
  expect(Math.max(...[24_999, 199_999].map(position => dotAt(layout, position)[0] + layout.pitch))).toBeLessThanOrEqual(
    1000
  );
});

test("beside the dots there is no dot", () => {
  const layout = dotLayout(sizes, 1000);
  const below = layout.groups[1]!.y + 1;
  expect(dotUnder(layout, 999, below)).toBe(-1);
  expect(dotUnder(layout, -5, below)).toBe(-1);
});
