import {beforeAll, describe, expect, test} from "vitest";
import {branch, given} from "./given.js";
import {clauseId, type Judged, judged} from "./judged.js";
import {items, ledgers} from "./paperRecords.js";
import {regimes} from "./regimes.js";

type City = Awaited<ReturnType<typeof given>>;
type Row = Record<string, unknown>;

const place = (branch_id: string, kind: string, facts: Row = {}): Row => ({
  branch_id,
  as_of: "2018-12-31",
  kind,
  ...facts
});
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

let city: City;
let found: Judged;
beforeAll(async () => {
  city = await given({
    as_of: "2018-12-31",
    evaluate_from: "2017-01-01",
    programme: regimes(
      [
        "W 3.11a",
        "W 3.12c",
        "W 3.13b",
        "W 3.22a",
        "W 3.22b",
        "W 3.22c",
        "W 3.24",
        "J 2.2.1b",
        "J 2.2.3a",
        "J 2.4.1a",
        "J 2.4.1b",
        "J 2.4.3a",
        "H A3.4.2a",
        "H A3.4.2b",
        "H A3.3.3.1",
        "H A5.3.2",
        "H A5.3.3a",
        "H A5.3.3b",
        "H A5.3.5",
        "H A5.3.6",
        "B 2.3"
      ].map(clauseId)
    ),
    records: {
      branch: [
        ...["B1", "B2", "B3", "B4", "B5", "B6", "B7"].map(id => branch(id)),
        branch("L1", {sector: "government-organ"}),
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
        ...items("B6", ["place", "equipment", "operator", "regime", "effect"]),
        ...items("B6", ["window_village", "window_party", "window_government", "window_commerce", "window_social"]),
        ...items("B6", ["design", "exterior", "sign", "doorplate", "service_window", "column"]),
        ...items("L1", ["window_party"])
      ],
      ledger: [
        ...ledgers("B1", eight),
        ...ledgers("B2", eight.slice(1)),
        ...ledgers("B2", ["plan_summary"], {present: false}),
        ...ledgers("B3", [...eight.slice(1), "service"]),
        ...ledgers("B4", ["service"], {present: false}),
        ...ledgers("N1", eight),
        ...ledgers("B1", ["member_info", "org_life", "recruitment"], {complete: true, last_updated_on: "2018-01-01"}),
        ...ledgers("B2", four.slice(0, 3), {year: 2017, complete: true, last_updated_on: "2018-06-30"}),
        ...ledgers("B2", ["recruitment"], {complete: false}),
        ...ledgers("B3", four.slice(0, 2), {last_updated_on: "2019-01-15"}),
        ...ledgers("B4", four),
        ...ledgers("B1", ["member_file_uniform"]),
        ...ledgers("B2", ["member_file_uniform"], {year: 2017}),
        ...ledgers("B3", ["member_file_uniform"], {year: 2017}),
        ...ledgers("B3", ["member_file_uniform"], {present: false}),
        ...ledgers("B5", ["dues"], {complete: true}),
        ...ledgers("B5", ["online_platform"]),
        ...ledgers("B5", ["info_collector"]),
        ...ledgers("B5", ["duty_roster"])
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
      dues_base: []
    }
  });
  found = await judged(city);
}, 120000);

const results = (clause: string, period: string, ...ids: string[]) => ids.map(id => found.result(clause, id, period));
const verdicts = (clause: string, ids: string[], period = "standing") =>
  ids.map(id => found.verdict(clause, id, period));

describe("places", () => {
  test("own and shared rooms count, fixed or not; the latest snapshot decides, one of later days is not known", () => {
    expect(verdicts("J 2.4.1a", ["B1", "B2", "B3", "B5"])).toEqual(["met", "met", "not_met", "no_data"]);
  });

  test("a room and a list of equipment are two records, each must be there where both are asked", () => {
    expect(verdicts("B 2.3", ["B1", "B2", "B3", "B4", "B5"])).toEqual(["met", "met", "not_met", "no_data", "no_data"]);
    expect(verdicts("W 3.24", ["B4", "B5"])).toEqual(["no_data", "no_data"]);
  });

  test("fewer than five items only warn; what the latest list leaves out is absent", () => {
    expect(results("W 3.24", "standing", "B1", "B2", "B6")).toEqual(["met 5/5", "warn 5/4", "warn 5/0"]);
  });

  test("seven items in the room, an item noted as missing is missing", () => {
    expect(results("J 2.4.1b", "standing", "B1", "B3")).toEqual(["met 7/7", "not_met 7/6"]);
  });

  test("five of distance education are hard", () => {
    expect(results("H A5.3.2", "standing", "B6", "B1")).toEqual(["met 5/5", "not_met 5/0"]);
  });

  test("windows, uniforms and what hangs on the wall are counted one by one, windows only of villages and communities", () => {
    expect(results("H A3.3.3.1", "standing", "B6", "B1", "L1")).toEqual(["met 5/5", "not_met 5/0", "n_a"]);
    expect(results("H A5.3.3a", "standing", "B6", "B1")).toEqual(["met 6/6", "not_met 6/1"]);
    expect(results("H A5.3.3b", "standing", "B1", "B2", "B6")).toEqual(["met 2/2", "not_met 2/1", "not_met 2/0"]);
  });

  test("a register, a keeper and no misuse; a blank register is none, a blank number of misuses is none either", () => {
    expect(verdicts("H A5.3.6", ["B1", "B2", "B4", "B5", "B6", "B7"])).toEqual([
      "met",
      "not_met",
      "met",
      "no_data",
      "not_met",
      "not_met"
    ]);
    expect(results("H A5.3.6", "standing", "B2")).toEqual(["not_met 1/0"]);
  });
});

describe("ledgers", () => {
  test("eight of a year, fewer only warn, none too; other ledgers do not fill up", () => {
    expect(results("W 3.22a", "2018", "B1", "B2", "B3", "B7", "N1")).toEqual([
      "met 8/8",
      "warn 8/7",
      "warn 8/7",
      "warn 8/0",
      "n_a"
    ]);
  });

  test("any ledger opens the year's set, one noted as missing does not", () => {
    expect(verdicts("W 3.22b", ["B1", "B3", "B5", "B7"], "2018")).toEqual(["met", "met", "met", "not_met"]);
    expect(verdicts("W 3.22b", ["B1", "B2"], "2017")).toEqual(["not_met", "met"]);
  });

  test("four classes count only with a photo of the year, a group's photo too", () => {
    expect(results("W 3.22c", "standing", "B1", "B2", "B3", "B4")).toEqual([
      "met 4/4",
      "not_met 4/0",
      "not_met 4/3",
      "not_met 4/0"
    ]);
  });

  test("a standing ledger is judged by its latest year, however old", () => {
    expect(results("W 3.13b", "standing", "B1", "B2", "B3")).toEqual(["met 4/4", "met 4/4", "not_met 4/0"]);
    expect(results("J 2.2.1b", "standing", "B1", "B2")).toEqual(["met 5/5", "not_met 5/0"]);
    expect(results("J 2.4.3a", "standing", "B2", "B3")).toEqual(["met 4/4", "not_met 4/0"]);
  });

  test("only there is enough for relations, complete is asked of dues", () => {
    expect(verdicts("W 3.11a", ["B1", "B5"])).toEqual(["met", "not_met"]);
    expect(verdicts("W 3.12c", ["B1", "B5"])).toEqual(["not_met", "met"]);
  });

  test("a platform is wished for, a collector and a village's duty roster are asked", () => {
    expect(verdicts("H A3.4.2a", ["B5", "B1"])).toEqual(["met", "warn"]);
    expect(verdicts("H A3.4.2b", ["B5", "B1"])).toEqual(["met", "not_met"]);
    expect(verdicts("H A5.3.5", ["B5", "B1", "L1"])).toEqual(["met", "not_met", "n_a"]);
  });

  test("member information updated within its year, and the year's return", () => {
    expect(verdicts("J 2.2.3a", ["B1", "B2", "B3"], "2018")).toEqual(["met", "not_met", "not_met"]);
    expect(verdicts("J 2.2.3a", ["B2"], "2017")).toEqual(["not_met"]);
  });
});
