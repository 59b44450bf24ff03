import {beforeAll, describe, expect, test} from "vitest";
import {branch, given} from "./given.js";
import {regimes} from "./regimes.js";

type City = Awaited<ReturnType<typeof given>>;
type Row = Record<string, unknown>;

const place = (branch_id: string, kind: string, facts: Row = {}): Row => ({
  branch_id,
  as_of: "2018-12-31",
  kind,
  ...facts
});
const items = (branch_id: string, codes: string[], as_of = "2018-12-31", present = true): Row[] =>
  codes.map(item_code => ({branch_id, as_of, item_code, present}));
const ledger = (branch_id: string, ledger_code: string, facts: Row = {}): Row => ({
  branch_id,
  year: 2018,
  ledger_code,
  present: true,
  ...facts
});
const ledgers = (branch_id: string, codes: string[], facts: Row = {}): Row[] =>
  codes.map(code => ledger(branch_id, code, facts));

let made = 0;
const contact = (branch_id: string, partner_kind: string | null, from_on: string, to_on: string | null = null): Row => {
  made += 1;
  return {contact_id: `C${made}`, branch_id, from_kind: "branch", partner_kind, from_on, to_on};
};
const task = (branch_id: string, year: number, facts: Row = {}): Row => {
  made += 1;
  return {task_id: `K${made}`, branch_id, year, task: "落实场所", responsible: "支部书记", ...facts};
};
const photos = (branch_id: string, held_on: string, photo_count: number | null, facts: Row = {}): Row => ({
  branch_id,
  activity_type: "study",
  held_on,
  photo_count,
  ...facts
});

const five = ["flag", "board", "office", "av", "material"];
const seven = ["sign", "flag", "oath", "rights_duties", "system_3m1l", "org_chart", "material"];
const eight = [
  "plan_summary",
  "roster",
  "activist",
  "org_relation",
  "dues",
  "minute_book",
  "study_material",
  "achievements"
];
const four = ["member_info", "org_life", "recruitment", "study_material"];
const organ = {sector: "government-organ", is_leading_organ: true};

let city: City;
beforeAll(async () => {
  city = await given({
    as_of: "2018-12-31",
    evaluate_from: "2017-01-01",
    programme: regimes([
      "weihai-2017/3.11a",
      "weihai-2017/3.12c",
      "weihai-2017/3.13b",
      "weihai-2017/3.22a",
      "weihai-2017/3.22b",
      "weihai-2017/3.22c",
      "weihai-2017/3.24",
      "weihai-2017/3.29b",
      "wujin-2016/2.2.1b",
      "wujin-2016/2.2.3a",
      "wujin-2016/2.4.1a",
      "wujin-2016/2.4.1b",
      "wujin-2016/2.4.3a",
      "hunan-2018/3.1",
      "hunan-2018/A3.3.3.2a",
      "hunan-2018/A3.4.2a",
      "hunan-2018/A3.4.2b",
      "hunan-2018/A5.3.2",
      "hunan-2018/A5.3.5",
      "hunan-2018/A5.3.6",
      "beijing-2017/2.3"
    ]),
    records: {
      branch: [
        ...["B1", "B2", "B3", "B4", "B5", "B6", "B7"].map(id => branch(id)),
        ...["L1", "L2", "L3", "L4", "L5"].map(id => branch(id, organ)),
        branch("L6", {sector: "government-organ"}),
        branch("N1", {formed_on: "2018-05-20"})
      ],
      venue: [
        place("B1", "own", {register_complete: true, keeper_named: true, misuse_count: 0}),
        place("B2", "shared", {fixed: false, register_complete: true, keeper_named: true, misuse_count: 1}),
        place("B3", "own", {as_of: "2017-12-31"}),
        place("B3", "none"),
        place("B4", "own", {register_complete: true, keeper_named: true}),
        place("B5", "own", {as_of: "2019-01-01"}),
        place("B6", "own", {register_complete: true, misuse_count: 0}),
        place("B7", "own")
      ],
      venue_item: [
        ...items("B1", [...five, ...seven.filter(code => !five.includes(code))]),
        ...items("B2", five, "2017-12-31"),
        ...items("B2", five.slice(0, 4)),
        ...items("B3", seven.slice(1)),
        ...items("B3", ["sign"], "2018-12-31", false),
        ...items("B5", five),
        ...items("B6", ["place", "equipment", "operator", "regime", "effect"])
      ],
      ledger: [
        ...ledgers("B1", eight),
        ...ledgers("B2", eight.slice(1)),
        ledger("B2", "plan_summary", {present: false}),
        ...ledgers("B3", [...eight.slice(1), "service"]),
        ledger("B4", "service", {present: false}),
        ...ledgers("N1", eight),
        ...ledgers("B1", ["member_info", "org_life", "recruitment"], {complete: true, last_updated_on: "2018-01-01"}),
        ...ledgers("B2", four.slice(0, 3), {year: 2017, complete: true, last_updated_on: "2018-06-30"}),
        ledger("B2", "recruitment", {complete: false}),
        ...ledgers("B3", four.slice(0, 2), {last_updated_on: "2019-01-15"}),
        ...ledgers("B4", four),
        ledger("B1", "member_file_uniform"),
        ledger("B2", "member_file_uniform", {year: 2017}),
        ledger("B3", "member_file_uniform", {year: 2017}),
        ledger("B3", "member_file_uniform", {present: false}),
        ledger("B5", "dues", {complete: true}),
        ledger("B5", "online_platform"),
        ledger("B5", "info_collector"),
        ledger("B5", "duty_roster")
      ],
      activity: [
        photos("B1", "2018-12-31", 1, {group_id: "B1-G1"}),
        photos("B2", "2017-12-31", 5),
        photos("B2", "2018-01-01", 0),
        photos("B3", "2018-01-01", 3),
        photos("B4", "2018-05-01", null)
      ],
      document: [
        {doc_id: "D1", branch_id: "B1", doc_type: "stats_return", year: 2018},
        {doc_id: "D2", branch_id: "B2", doc_type: "stats_return", year: 2017},
        {doc_id: "D3", branch_id: "B3", doc_type: "stats_return", year: 2018}
      ],
      inspection: [],
      dues_base: [],
      contact: [
        contact("L1", "poverty_village", "2018-12-31"),
        contact("L1", "troubled_enterprise", "2017-01-01", "2018-12-31"),
        contact("L1", "university", "2017-01-01", "2019-06-30"),
        contact("L1", "peer_branch", "2017-01-01"),
        contact("L2", "poverty_village", "2017-01-01"),
        contact("L2", "poverty_village", "2017-02-01"),
        contact("L2", "university", "2017-01-01"),
        contact("L3", "poverty_village", "2017-01-01"),
        contact("L3", "university", "2017-01-01", "2018-12-30"),
        contact("L3", "peer_branch", "2017-01-01"),
        contact("L3", "new_economy", "2017-01-01"),
        contact("L4", "poverty_village", "2017-01-01"),
        contact("L4", "university", "2017-01-01"),
        contact("L4", "peer_branch", "2017-01-01"),
        contact("L5", "university", "2019-01-01"),
        contact("L5", null, "2017-01-01")
      ],
      task: [
        task("B1", 2017),
        task("B1", 2018),
        task("B2", 2017, {responsible: null}),
        task("B2", 2018),
        task("B3", 2019)
      ]
    }
  });
}, 60000);

const said = async (clause: string, id: string, period = "standing") => {
  const [row] = await city.rows(
    `select verdict, required, actual from marts.clause_results
     where clause_id = '${clause}' and branch_id = '${id}' and period = '${period}'`
  );
  return row ? [row.verdict, row.required, row.actual] : undefined;
};
const verdicts = async (clause: string, ids: string[], period = "standing") =>
  (await Promise.all(ids.map(id => said(clause, id, period)))).map(row => row?.[0]);

describe("places", () => {
  test("own and shared rooms count, fixed or not; the latest snapshot decides, one of later days is not known", async () => {
    expect(await verdicts("wujin-2016/2.4.1a", ["B1", "B2", "B3", "B5"])).toEqual(["met", "met", "not_met", "no_data"]);
  });

  test("a room and a list of equipment are two records, each must be there where both are asked", async () => {
    expect(await verdicts("beijing-2017/2.3", ["B1", "B2", "B3", "B4", "B5"])).toEqual([
      "met",
      "met",
      "not_met",
      "no_data",
      "no_data"
    ]);
    expect(await verdicts("weihai-2017/3.24", ["B4", "B5"])).toEqual(["no_data", "no_data"]);
  });

  test("fewer than five items only warn; what the latest list leaves out is absent", async () => {
    expect(await said("weihai-2017/3.24", "B1")).toEqual(["met", 5, 5]);
    expect(await said("weihai-2017/3.24", "B2")).toEqual(["warn", 5, 4]);
    expect(await said("weihai-2017/3.24", "B6")).toEqual(["warn", 5, 0]);
  });

  test("seven items in the room, an item noted as missing is missing", async () => {
    expect(await said("wujin-2016/2.4.1b", "B1")).toEqual(["met", 7, 7]);
    expect(await said("wujin-2016/2.4.1b", "B3")).toEqual(["not_met", 7, 6]);
  });

  test("five of distance education are hard", async () => {
    expect(await said("hunan-2018/A5.3.2", "B6")).toEqual(["met", 5, 5]);
    expect(await said("hunan-2018/A5.3.2", "B1")).toEqual(["not_met", 5, 0]);
  });

  test("a register, a keeper and no misuse; a blank register is none, a blank number of misuses is none either", async () => {
    expect(await verdicts("hunan-2018/A5.3.6", ["B1", "B2", "B4", "B5", "B6", "B7"])).toEqual([
      "met",
      "not_met",
      "met",
      "no_data",
      "not_met",
      "not_met"
    ]);
    expect(await said("hunan-2018/A5.3.6", "B2")).toEqual(["not_met", 1, 0]);
  });
});

describe("ledgers", () => {
  test("eight of a year, fewer only warn, none too; other ledgers do not fill up", async () => {
    expect(await said("weihai-2017/3.22a", "B1", "2018")).toEqual(["met", 8, 8]);
    expect(await said("weihai-2017/3.22a", "B2", "2018")).toEqual(["warn", 8, 7]);
    expect(await said("weihai-2017/3.22a", "B3", "2018")).toEqual(["warn", 8, 7]);
    expect(await said("weihai-2017/3.22a", "B7", "2018")).toEqual(["warn", 8, 0]);
    expect(await said("weihai-2017/3.22a", "N1", "2018")).toEqual(["n_a", null, null]);
  });

  test("any ledger opens the year's set, one noted as missing does not", async () => {
    expect(await verdicts("weihai-2017/3.22b", ["B1", "B3", "B5", "B7"], "2018")).toEqual([
      "met",
      "met",
      "met",
      "not_met"
    ]);
    expect(await verdicts("weihai-2017/3.22b", ["B1", "B2"], "2017")).toEqual(["not_met", "met"]);
  });

  test("four classes count only with a photo of the year, a group's photo too", async () => {
    expect(await said("weihai-2017/3.22c", "B1")).toEqual(["met", 4, 4]);
    expect(await said("weihai-2017/3.22c", "B2")).toEqual(["not_met", 4, 0]);
    expect(await said("weihai-2017/3.22c", "B3")).toEqual(["not_met", 4, 3]);
    expect(await said("weihai-2017/3.22c", "B4")).toEqual(["not_met", 4, 0]);
  });

  test("a standing ledger is judged by its latest year, however old", async () => {
    expect(await said("weihai-2017/3.13b", "B1")).toEqual(["met", 4, 4]);
    expect(await said("weihai-2017/3.13b", "B2")).toEqual(["met", 4, 4]);
    expect(await said("weihai-2017/3.13b", "B3")).toEqual(["not_met", 4, 0]);
    expect(await said("wujin-2016/2.2.1b", "B1")).toEqual(["met", 5, 5]);
    expect(await said("wujin-2016/2.2.1b", "B2")).toEqual(["not_met", 5, 0]);
    expect(await said("wujin-2016/2.4.3a", "B2")).toEqual(["met", 4, 4]);
    expect(await said("wujin-2016/2.4.3a", "B3")).toEqual(["not_met", 4, 0]);
  });

  test("only there is enough for relations, complete is asked of dues", async () => {
    expect(await verdicts("weihai-2017/3.11a", ["B1", "B5"])).toEqual(["met", "not_met"]);
    expect(await verdicts("weihai-2017/3.12c", ["B1", "B5"])).toEqual(["not_met", "met"]);
  });

  test("a platform is wished for, a collector and a village's duty roster are asked", async () => {
    expect(await verdicts("hunan-2018/A3.4.2a", ["B5", "B1"])).toEqual(["met", "warn"]);
    expect(await verdicts("hunan-2018/A3.4.2b", ["B5", "B1"])).toEqual(["met", "not_met"]);
    expect(await verdicts("hunan-2018/A5.3.5", ["B5", "B1", "L1"])).toEqual(["met", "not_met", "n_a"]);
  });

  test("member information updated within its year, and the year's return", async () => {
    expect(await verdicts("wujin-2016/2.2.3a", ["B1", "B2", "B3"], "2018")).toEqual(["met", "not_met", "not_met"]);
    expect(await verdicts("wujin-2016/2.2.3a", ["B2"], "2017")).toEqual(["not_met"]);
  });
});

describe("contacts", () => {
  test("one of each of three classes, one of which another class may stand for", async () => {
    const clause = "weihai-2017/3.29b";
    expect(await said(clause, "L1")).toEqual(["met", 3, 3]);
    expect(await said(clause, "L2")).toEqual(["not_met", 3, 2]);
    expect(await said(clause, "L3")).toEqual(["not_met", 3, 2]);
    expect(await said(clause, "L4")).toEqual(["met", 3, 3]);
    expect(await said(clause, "L5")).toEqual(["not_met", 3, 0]);
    expect(await verdicts(clause, ["L6", "B1"])).toEqual(["n_a", "n_a"]);
  });

  test("any of four classes is a pair, still so on its last day; a peer branch is none", async () => {
    const clause = "hunan-2018/A3.3.3.2a";
    expect(await said(clause, "L1")).toEqual(["met", 1, 2]);
    expect(await said(clause, "L3")).toEqual(["met", 1, 2]);
    expect(await said(clause, "L5")).toEqual(["not_met", 1, 0]);
    expect(await verdicts(clause, ["B1"])).toEqual(["n_a"]);
  });
});

test("every task of any year so far names its task and who is responsible", async () => {
  expect(await verdicts("hunan-2018/3.1", ["B1", "B2", "B3", "B4"])).toEqual(["met", "not_met", "not_met", "not_met"]);
});

test("verdicts on papers and places lead to rows", async () => {
  const rows = await city.rows(
    `select measure, item, count(*) as rows from marts.evidence where branch_id in ('L1', 'B1')
     and measure in ('contacts', 'photos', 'task_lists', 'ledgers_updated', 'on_record')
     and (measure <> 'ledgers_updated' or item = 'member_info') group by 1, 2 order by 1, 2`
  );
  expect(rows).toEqual([
    {measure: "contacts", item: "poverty_village", rows: 1},
    {measure: "contacts", item: "troubled_enterprise", rows: 1},
    {measure: "contacts", item: "university", rows: 1},
    {measure: "contacts", item: "village_community+new_economy+peer_branch", rows: 1},
    {measure: "contacts", item: "village_community+poverty_village+troubled_enterprise+new_economy", rows: 2},
    {measure: "ledgers_updated", item: "member_info", rows: 1},
    {measure: "on_record", item: "venue", rows: 1},
    {measure: "on_record", item: "venue_item", rows: 10},
    {measure: "photos", item: "all", rows: 1},
    {measure: "task_lists", item: "*", rows: 2}
  ]);
});
