import {readdirSync, readFileSync} from "node:fs";
import {beforeAll, describe, expect, test} from "vitest";
import {shown, shownOf} from "./countsShown.js";
import {branch, given} from "./given.js";
import {regimes} from "./regimes.js";

type City = Awaited<ReturnType<typeof given>>;

const bin = (
  branch_id: string,
  role: string,
  hours: number,
  centralised_sessions: number | null = null,
  headcount = 1,
  year = 2024
) => ({branch_id, year, role, hours, headcount, centralised_sessions});
const times = (branch_id: string, count: number, headcount = 1) => ({
  branch_id,
  year: 2024,
  metric: "volunteer",
  times: count,
  headcount
});
const able = (branch_id: string, service_capable: number | null) => ({
  branch_id,
  as_of: "2024-06-30",
  formal: 9,
  probationary: 1,
  service_capable
});

describe("hours and sessions", () => {
  let city: City;
  beforeAll(async () => {
    city = await given({
      programme: regimes([
        "hunan-2018/A1.3.2.2a",
        "hunan-2018/A1.3.2.2b",
        "hunan-2018/A3.3.2.2b",
        "hunan-2018/A3.3.3.3a",
        "beijing-2017/4.4b",
        "tongling-2017/3.4c"
      ]),
      as_of: "2024-12-31",
      records: {
        branch: [
          ...["E40", "NONE", "TWO"].map(id => branch(id)),
          branch("E01", {formed_on: "2024-05-20"}),
          branch("E01-SHORT", {formed_on: "2024-05-20"}),
          branch("MAY", {formed_on: "2024-05-01"}),
          branch("LATE", {formed_on: "2024-12-02"}),
          branch("HALF", {dissolved_on: "2024-06-30"})
        ],
        headcount: [able("NONE", 8)],
        times_bin: [],
        hours_bin: [
          bin("E40", "secretary", 55.5, 1),
          bin("E40", "member", 31),
          bin("E40", "member", 32, null, 5),
          bin("E40", "member", 40, 2, 4),
          bin("TWO", "secretary", 10, 0, 0),
          bin("TWO", "secretary", 56, 1),
          bin("TWO", "secretary", 70, null),
          bin("TWO", "member", 32, null, 10),
          bin("E01", "secretary", 32.67),
          bin("E01", "member", 18.67, null, 10),
          bin("E01-SHORT", "secretary", 32.66),
          bin("E01-SHORT", "member", 18.66, null, 10),
          bin("MAY", "secretary", 37.33),
          bin("HALF", "secretary", 28),
          bin("HALF", "member", 15.99, null, 10)
        ]
      }
    });
  });

  test("E40 training just short: 55.5 of 56 is missed, 31 of 32 warns, one session is enough", async () => {
    expect(await shownOf(city, "E40")).toMatchObject({
      "hunan-2018/A1.3.2.2a 2024": "56 55.5 not_met",
      "hunan-2018/A1.3.2.2b 2024": "1 1 met",
      "hunan-2018/A3.3.2.2b 2024": "32 31 warn",
      "beijing-2017/4.4b 2024": "1 1 met",
      "tongling-2017/3.4c 2024": "1 1 met"
    });
  });

  test("E01 a branch of seven months owes 32.67 and 18.67 hours, and no session in any document", async () => {
    expect(await shownOf(city, "E01")).toMatchObject({
      "hunan-2018/A1.3.2.2a 2024": "32.67 32.67 met",
      "hunan-2018/A1.3.2.2b 2024": "– – n_a",
      "hunan-2018/A3.3.2.2b 2024": "18.67 18.67 met",
      "beijing-2017/4.4b 2024": "– – n_a",
      "tongling-2017/3.4c 2024": "– – n_a"
    });
    expect(await shownOf(city, "E01-SHORT")).toMatchObject({
      "hunan-2018/A1.3.2.2a 2024": "32.67 32.66 not_met",
      "hunan-2018/A3.3.2.2b 2024": "18.67 18.66 warn"
    });
  });

  test("E01 and E40: neither Weihai nor Wujin asks for training by bins", () => {
    const evidence = (pack: string) =>
      readdirSync(`data/packs/${pack}/clauses`)
        .map(name => readFileSync(`data/packs/${pack}/clauses/${name}`, "utf8"))
        .join("");
    expect(evidence("hunan-2018")).toContain("hours_bin.");
    for (const pack of ["weihai-2017", "wujin-2016"]) expect(evidence(pack)).not.toContain("hours_bin.");
  });

  test("full months alone count: eight from the first of May, six until the end of June, none in December", async () => {
    expect(await shown(city, "hunan-2018/A1.3.2.2a", "2024")).toMatchObject({
      MAY: "37.33 37.33 met",
      HALF: "28 28 met",
      LATE: "– – n_a"
    });
    expect(await shown(city, "hunan-2018/A3.3.2.2b", "2024")).toMatchObject({
      MAY: "21.33 0 warn",
      HALF: "16 15.99 warn",
      LATE: "– – n_a"
    });
  });

  test("of several secretaries each must do, a bin of nobody is nobody's, and no bin at all is nothing done", async () => {
    expect(await shownOf(city, "TWO")).toMatchObject({
      "hunan-2018/A1.3.2.2a 2024": "56 56 met",
      "hunan-2018/A1.3.2.2b 2024": "1 0 not_met",
      "hunan-2018/A3.3.2.2b 2024": "32 32 met",
      "beijing-2017/4.4b 2024": "1 0 not_met"
    });
    expect(await shownOf(city, "NONE")).toMatchObject({
      "hunan-2018/A1.3.2.2a 2024": "56 0 not_met",
      "hunan-2018/A1.3.2.2b 2024": "1 0 not_met",
      "hunan-2018/A3.3.2.2b 2024": "32 0 warn",
      "hunan-2018/A3.3.3.3a 2024": "2 0 not_met",
      "beijing-2017/4.4b 2024": "1 0 not_met"
    });
  });
});

test("volunteering is twice for who did it least, of those able; who is able a snapshot must say", async () => {
  const ids = ["V1", "V2", "V3", "V4", "V5", "V6", "V7", "V8"];
  const city = await given({
    programme: regimes(["hunan-2018/A3.3.3.3a"]),
    as_of: "2024-12-31",
    evaluate_from: "2023-01-01",
    records: {
      branch: [
        ...ids.map(id => branch(id)),
        branch("V-JULY", {formed_on: "2024-07-01"}),
        branch("V-AUGUST", {formed_on: "2024-07-02"})
      ],
      headcount: [
        ...["V1", "V2", "V6", "V-JULY", "V-AUGUST"].map(id => able(id, 8)),
        able("V3", 0),
        able("V4", null),
        able("V5", null)
      ],
      times_bin: [
        times("V1", 2, 3),
        times("V1", 5, 2),
        times("V2", 1),
        times("V2", 9, 7),
        times("V5", 3, 4),
        times("V6", 0, 0),
        times("V6", 2, 8),
        times("V7", 2, 8),
        times("V-JULY", 1, 8)
      ]
    }
  });
  expect(await shown(city, "hunan-2018/A3.3.3.3a", "2024")).toEqual({
    V1: "2 2 met",
    V2: "2 1 not_met",
    V3: "– – n_a",
    V4: "– – no_data",
    V5: "2 3 met",
    V6: "2 2 met",
    V7: "– – no_data",
    V8: "– – no_data",
    "V-JULY": "1 1 met",
    "V-AUGUST": "– – n_a"
  });
  expect(await shown(city, "hunan-2018/A3.3.3.3a", "2023")).toMatchObject({V1: "– – no_data"});
});

test("a committee is trained within three years: as many trainings as people; a younger seat leaves it open", async () => {
  const term = (branch_id: string, has_committee: boolean, committee_seats: number | null = 5) => ({
    term_id: branch_id,
    branch_id,
    elected_on: "2015-01-01",
    has_committee,
    committee_seats
  });
  const seat = (branch_id: string, started_on: string, role = "publicity", ended_on: string | null = null) => ({
    post_id: `${branch_id}-${role}-${started_on}`,
    branch_id,
    role,
    started_on,
    ended_on
  });
  const trained = (branch_id: string, year: number, sessions: number, headcount: number, role = "committee") =>
    bin(branch_id, role, 10 + sessions, sessions, headcount, year);
  const committees = ["THREE", "OLD", "YOUNG", "EXACT", "SEATS", "FEW", "LEFT", "FIRST", "TWICE", "ROLES"];
  const untrained = ["OLD", "YOUNG", "EXACT", "LEFT", "FIRST"];
  const city = await given({
    programme: regimes(["beijing-2017/4.4c"]),
    as_of: "2024-12-31",
    records: {
      branch: [
        ...[...committees, "NO-COMMITTEE", "NO-TERM", "NO-SEATS"].map(id => branch(id)),
        branch("NEW", {formed_on: "2024-05-20"})
      ],
      committee_term: [
        ...[...committees, "NEW"].map(id => term(id, true)),
        term("NO-COMMITTEE", false),
        term("NO-SEATS", true, null)
      ],
      hours_bin: [
        trained("THREE", 2022, 1, 3),
        trained("THREE", 2024, 1, 2),
        trained("THREE", 2024, 0, 3),
        ...untrained.flatMap(id => [trained(id, 2021, 1, 5), trained(id, 2024, 0, 5)]),
        trained("SEATS", 2023, 1, 5),
        trained("FEW", 2023, 1, 4),
        trained("TWICE", 2024, 2, 4),
        trained("TWICE", 2024, 0, 1),
        trained("ROLES", 2024, 1, 1, "deputy"),
        trained("ROLES", 2024, 1, 2),
        trained("ROLES", 2024, 0, 9, "member")
      ],
      post: [
        ...committees.map(id => seat(id, "2015-01-01", "secretary")),
        seat("YOUNG", "2022-01-01"),
        seat("EXACT", "2021-12-31"),
        seat("LEFT", "2023-01-01", "publicity", "2024-12-30"),
        seat("FIRST", "2023-01-01", "first_secretary")
      ]
    }
  });
  expect(await shown(city, "beijing-2017/4.4c", "2024")).toEqual({
    THREE: "1 1 met",
    OLD: "1 0 not_met",
    YOUNG: "1 0 grace",
    EXACT: "1 0 not_met",
    SEATS: "1 1 met",
    FEW: "1 0 not_met",
    LEFT: "1 0 not_met",
    FIRST: "1 0 not_met",
    TWICE: "1 0 not_met",
    ROLES: "1 1 met",
    "NO-COMMITTEE": "– – n_a",
    "NO-TERM": "– – no_data",
    "NO-SEATS": "– – no_data",
    NEW: "– – n_a"
  });
});
