import {expect, test} from "vitest";
import {initialsOf} from "../../../src/data/initials.js";

test("characters stand under the first letter of their pinyin, each once", () => {
  expect(initialsOf(["党支部", "清泉村党支部"])).toMatchObject({b: "部", c: "村", d: "党", q: "泉清", z: "支"});
});

test("a character with readings that begin differently stands under all of their letters", () => {
  const initials = initialsOf(["长乐"]);
  expect(Object.entries(initials).find(([, characters]) => characters.includes("长"))?.[0]).toBe("cz");
  expect(Object.entries(initials).find(([, characters]) => characters.includes("乐"))?.[0]).toMatch(/l.*y|y.*l/);
});

test("letters, digits and punctuation need no initials", () => {
  expect(initialsOf(["A1—（）"])).toEqual({});
});
