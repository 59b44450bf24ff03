import {beforeAll, expect, test} from "vitest";
import {branch, given} from "./given.js";

const programme = "data/programme.yml";
type City = Awaited<ReturnType<typeof given>>;
const verdict = async (city: City, clause: string, id: string, period: string) =>
  (await city.verdicts(`tongling-2017/${clause}`, id))[period];

const money = (branch_id: string, amount_yuan: number, facts = {}) => ({
  branch_id,
  year: 2018,
  line_code: "operating",
  amount_yuan,
  ...facts
});

test("a subsidy of five to ten thousand counts from its first fen, and more is met too", async () => {
  const subsidy = (id: string, yuan: number) => money(id, yuan, {line_code: "special_subsidy"});
  const ids = ["B1", "B2", "B3", "B4"];
  const city = await given({
    programme,
    as_of: "2018-12-31",
    records: {
      branch: [
        ...ids.map(id => branch(id, {sector: "social-organization"})),
        branch("B5", {sector: "private-enterprise", form: "joint"}),
        branch("B6", {sector: "private-enterprise"})
      ],
      funding: [subsidy("B1", 4999.99), subsidy("B2", 5000), subsidy("B3", 10000), subsidy("B4", 12000)]
    }
  });
  expect(await Promise.all([...ids, "B5", "B6"].map(id => verdict(city, "3.5d", id, "2018")))).toEqual([
    "not_met",
    "met",
    "met",
    "met",
    "not_met",
    "n_a"
  ]);
});

test("a village formed in May owes seven twelfths, and its year-start declaration is not asked that year", async () => {
  const city = await given({
    programme,
    as_of: "2018-12-31",
    records: {
      branch: [branch("B1", {formed_on: "2018-05-20"}), branch("B2", {formed_on: "2018-05-20"})],
      funding: [money("B1", 70000), money("B2", 69999.99)],
      stage: []
    }
  });
  expect(await verdict(city, "3.5c", "B1", "2018")).toBe("met");
  expect(await verdict(city, "3.5c", "B2", "2018")).toBe("not_met");
  expect(await verdict(city, "2.4b", "B1", "2018")).toBe("n_a");
});

test("communities differ by who manages them", async () => {
  const community = {sector: "urban-community"};
  const city = await given({
    programme,
    as_of: "2018-12-31",
    records: {
      branch: [branch("B1", {...community, is_district_direct: true}), branch("B2", community)],
      funding: [money("B1", 219999.99), money("B2", 60000)]
    }
  });
  expect(await verdict(city, "3.5a", "B1", "2018")).toBe("not_met");
  expect(await verdict(city, "3.5b", "B1", "2018")).toBe("n_a");
  expect(await verdict(city, "3.5a", "B2", "2018")).toBe("n_a");
  expect(await verdict(city, "3.5b", "B2", "2018")).toBe("met");
});

test("the city bears three tenths or four tenths of what its area is due, tested on the sum to the fen", async () => {
  const pair = (id: string, city: number, district: number) => [
    money(id, city, {funder_level: "city"}),
    money(id, district, {funder_level: "district"})
  ];
  const city = await given({
    programme,
    as_of: "2018-12-31",
    records: {
      branch: [branch("B1"), branch("B2"), branch("C1", {org_id: "O2"}), branch("C2", {org_id: "O2", sector: "soe"})],
      funding: [...pair("B1", 30000, 90000), ...pair("B2", 42000.02, 78000), ...pair("C1", 47999.98, 72000)]
    }
  });
  expect(
    await city.rows(
      `select clause_id, branch_id, required, actual, verdict from marts.clause_results
       where clause_id in ('tongling-2017/3.5e', 'tongling-2017/3.5f') order by clause_id, branch_id`
    )
  ).toEqual([
    {clause_id: "tongling-2017/3.5e", branch_id: "B1", required: 30, actual: 30, verdict: "met"},
    {clause_id: "tongling-2017/3.5e", branch_id: "B2", required: 30, actual: 30, verdict: "met"},
    {clause_id: "tongling-2017/3.5e", branch_id: "C1", required: null, actual: null, verdict: "n_a"},
    {clause_id: "tongling-2017/3.5e", branch_id: "C2", required: null, actual: null, verdict: "n_a"},
    {clause_id: "tongling-2017/3.5f", branch_id: "B1", required: null, actual: null, verdict: "n_a"},
    {clause_id: "tongling-2017/3.5f", branch_id: "B2", required: null, actual: null, verdict: "n_a"},
    {clause_id: "tongling-2017/3.5f", branch_id: "C1", required: 40, actual: 40, verdict: "not_met"},
    {clause_id: "tongling-2017/3.5f", branch_id: "C2", required: null, actual: null, verdict: "n_a"}
  ]);
});

test("the shares of a whole city's money are still exact", async () => {
  const ids = Array.from({length: 1600}, (_, i) => `B${i}`);
  const city = await given({
    programme,
    as_of: "2018-12-31",
    records: {
      branch: ids.map(id => branch(id, {sector: "urban-community", is_district_direct: true})),
      funding: [money("B0", 1600 * 66000, {funder_level: "city"})]
    }
  });
  expect(
    await city.rows(
      `select distinct required, actual, verdict from marts.clause_results
       where clause_id = 'tongling-2017/3.5e' and verdict <> 'n_a'`
    )
  ).toEqual([{required: 30, actual: 30, verdict: "met"}]);
});

test("operating money may not shrink; without a year before there is nothing to compare", async () => {
  const city = await given({
    programme,
    as_of: "2018-12-31",
    records: {
      branch: ["B1", "B2", "B3", "B4", "B5"].map(id => branch(id)),
      funding: [
        money("B5", 5000, {line_code: "activity"}),
        money("B1", 120000, {year: 2017}),
        money("B1", 120000),
        money("B2", 120000, {year: 2017}),
        money("B2", 119999.99),
        money("B3", 120000),
        money("B4", 120000, {year: 2017})
      ]
    }
  });
  expect(
    await city.rows(
      "select branch_id, actual, verdict from marts.clause_results where clause_id = 'tongling-2017/3.5g' order by 1"
    )
  ).toEqual([
    {branch_id: "B1", actual: 0, verdict: "met"},
    {branch_id: "B2", actual: -0.01, verdict: "not_met"},
    {branch_id: "B3", actual: null, verdict: "n_a"},
    {branch_id: "B4", actual: -120000, verdict: "not_met"},
    {branch_id: "B5", actual: null, verdict: "n_a"}
  ]);
});

test("the task list: complete in every part, three lists only with the other two, else a person decides", async () => {
  const task = (branch_id: string, facts = {}) => ({
    task_id: `${branch_id}-${JSON.stringify(facts)}`,
    branch_id,
    year: 2018,
    problem: "无固定场所",
    task: "落实场所",
    measure: "共用社区活动室",
    responsible: "支部书记",
    due_on: "2018-09-30",
    ...facts
  });
  const list = (branch_id: string, doc_type: string, n = 0) => ({
    doc_id: `${branch_id}-${doc_type}-${n}`,
    branch_id,
    doc_type,
    year: 2018
  });
  const city = await given({
    programme,
    as_of: "2018-12-31",
    records: {
      branch: ["B1", "B2", "B3"].map(id => branch(id)),
      task: [task("B1"), task("B2"), task("B2", {measure: null})],
      document: [
        list("B1", "list_task"),
        list("B1", "list_other", 1),
        list("B1", "list_other", 2),
        list("B2", "list_task"),
        list("B2", "list_other"),
        list("B3", "list_other")
      ]
    }
  });
  const of = (clause: string) => Promise.all(["B1", "B2", "B3"].map(id => verdict(city, clause, id, "2018")));
  expect(await of("2.1c")).toEqual(["met", "not_met", "not_met"]);
  expect(await of("2.1a")).toEqual(["met", "manual", "not_met"]);
});

test("one training session a year for every secretary, of the one who attended least", async () => {
  const bin = (branch_id: string, hours: number, centralised_sessions: number | null) => ({
    branch_id,
    year: 2018,
    role: "secretary",
    hours,
    headcount: 1,
    centralised_sessions
  });
  const city = await given({
    programme,
    as_of: "2018-12-31",
    records: {
      branch: ["B1", "B2", "B3", "B4"].map(id => branch(id)),
      hours_bin: [bin("B1", 56, 1), bin("B2", 56, 1), bin("B2", 20, null), bin("B3", 0, 0)]
    }
  });
  expect(await Promise.all(["B1", "B2", "B3", "B4"].map(id => verdict(city, "3.4c", id, "2018")))).toEqual([
    "met",
    "not_met",
    "not_met",
    "not_met"
  ]);
});

test("posts and their duties: a sheet and a written duty for every seat that is held", async () => {
  const sheet = (branch_id: string) => ({doc_id: branch_id, branch_id, doc_type: "duty_sheet"});
  const seat = (branch_id: string, role: string, duty_assigned: boolean | null, ended_on: string | null = null) => ({
    post_id: `${branch_id}-${role}-${ended_on}`,
    branch_id,
    role,
    started_on: "2016-01-01",
    ended_on,
    duty_assigned
  });
  const ids = ["B1", "B2", "B3", "B4"];
  const city = await given({
    programme,
    as_of: "2018-12-31",
    records: {
      branch: ids.map(id => branch(id)),
      document: ["B1", "B2", "B4"].map(sheet),
      post: [
        seat("B1", "secretary", true),
        seat("B1", "publicity", false, "2017-05-01"),
        seat("B2", "secretary", true),
        seat("B2", "publicity", null),
        seat("B3", "secretary", true)
      ]
    }
  });
  expect(await Promise.all(ids.map(id => verdict(city, "2.2b", id, "standing")))).toEqual([
    "met",
    "not_met",
    "not_met",
    "no_data"
  ]);
});

test("minutes are asked of all activities of the evaluation year, four uniforms of the latest list only", async () => {
  const held = (branch_id: string, held_on: string, minutes_filed: boolean | null, n = 0) => ({
    branch_id,
    activity_type: "study",
    held_on,
    minutes_filed,
    topic: `${n}`
  });
  const item = (branch_id: string, item_code: string, as_of: string, present = true) => ({
    branch_id,
    as_of,
    item_code,
    present
  });
  const four = ["standard", "layout", "sign", "rules"];
  const city = await given({
    programme,
    as_of: "2018-12-31",
    evaluate_from: "2017-01-01",
    records: {
      branch: ["B1", "B2", "B3"].map(id => branch(id)),
      activity: [
        held("B1", "2018-01-01", true),
        held("B1", "2017-01-01", false),
        held("B2", "2018-01-01", true),
        held("B2", "2018-02-01", null)
      ],
      ledger: [{branch_id: "B1", year: 2018, ledger_code: "work_record", present: true}],
      venue_item: [
        ...four.map(code => item("B1", code, "2017-12-31")),
        ...four.slice(0, 3).map(code => item("B1", code, "2018-12-31")),
        ...four.map(code => item("B2", code, "2018-12-31"))
      ]
    }
  });
  const of = (clause: string) => Promise.all(["B1", "B2", "B3"].map(id => verdict(city, clause, id, "standing")));
  expect(await of("2.3b")).toEqual(["met", "not_met", "n_a"]);
  expect(await of("3.1b")).toEqual(["not_met", "met", "no_data"]);
  expect(await city.verdicts("tongling-2017/2.3a", "B1")).toEqual({"2017": "not_met", "2018": "met"});
});

let empty: City;
beforeAll(async () => {
  empty = await given({programme, as_of: "2018-12-31", records: {branch: [branch("B1", {sector: "soe"})], ledger: []}});
});

test("what no record can decide is for a person; what is about superiors is not held against a branch", async () => {
  expect(await empty.verdicts("tongling-2017/3.5h")).toEqual({standing: "manual"});
  expect(await empty.verdicts("tongling-2017/2.1f")).toEqual({});
  expect(await empty.verdicts("tongling-2017/1.3a")).toEqual({});
  expect(await empty.verdicts("tongling-2017/2.4b")).toEqual({"2018": "no_data"});
});

test("a charter is asked once, of enterprises and social organisations", async () => {
  expect(await empty.verdicts("tongling-2017/3.6a")).toEqual({once: "not_met"});
});
