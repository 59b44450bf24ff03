import {expect, test} from "vitest";
import {type BranchDot, shareOf} from "../../../src/components/overviewRows.js";

test("a share counts only those that are known", () => {
  const dots = [
    {is_qualified: true, was_qualified: true},
    {is_qualified: false, was_qualified: true},
    {is_qualified: null, was_qualified: null}
  ] as BranchDot[];
  expect(
    shareOf(
      dots,
      dot => dot.is_qualified,
      dot => dot.was_qualified
    )
  ).toEqual({n: 1, of: 2, n_before: 2, of_before: 2});
});
