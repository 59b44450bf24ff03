import fc from "fast-check";
import {expect, test} from "vitest";
import {textFinder} from "../../../loaders/scope/findTexts.js";
import {coverPlaces, strayFinder} from "../../../loaders/scope/names.js";

test("every place of every text is found, however they lie over one another", () => {
  const letters = fc.string({unit: fc.constantFrom("甲", "乙", "a"), maxLength: 12});
  fc.assert(
    fc.property(fc.array(letters, {maxLength: 6}), letters, (wanted, text) => {
      const expected = new Set(
        [...new Set(wanted)]
          .filter(({length}) => length > 1)
          .flatMap(found => [...text].flatMap((_, at) => (text.startsWith(found, at) ? [`${at} ${found}`] : [])))
      );
      const places = textFinder(wanted)(text).map(({at, found}) => `${at} ${found}`);
      expect(new Set(places)).toEqual(expected);
      expect(places).toHaveLength(expected.size);
    })
  );
});

const strays = strayFinder({
  outsideIds: ["B0002", "C1", "3401", "340100000001"],
  outsideNames: ["乙县", "乙县机关党支部", "机关党支部", "同名党支部", "党小组", "Acme branch"],
  inside: ["B0001", "甲县机关党支部", "同名党支部"],
  words: ["党小组", "乙县志"]
});
const found = (text: string) => strays.inText(text).map(place => place.found);

test.each<[string, string, string[]]>([
  ["a name is found in the middle of a text", "见乙县机关党支部的记录", ["乙县", "乙县机关党支部", "机关党支部"]],
  ["a name within an own longer one is that one", "甲县机关党支部", []],
  ["by itself it is not", "甲县机关党支部，机关党支部", ["机关党支部"]],
  ["a name that an own branch bears too cannot be told", "同名党支部", []],
  ["a word of the program is no name", "党小组", []],
  ["nor is a name within such a word", "乙县志", []],
  ["an id is found between signs", "活动记录_B0002.csv", ["B0002"]],
  ["a longer id is another", "B00021 AB0002", []],
  ["an id too plain is not told in running text", "C1 3401", []],
  ["a long number is", "编号340100000001。", ["340100000001"]],
  ["a name in Latin letters ends where no letter follows", "Acme branches, Acme branch", ["Acme branch"]]
])("%s", (_, text, expected) => {
  expect(found(text)).toEqual(expected);
});

test("a plain id counts as a whole value, a short number only in a field of ids", () => {
  const cell = (field: string, value: string) => strays.inCell(field, value).length;
  expect([cell("received", "C1"), cell("received", "C12"), cell("org_id", "3401"), cell("actual", "3401")]).toEqual([
    1, 0, 1, 0
  ]);
});

test("in a program an id counts where it is a whole quoted text", () => {
  expect(strays.inText('const a = "B0002", B0002 = 1;', true)).toEqual([{at: 11, found: "B0002"}]);
});

test("names that lie over one another are covered once", () => {
  const text = "见乙县机关党支部、B0002";
  expect(coverPlaces(text, strays.inText(text))).toBe("见其他单位、其他单位");
});
