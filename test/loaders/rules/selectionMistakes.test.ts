import {expect, test} from "vitest";
import {mistakes} from "./ruleFolder.js";

const sound = `selection:
  title: 先进
  reason: 每年评一次
  pack: little-2017
  first_cycle: {value: 2018, reason: 头一年}
  places: {value: 10, reason: 十个}
  steps:
    - {id: screen, stage: district_screen, surplus: 1.2, reason: 多两成}
    - {id: inspect, stage: city_inspect, surplus: 1.2, reason: 多两成}
  named: {stage: named, reason: 命名}
  check_until: {value: 03-31, reason: 一季度}
  publicity_days: {value: 5, reason: 一周}
  eligible:
    min_star: {value: 1, reason: 一星}
  order: {keys: [score], reason: 得分}
  quotas:
    - {by: region, min_due: 0.5, max_due: 2, reason: 按支部数}
  close_margin: {value: 1, reason: 一分}
`;

/** The mistakes that changes to the section above bring. */
const after = (...changes: [from: string, to: string][]) => {
  const section = changes.reduce((text, [from, to]) => {
    if (!text.includes(from)) throw new Error(`not in the section: ${from}`);
    return text.replace(from, to);
  }, sound);
  return mistakes({"schemes/small.yml": [["points:\n", `${section}points:\n`]]});
};

test("a sound section is accepted", async () => {
  expect(await after()).toEqual([]);
});

test.each<[string, [string, string][], string]>([
  ["a step that takes no more candidates than it passes on", [["surplus: 1.2", "surplus: 1"]], "steps[0].surplus"],
  ["steps in the wrong order", [["id: screen", "id: inspect"]], "steps[1].id"],
  ["one record for two steps", [["stage: city_inspect", "stage: named"]], "named.stage"],
  ["neither a clause nor a number of places", [["value: 10, ", ""]], "selection.places"],
  ["a clause that states no number", [["value: 10", "clause: little-2017/2.1"]], "places.clause"],
  ["a quota without a bound", [["min_due: 0.5, max_due: 2, ", ""]], "quotas[0]"],
  ["two minimums in one quota", [["min_due: 0.5", "min_due: 0.5, min: 1"]], "quotas[0]"],
  ["a minimum above its maximum", [["min_due: 0.5", "min_due: 3"]], "quotas[0].min_due"],
  ["a front line that is not named", [["by: region", "by: front_line"]], "quotas[0].by"],
  ["a sector that is none", [["by: region", "by: sector, id: moon"]], "quotas[0].id"],
  ["a day that is none", [["03-31", "13-31"]], "check_until"]
])("%s is refused where it stands", async (_, changes, path) => {
  const found = await after(...changes);
  expect(found.length).toBeGreaterThan(0);
  expect(found[0]).toContain(path);
});
