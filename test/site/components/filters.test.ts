import {expect, test} from "vitest";
import {filterChips} from "../../../src/components/filterBar.js";
import {isLeft, isOneLevel, readFilters, scopeOf, withFilters} from "../../../src/components/filters.js";
import {countedPlaceZh, placeZh} from "../../../src/components/placeZh.js";
import type {Site} from "../../../src/components/snapshots.js";

const site = {
  regions: [{region_id: "R1", region_name: "北区"}],
  sectors: {village: "农村", soe: "国企"},
  forms: {joint: "联合党支部"},
  used: {
    sectors: ["village"],
    forms: ["joint"],
    months: ["2018-08", "2018-09"],
    packs: [{pack_id: "doc", title: "文件"}]
  }
} as unknown as Site;

test("an address gives its filters back, and an impossible month is no filter", () => {
  expect(readFilters("?region=R1&month=2018-09")).toMatchObject({region: "R1", sector: null, month: "2018-09"});
  expect(readFilters("?month=2018-13").month).toBeNull();
});

test("one filter changes without losing the others", () => {
  expect(withFilters("?region=R1&id=B1", {month: "2018-09"})).toBe("?region=R1&id=B1&month=2018-09");
  expect(withFilters("?region=R1", {region: null})).toBe("");
});

test("what stands within a filter goes when that changes, unless it is chosen at once", () => {
  const within = "?pack=doc&dimension=doc%2Fa&clause=doc%2Fday&period=2018-02";
  expect(withFilters(within, {pack: "city"})).toBe("?pack=city");
  expect(withFilters(within, {clause: "doc/room"})).toBe("?pack=doc&dimension=doc%2Fa&clause=doc%2Froom");
  expect(withFilters(within, {clause: "doc/room", period: "2018-03"})).toContain("period=2018-03");
  expect(withFilters(within, {region: "N"})).toBe(`${within}&region=N`);
});

test("a region is looked at before a sector, and the city when there is neither", () => {
  expect(scopeOf(readFilters("?region=R1&sector=soe"))).toEqual({level: "region", id: "R1"});
  expect(scopeOf(readFilters("?sector=soe"))).toEqual({level: "sector", id: "soe"});
  expect(scopeOf(readFilters(""))).toEqual({level: "city", id: "*"});
});

test("the rollout has levels for the city, a region and a sector, not for what is both, nor for a form or a star", () => {
  const known = ["", "?region=R1", "?sector=soe", "?region=R1&sector=soe", "?form=joint", "?star=5"];
  expect(known.map(search => isOneLevel(readFilters(search)))).toEqual([true, true, true, false, false, false]);
});

test("a branch is left when all that is asked is told of it; what nobody tells is not asked", () => {
  const filters = readFilters("?region=R1&star=5");
  expect(isLeft(filters, {region_id: "R1", sector: "soe", star: "5"})).toBe(true);
  expect(isLeft(filters, {region_id: "R1", star: "-"})).toBe(false);
  expect(isLeft(filters, {region_id: null, star: "5"})).toBe(false);
  expect(isLeft(filters, {region_id: "R1"})).toBe(true);
});

test("a chip stands for every filter that is set, and says where the page goes by a part of it or not at all", () => {
  const filters = readFilters("?region=R1&sector=village&form=joint&star=-&month=2018-09&year=2016&pack=doc");
  const chips = filterChips(site, filters, {
    region: true,
    form: {part: "只用于名单"},
    month: true,
    year: {values: ["2018"]},
    pack: null
  });
  expect(chips.map(({text, but, state}) => [text, but, state])).toEqual([
    ["北区", null, "whole"],
    ["领域：农村", "本页不分领域", "idle"],
    ["联合党支部", "只用于名单", "part"],
    ["星级：未评定", "本页不分星级", "idle"],
    ["截至2018年9月", null, "whole"],
    ["年度：2016年", "没有这一项", "idle"]
  ]);
});

test("a value that nobody knows is said to be unknown, and a page may say itself why it tells no branches apart", () => {
  const [unknown] = filterChips(site, readFilters("?region=%3Cb%3E"), {region: true});
  expect(unknown).toMatchObject({text: "区县：<b>", but: "没有这一项", state: "idle"});
  const [idle] = filterChips(site, readFilters("?region=R1"), {without: "本页只看一个支部"});
  expect(idle).toMatchObject({text: "区县：北区", but: "本页只看一个支部"});
});

test("a page's own filter has its own words, and is no chip on another page", () => {
  const filters = readFilters("?before=4");
  const own = [{key: "before" as const, zh: (star: string) => `上一年度${star}星`}];
  expect(filterChips(site, filters, {own}).map(chip => chip.text)).toEqual(["上一年度4星"]);
  expect(filterChips(site, filters, {})).toEqual([]);
});

test("branches are named by all that they are narrowed to", () => {
  expect(placeZh(site, readFilters(""))).toBe("全市");
  expect(placeZh(site, readFilters("?star=5"))).toBe("全市（五星）");
  expect(placeZh(site, readFilters("?region=R1&sector=village&form=joint"))).toBe("北区农村领域联合党支部");
});

test("what a committee's site counts is the committee's, not its region's", () => {
  const facts = {scope_name: "北桥镇党委", scope_region_id: "R1", scope_region_name: "北区"};
  const own = {...site, facts: {...facts}} as unknown as Site;
  expect(countedPlaceZh(own, readFilters("?region=R1&sector=village"))).toBe("北桥镇党委农村领域");
  expect(placeZh(own, readFilters("?region=R1"))).toBe("北区");
});
