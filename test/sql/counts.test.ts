import {beforeAll, describe, expect, test} from "vitest";
import {shownOf} from "./countsShown.js";
import {branch, given} from "./given.js";
import {regimes} from "./regimes.js";

type City = Awaited<ReturnType<typeof given>>;

const people = (branch_id: string, as_of: string, facts: Record<string, number | null>) => ({
  branch_id,
  as_of,
  formal: 9,
  probationary: 1,
  leading_cadres: 2,
  aid_capable_cadres: 4,
  ...facts
});
const tally = (branch_id: string, period: string, tally_code: string, actual: number, expected?: number) => ({
  branch_id,
  period,
  tally_code,
  actual,
  expected
});
const committee = (branch_id: string) => ({
  term_id: branch_id,
  branch_id,
  elected_on: "2017-01-01",
  has_committee: true
});

/** Clause by the code it counts, with the period it is asked for. */
const clauses: Record<string, [code: string, period: string]> = {
  "weihai-2017/3.9f": ["lecture_leader", "2018"],
  "weihai-2017/3.9g": ["lecture_member", "2018"],
  "weihai-2017/3.13a": ["member_file", "standing"],
  "weihai-2017/3.14a": ["talk_secretary_member", "2018"],
  "weihai-2017/3.16b": ["dual_life", "2018-H2"],
  "weihai-2017/3.20b": ["appraised", "2018"],
  "weihai-2017/3.28b": ["promise", "standing"],
  "weihai-2017/3.28c": ["member_report", "2018-12"],
  "wujin-2016/2.2.2b": ["study_plan", "2018"],
  "wujin-2016/2.3.2b": ["org_life_speak", "2018-H2"],
  "wujin-2016/2.3.2e": ["dual_life", "2018"],
  "hunan-2018/A2.3.1f": ["lecture_leader", "2018"],
  "hunan-2018/A2.3.2e": ["dual_life", "2018-H2"],
  "hunan-2018/A2.3.3a": ["talk_secretary_committee", "2018-H2"],
  "hunan-2018/A2.3.3b": ["talk_secretary_member", "2018"],
  "hunan-2018/A2.3.3c": ["talk_committee_pair", "2018"],
  "hunan-2018/A2.3.3d": ["talk_committee_linked", "2018"],
  "hunan-2018/A2.3.3e": ["talk_sanctioned", "standing"],
  "hunan-2018/A3.3.3.2b": ["aid_pairing", "standing"]
};
const codes = [...new Set(Object.values(clauses).map(([code, period]) => `${code} ${period}`))].map(both => {
  const [code = "", period = ""] = both.split(" ");
  return [code, period === "standing" ? "2017" : period] as const;
});
const all = (branch_id: string, actual: number, expected?: number) =>
  codes.map(([code, period]) => tally(branch_id, period, code, actual, expected));

describe("how many did, of how many should", () => {
  let city: City;
  beforeAll(async () => {
    const ids = ["B1", "B2", "B3", "B4", "B5", "B6", "B7"];
    city = await given({
      programme: regimes(Object.keys(clauses)),
      as_of: "2018-12-31",
      records: {
        branch: ids.map(id => branch(id)),
        committee_term: ids.map(committee),
        headcount: [
          ...["B1", "B2", "B3", "B6", "B7"].map(id => people(id, "2018-12-31", {})),
          people("B5", "2018-12-31", {formal: 0, probationary: 0, leading_cadres: 0, aid_capable_cadres: 0})
        ],
        tally: [...all("B1", 199, 200), ...all("B3", 2), ...all("B4", 3, 3), ...all("B6", 3, 2), ...all("B7", 1, 0)]
      }
    });
  });

  const verdicts = async (id: string) => {
    const found = await shownOf(city, id);
    return Object.fromEntries(
      Object.entries(clauses).map(([clause, [, period]]) => [clause, found[`${clause} ${period}`]])
    );
  };
  const everywhere = (usual: string, others: Record<string, string> = {}) =>
    Object.fromEntries(Object.keys(clauses).map(clause => [clause, others[clause] ?? usual]));

  test("one short of two hundred is missed everywhere, only files in principle warn", async () => {
    expect(await verdicts("B1")).toEqual(everywhere("100 99.5 not_met", {"weihai-2017/3.13a": "100 99.5 warn"}));
  });

  test("without a tally nobody did, of those on the snapshot; sanctions that nobody reported are none", async () => {
    expect(await verdicts("B2")).toEqual(
      everywhere("100 0 not_met", {
        "weihai-2017/3.13a": "100 0 warn",
        "hunan-2018/A2.3.3e": "– – n_a"
      })
    );
  });

  test("where the tally leaves out how many should, the snapshot says it: ten members, two leading cadres, four able", async () => {
    expect(await verdicts("B3")).toEqual(
      everywhere("100 20 not_met", {
        "weihai-2017/3.13a": "100 20 warn",
        "weihai-2017/3.9f": "100 100 met",
        "weihai-2017/3.16b": "100 100 met",
        "wujin-2016/2.3.2e": "100 100 met",
        "hunan-2018/A2.3.1f": "100 100 met",
        "hunan-2018/A2.3.2e": "100 100 met",
        "hunan-2018/A2.3.3a": "– – manual",
        "hunan-2018/A2.3.3c": "– – manual",
        "hunan-2018/A2.3.3d": "– – manual",
        "hunan-2018/A2.3.3e": "– – n_a",
        "hunan-2018/A3.3.3.2b": "100 50 not_met"
      })
    );
  });

  test("a complete tally needs no snapshot, except where the clause asks one: who leads, who is able to help", async () => {
    expect(await verdicts("B4")).toEqual(
      everywhere("100 100 met", {
        "weihai-2017/3.9f": "– – no_data",
        "weihai-2017/3.16b": "– – no_data",
        "wujin-2016/2.3.2e": "– – no_data",
        "hunan-2018/A2.3.1f": "– – no_data",
        "hunan-2018/A2.3.2e": "– – no_data",
        "hunan-2018/A3.3.3.2b": "– – no_data"
      })
    );
  });

  test("of nobody at all is not applicable, never a full share; committee talks were due all the same", async () => {
    expect(await verdicts("B5")).toEqual(
      everywhere("– – n_a", {
        "hunan-2018/A2.3.3a": "100 0 not_met",
        "hunan-2018/A2.3.3c": "100 0 not_met",
        "hunan-2018/A2.3.3d": "100 0 not_met"
      })
    );
  });

  test("more than should is more than all", async () => {
    expect(await verdicts("B6")).toEqual(everywhere("100 150 met"));
  });

  test("a tally of nobody due is not applicable, even where somebody did", async () => {
    expect(await verdicts("B7")).toEqual(everywhere("– – n_a"));
  });

  test("a verdict leads to its tally and to the snapshot that stood in for it", async () => {
    expect(
      await city.rows(
        `select measure, item, kind, label from marts.evidence
         where branch_id = 'B3' and item in ('promise', 'talk_committee_pair', '*') and measure = 'tally' order by item`
      )
    ).toEqual([
      {measure: "tally", item: "*", kind: "headcount", label: "9+1"},
      {measure: "tally", item: "promise", kind: "tally", label: "2017 2"},
      {measure: "tally", item: "talk_committee_pair", kind: "tally", label: "2018 2"}
    ]);
  });
});
