import {expect, test} from "vitest";
import {saying, settle, type Version} from "../../../loaders/readers/settle.js";

const refused: Version = {_file: 1, _row: 2, rank: -1, said: "a"};
const answer = (_file: number, rank: number, said: string | null): Version => ({_file, _row: 9, rank, said});

test("of a refused row and its answers the highest rank stays, whatever the order", () => {
  const versions = [refused, answer(7, 2, "c"), answer(8, 1, "b")];
  for (const order of [versions, versions.toReversed()])
    expect(settle(order)).toEqual({
      rank: 2,
      stays: [{version: versions[1], contradicts: null}],
      gone: [
        {version: refused, kept: versions[1], code: "replaced"},
        {version: versions[2], kept: versions[1], code: "replaced"}
      ]
    });
});

test("a row left as it was stays where it stood", () => {
  const same = answer(7, 1, "a");
  expect(settle([refused, same])).toEqual({
    rank: 1,
    stays: [{version: refused, contradicts: null}],
    gone: [{version: same, kept: refused, code: "unchanged"}]
  });
});

test("of a withdrawn row nothing stays", () => {
  const withdrawal = answer(7, 1, null);
  expect(settle([refused, withdrawal])).toEqual({
    rank: 1,
    stays: [],
    gone: [
      {version: refused, kept: withdrawal, code: "withdrawn"},
      {version: withdrawal, kept: withdrawal, code: "withdrawn"}
    ]
  });
});

test("answers of one rank that say different things contradict each other; the same thing twice does not", () => {
  const [one, other, again] = [answer(7, 1, "b"), answer(8, 1, "c"), answer(9, 1, "b")];
  expect(settle([refused, one, other, again])).toEqual({
    rank: 1,
    stays: [
      {version: one, contradicts: other},
      {version: other, contradicts: one}
    ],
    gone: [
      {version: refused, kept: one, code: "replaced"},
      {version: again, kept: one, code: "unchanged"}
    ]
  });
});

test("a row says the same whatever its width, spaces and mark of text; an amount keeps its unit", () => {
  expect(saying(["甲", "乙"], {甲: " １２ 人\u200b", 乙: "'=1"})).toBe("12人\n=1");
  expect(saying(["金额"], {"金额（万元）": "1.5"})).toBe(saying(["金额"], {金额: "1.5万元"}));
  expect(saying(["金额"], {"金额（万元）": "许多"})).toBe("许多");
});
