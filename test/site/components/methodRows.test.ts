import {join, resolve} from "node:path";
import {expect, test} from "vitest";
import {parameterRows} from "../../../loaders/rules/parameterRows.js";
import {readRules} from "../../../loaders/rules.js";
import {choiceRows, unsaid} from "../../../src/components/methodChoices.js";
import {criterionZh, type Method, methodHeadline, numberRows} from "../../../src/components/methodRows.js";

const empty: Method = {
  rollout: null,
  changes: null,
  month_met_share: null,
  mean_score: null,
  verdicts: [],
  clauses: [],
  acceptance: [],
  dimensions: [],
  chosen: [],
  rules: [],
  criteria: [],
  weak: [],
  weak_share: null,
  readings: [],
  marts: [],
  words: {}
};

const now = (method: Partial<Method>, name: string) =>
  numberRows({...empty, ...method}).find(row => row.name === name)?.now;

const rollout: Method["rollout"] = {
  level: "city",
  id: "*",
  month: "2018-09",
  branches_active: 8,
  branches_accepted: 3,
  accepted_share: 0.375,
  target_due_on: "2018-12-31",
  target_share: 0.6,
  target_qualifier: "about",
  required_pace: 0.075,
  recent_pace: 0.05,
  forecast_low: 0.4,
  forecast_high: 0.7,
  status: "at_risk"
};

test("a number is shown with the figures it is made of", () => {
  expect(now({rollout}, "达标占比")).toBe("3 ÷ 8 ＝ 37.5%");
  expect(now({rollout}, "差距")).toBe("37.5% − 60% ＝ −22.5个百分点");
  expect(now({rollout}, "每月需提高")).toBe("7.5个百分点");
  expect(now({rollout}, "预计")).toBe("40%～70%");
});

test("warnings count as met in a share, and what could not be judged is left out", () => {
  const verdicts = [
    {region_id: "*", source: "document", met: 5, warn: 1, not_met: 2, grace: 9, manual: 9, no_data: 9},
    {region_id: "*", source: "local", met: 2, warn: 0, not_met: 0, grace: 9, manual: 9, no_data: 9}
  ];
  expect(now({verdicts}, "条款达到占比")).toBe("（7 ＋ 1）÷ 10 ＝ 80.0%");
  expect(methodHeadline({...empty, verdicts})).toContain("64个判定");
});

test("without records every number is a dash, not a zero", () => {
  expect(new Set(numberRows(empty).map(row => row.now))).toEqual(new Set(["—"]));
});

test("every value that the example city chose is said in words, each in one section", async () => {
  const {packs, schemes} = await readRules({programme: join("data", "programme.yml")});
  const chosen = parameterRows(schemes, []).filter(row => row.owner_id === schemes[0]!.id) as Method["chosen"];
  const rules = schemes[0]!.gates.map(gate => ({
    scheme_id: "",
    rule_id: gate.id,
    rule_kind: "gate",
    star_level: gate.max_star,
    min_score: gate.min_share,
    title: gate.title
  }));
  const method = {...empty, chosen, rules, words: {accept: "验收", failed: "未通过", withdrawn: "撤回"}};
  expect(packs.length).toBeGreaterThan(0);
  expect(unsaid(method)).toEqual([]);
  const parts = (["target", "score", "selection"] as const).flatMap(part => choiceRows(method, part));
  expect(parts).toHaveLength(chosen.length);
  for (const {value, reason} of parts) {
    expect(value).not.toMatch(/NaN|undefined|—|^$/);
    expect(reason).toBeTruthy();
  }
});

test.each([
  "preset-ladder",
  "preset-quota",
  "preset-threshold-quota"
])("every value of %s is said in words", async id => {
  const {schemes} = await readRules({
    programme: resolve("data/programme.yml"),
    scheme: resolve(`data/schemes/${id}.yml`)
  });
  const chosen = parameterRows(schemes, []) as Method["chosen"];
  const gates = schemes[0]!.gates.map(gate => ({rule_id: gate.id, title: gate.title, star_level: gate.max_star}));
  expect(unsaid({...empty, chosen, rules: gates as Method["rules"]})).toEqual([]);
});

const chosen = (name: string, value: string) => ({owner_id: "s", name, value, reason: "理由"});

test("values are said in words", () => {
  const method = {
    ...empty,
    chosen: [
      chosen("tolerance_about", "0.02"),
      chosen("withdrawn", "accept:failed"),
      chosen("stars", "5:90 4:80"),
      chosen("gate_masses", "0.8"),
      chosen("selection_quota_1", "sector:village min=2 max_share=0.25"),
      chosen("selection_quota_2", "region min_due=0.5")
    ],
    rules: [{scheme_id: "s", rule_id: "masses", rule_kind: "gate", star_level: 3, min_score: 0.8, title: "群众满意"}],
    words: {accept: "验收", failed: "未通过", village: "农村"}
  };
  expect(choiceRows(method, "target").map(row => row.value)).toEqual(["低2个百分点以内也算", "“验收”未通过"]);
  expect(choiceRows(method, "score").map(row => [row.name, row.value])).toEqual([
    ["星级分数线", "五星90分、四星80分"],
    ["门槛“群众满意”", "不到80%的，最高三星"]
  ]);
  expect(choiceRows(method, "selection").map(row => row.value)).toEqual([
    "农村：至少2个，不超过名额的25%",
    "各区县（单位）：不少于按支部数应得的0.5倍"
  ]);
});

test("a sign of weakness is told by its own limit", () => {
  const criterion = (way: string, limit_value: number, unit: string | null, of_last: number | null = null) =>
    criterionZh({
      ...{scheme_id: "s", criterion_id: "c", position: 1, title: "", reason: "", from_on: null, clause_id: null},
      ...{way, limit_value, unit, of_last, clause: "党员活动日"}
    });
  expect(criterion("lasting", 3, "个月")).toBe("持续超过3个月");
  expect(criterion("lasting", 0, "个月")).toBe("评定日存在");
  expect(criterion("missed", 5, "期", 6)).toBe("“党员活动日”最近6期里有5期以上没有做到");
  expect(criterion("yearly", 60, "%")).toBe("全年低于60%");
  expect(criterion("yearly", 0, null)).toBe("全年合计不超过0");
  expect(criterion("yearly", 0, "元")).toBe("全年合计不超过0元");
  expect(criterion("lowest", 60, "分")).toBe("排在末位，并且低于60分");
});
