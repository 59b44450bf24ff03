import {expect, test} from "vitest";
import {reasonsOf} from "../../../src/components/reasonRows.js";

test("reasons come by how often they were said, each with its kinds, the most frequent first", () => {
  expect(
    reasonsOf([
      {code: "rule", kind: "dues", n: 2},
      {code: "missing_value", kind: "dues", n: 1},
      {code: "missing_value", kind: "activity", n: 4},
      {code: "missing_value", kind: "activity", n: 1}
    ])
  ).toEqual([
    {code: "missing_value", n: 6, kinds: ["activity", "dues"]},
    {code: "rule", n: 2, kinds: ["dues"]}
  ]);
});
