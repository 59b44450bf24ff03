import fc from "fast-check";
import {expect, test} from "vitest";
import {enough, indexNames, searchNames} from "../../../src/components/searchNames.js";
import type {Names} from "../../../src/components/snapshots.js";

const names: Names = {
  branch_ids: ["B1", "B2", "B3", "B4"],
  names: ["北桥镇清泉村党支部", "清泉社区第一党支部", "机床厂党支部", "长乐村党支部"],
  org: [0, 1, 1, 0],
  orgs: [
    {org_id: "O1", name: "北桥镇党委", region_id: "R2"},
    {org_id: "R2", name: "清江区委", region_id: "R2"},
    {org_id: "C", name: "市委", region_id: null}
  ],
  packs: ["试行标准", "本市办法"],
  clauses: [
    {clause_id: "trial/3-1", title: "按月开展主题党日", pack: 0},
    {clause_id: "city/1", title: "清江区加分", pack: 1}
  ],
  initials: {b: "北部", c: "村床", cz: "长", d: "党第", hl: "乐", q: "清泉桥区", s: "社", z: "镇支"}
};
const index = indexNames(names);
const idsOf = (typed: string) => searchNames(index, typed).found.map(found => found.id);

test("any part of a name finds it, the earlier place first, then the shorter name", () => {
  expect(idsOf("清泉")).toEqual(["B2", "B1"]);
  // 4, 5 and 9 characters long, and the last has it in fourth place.
  expect(idsOf("清")).toEqual(["R2", "city/1", "B2", "B1"]);
  expect(idsOf("床厂")).toEqual(["B3"]);
});

test("the first letters of the pinyin find a name, in any place, alone or among characters", () => {
  expect(idsOf("bqz")).toEqual(["O1", "B1"]);
  expect(idsOf("BQ镇")).toEqual(["O1", "B1"]);
  expect(idsOf("qqcd")).toEqual(["B1"]);
});

test("a character with two readings is found by either", () => {
  expect(idsOf("clc")).toEqual(["B4"]);
  expect(idsOf("zlc")).toEqual(["B4"]);
  expect(idsOf("zhc")).toEqual(["B4"]);
  expect(idsOf("dlc")).toEqual([]);
});

test("an organisation is found with its region, a region with nothing above it", () => {
  expect(searchNames(index, "北桥镇党委").found).toEqual([
    {kind: "org", id: "O1", region_id: "R2", name: "北桥镇党委", at: 0, above: "清江区委"}
  ]);
  expect(searchNames(index, "清江区委").found).toEqual([
    {kind: "org", id: "R2", region_id: "R2", name: "清江区委", at: 0, above: ""}
  ]);
});

test("a clause is found with its document, by its title or its identifier", () => {
  const found = {kind: "clause", id: "trial/3-1", name: "按月开展主题党日", above: "试行标准"};
  expect(searchNames(index, "主题").found).toEqual([{...found, at: 4}]);
  expect(searchNames(index, "3-1").found).toEqual([{...found, at: -1}]);
  expect(searchNames(index, "TRIAL/3-1").found).toEqual([{...found, at: -1}]);
});

test("a box for branches finds no clauses", () => {
  expect(searchNames(index, "主题", {kinds: ["branch", "org"]}).total).toBe(0);
});

test("every part must be there, full-width letters count as plain ones, and a code finds its branch", () => {
  expect(idsOf("清泉 第一")).toEqual(["B2"]);
  expect(idsOf("第一　清泉")).toEqual(["B2"]);
  expect(idsOf("Ｂ３")).toEqual(["B3"]);
});

test("a cut list says how many there are", () => {
  const {found, total} = searchNames(index, "党", {most: 1});
  expect(found.map(({name}) => name)).toEqual(["北桥镇党委"]);
  expect(total).toBe(6);
});

test("nothing typed finds nothing", () => {
  expect(searchNames(index, "  ")).toEqual({found: [], total: 0});
});

const character = fc.constantFrom(..."清泉桥镇村党支部ab１");
const text = (maxLength: number) => fc.array(character, {minLength: 1, maxLength}).map(list => list.join(""));

test("what is found is what holds the text, and the best come first", () =>
  fc.assert(
    fc.property(fc.array(text(8), {maxLength: 40}), text(2), fc.integer({min: 1, max: 5}), (list, typed, most) => {
      const own = indexNames({
        ...names,
        branch_ids: list.map((_, i) => `id-${i}`),
        names: list,
        org: list.map(() => 0),
        orgs: [],
        clauses: [],
        initials: {}
      });
      const asked = typed.replaceAll("１", "1");
      const at = (i: number) => list[i]!.replaceAll("１", "1").indexOf(asked);
      const right = list.map((_, i) => i).filter(i => at(i) >= 0);
      right.sort((i, j) => at(i) - at(j) || list[i]!.length - list[j]!.length || i - j);
      const {found, total} = searchNames(own, typed, {most});
      expect(total).toBe(right.length);
      expect(found.map(({id, at}) => [id, at])).toEqual(right.slice(0, most).map(i => [`id-${i}`, at(i)]));
    })
  ));

test("of more than are counted the best are still the best", () => {
  const many = Array.from({length: 1500}, (_, i) => `第${i}小组${i % 500 === 499 ? "" : "之家"}`);
  const own = indexNames({...names, branch_ids: many, names: [...many.slice(0, -1), "小组"], org: many.map(() => 0)});
  const {found, total} = searchNames(own, "小组", {most: 3});
  expect(total).toBe(enough);
  expect(found.map(({name}) => name)).toEqual(["小组", "第0小组之家", "第1小组之家"]);
});

test("200,000 names are searched within a keystroke, ten times the budget allowed for a busy machine", () => {
  const places = [..."东西南北中上下前后新老大小长石清白黄青金"];
  const list = Array.from({length: 200_000}, (_, i) => {
    const pick = (n: number) => places[Math.floor(i / n) % places.length]!;
    return `${pick(1)}${pick(20)}镇${pick(400)}${pick(8000)}村第${(i % 9) + 1}党支部`;
  });
  const all = indexNames({
    ...names,
    branch_ids: list.map((_, i) => `B${i}`),
    names: list,
    org: list.map(() => 0),
    initials: {...names.initials, d: "党第东大", n: "南", z: "镇支中", x: "西下新小"}
  });
  const took = (typed: string) => {
    const started = performance.now();
    const {total} = searchNames(all, typed);
    expect(total).toBeGreaterThan(0);
    return performance.now() - started;
  };
  for (const typed of ["d", "dzb", "党支部", "南镇 村", "B777"])
    expect(Math.min(took(typed), took(typed), took(typed))).toBeLessThan(500);
});
