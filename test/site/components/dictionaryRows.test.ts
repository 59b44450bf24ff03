import {expect, test} from "vitest";
import {recordKinds} from "../../../loaders/contracts/records/index.js";
import {dictionaryHeadline, findColumns} from "../../../src/components/dictionaryRows.js";
import dictionary from "../../../src/data/dictionary.json.js";

const rows = await dictionary();

test("every column of every kind has its line, and there are no others", () => {
  const asked = recordKinds.flatMap(kind => kind.columns.map(column => `${kind.id}.${column.name}`));
  expect(rows.map(row => `${row.kind}.${row.column}`).sort()).toEqual(asked.sort());
});

test("a line says header, synonyms, type, whether it is required, what may be chosen, and the tier", () => {
  expect(rows.find(row => row.kind === "branch" && row.column === "sector")).toMatchObject({
    kind_zh: "支部基本信息",
    tier: "core",
    zh: "领域",
    type: "选一项",
    is_required: true,
    choices: expect.stringMatching(/^农村、/),
    synonyms: expect.stringContaining("所属领域")
  });
});

test("an umbrella word that no record may hold is not offered", () => {
  expect(rows.find(row => row.kind === "branch" && row.column === "sector")!.choices).not.toContain("两新");
});

test("a column is found by a part of its header, of a synonym, of a value, or by its identifier", () => {
  const found = (typed: string) => findColumns(rows, typed).map(row => `${row.kind}.${row.column}`);
  expect(found("加入范围")).toEqual([]);
  expect(found("参加范围")).toEqual(["activity.scope"]);
  expect(found(" HELD_ON ")).toContain("activity.held_on");
  expect(found("授课人职务")).toEqual(["activity.speaker_role"]);
  expect(found("")).toHaveLength(rows.length);
});

test("the headline counts what it is about", () => {
  expect(dictionaryHeadline(rows.filter(row => row.kind === "org"))).toBe(
    "一共1种记录、5列，其中3列必填；党组织信息必备，其余不报时用到它的条款记为缺数据。"
  );
});
