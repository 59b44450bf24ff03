import {beforeAll, expect, test} from "vitest";
import {branch, given} from "./given.js";
import {type Judged, judged} from "./judged.js";
import {money, people} from "./moneyRecords.js";
import {regimes} from "./regimes.js";

const programme = regimes(["2.4.2a", "N2b", "N3a", "N3b", "N3c"].map(id => `wujin-2016/${id}`));
const ids = ["V1", "V2", "V3", "V4", "V5", "V6", "V7", "V8", "V9"];
const organs = ["G1", "G2", "G3", "G4", "G5", "G6"];
const fund = (branch_id: string, yuan: number, facts = {}) =>
  money(branch_id, yuan, {line_code: "party_work", ...facts});
const seat = (id: string) => ({post_id: id, branch_id: id, role: "secretary", started_on: "2015-01-01"});

let city: Judged;
beforeAll(async () => {
  const veto = (branch_id: string, to_on: string | null = null) => ({
    veto_id: branch_id,
    branch_id,
    clause_id: "wujin-2016/N3c",
    from_on: "2018-03-01",
    to_on
  });
  const says = (branch_id: string, value: string) => ({
    branch_id,
    clause_id: "wujin-2016/N3c",
    period: "standing",
    value,
    attested_on: "2018-12-01"
  });
  city = await judged(
    await given({
      programme,
      as_of: "2018-12-31",
      records: {
        branch: [...ids.map(id => branch(id)), ...organs.map(id => branch(id, {sector: "government-organ"}))],
        post: [...ids, ...organs].map(seat),
        headcount: organs.filter(id => id !== "G4").map(id => people(id, 10, "2017-12-31")),
        funding: [
          fund("V1", 0),
          fund("V2", 0),
          fund("V2", 0.01, {funder_level: "city"}),
          money("V3", 5000),
          fund("V4", 5000, {year: 2017}),
          fund("V6", 5000),
          fund("V7", 5000),
          fund("G1", 5999.99),
          fund("G2", 6000),
          fund("G3", 1),
          money("G3", 5999),
          fund("G4", 6000),
          fund("G5", 0),
          fund("G6", 5999.99)
        ],
        veto: [veto("V6"), veto("V7", "2018-12-31"), veto("V8")],
        attestation: [says("V5", "met"), says("V9", "not_met"), says("G6", "met")]
      }
    })
  );
});
const fundless = (id: string) => [city.result("J N3c", id), city.result("J N2b", id)];

test("rows of the special fund that come to nothing are a veto; one fen of any funder is not", () => {
  expect(fundless("V1")).toEqual(["not_met 0/1", "not_met 0/1"]);
  expect(fundless("V2")).toEqual(["met 0/0", "met 0/0"]);
});

test("without a row of it this year a person decides, and has the last word", () => {
  expect(fundless("V3")).toEqual(["manual", "manual"]);
  expect(fundless("V4")).toEqual(["manual", "manual"]);
  expect(city.verdict("J N3c", "V5")).toBe("met");
  expect(city.verdict("J N2b", "V5")).toBe("met");
  expect(city.verdict("J N3c", "V9")).toBe("not_met");
  expect(city.verdict("J N2b", "V9")).toBe("not_met");
});

test("a veto on record stands, whatever the money, until the day it is lifted", () => {
  expect(fundless("V6")).toEqual(["not_met 0/1", "not_met 0/1"]);
  expect(fundless("V7")).toEqual(["met 0/0", "met 0/0"]);
  expect(fundless("V8")).toEqual(["not_met 0/1", "not_met 0/1"]);
});

test("where a floor for each member is asked and missed, a person decides; nothing at all is still a veto", () => {
  expect(fundless("G1")).toEqual(["manual", "manual"]);
  expect(fundless("G2")).toEqual(["met 0/0", "met 0/0"]);
  expect(fundless("G3")).toEqual(["met 0/0", "met 0/0"]);
  expect(fundless("G5")).toEqual(["not_met 0/1", "not_met 0/1"]);
  expect(city.verdict("J N3c", "G6")).toBe("met");
  expect(city.verdict("J N2b", "G6")).toBe("met");
});

test("a floor that nobody can test, for want of a snapshot, leaves it unknown", () => {
  expect(city.verdict("J 2.4.2a", "G4", "2018")).toBe("no_data");
  expect(fundless("G4")).toEqual(["no_data", "no_data"]);
});

test("in a running year the floor is in doubt as soon as it is asked", async () => {
  const early = await judged(
    await given({
      programme,
      as_of: "2018-02-28",
      records: {
        branch: [branch("G1", {sector: "school"}), branch("V1")],
        post: [seat("G1"), seat("V1")],
        headcount: [people("G1", 10, "2017-12-31")],
        funding: [fund("G1", 100), fund("V1", 100)],
        veto: []
      }
    })
  );
  expect(early.result("J 2.4.2a", "G1", "2018")).toBe("grace 600/10");
  expect(early.verdict("J N3c", "G1")).toBe("manual");
  expect(early.verdict("J N3c", "V1")).toBe("met");
});
