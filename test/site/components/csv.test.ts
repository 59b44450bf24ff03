import {expect, test} from "vitest";
import {csv} from "../../../src/components/csv.js";

const columns = [
  {name: "名称", value: (row: {name: string; n: number | null}) => row.name},
  {name: "数", value: (row: {name: string; n: number | null}) => row.n}
];

test("a file begins with a byte order mark and ends its lines the way Excel expects", () => {
  expect(csv([{name: "甲", n: 1}], columns)).toBe("\ufeff名称,数\r\n甲,1\r\n");
});

test.each([
  "=1+1",
  "+1",
  "-1",
  "@a",
  "\tx",
  "\rx",
  "＝1+1",
  "＋1",
  "－1",
  "＠a"
])("text %j is kept from running as a formula", text => {
  expect(csv([{name: text, n: null}], columns)).toContain(`'${text}`);
});

test("negative numbers stay numbers", () => {
  expect(csv([{name: "甲", n: -3}], columns)).toContain("甲,-3\r\n");
});

test("commas, quotes and line ends stay inside their cell", () => {
  expect(csv([{name: '甲,"乙"\n', n: null}], columns)).toContain('"甲,""乙""\n",\r\n');
});
