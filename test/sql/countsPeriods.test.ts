import {beforeAll, describe, expect, test} from "vitest";
import {shown, shownOf} from "./countsShown.js";
import {branch, given} from "./given.js";
import {regimes} from "./regimes.js";

type City = Awaited<ReturnType<typeof given>>;

const people = (branch_id: string, as_of: string, members: number, leading_cadres: number | null = 0) => ({
  branch_id,
  as_of,
  formal: members,
  probationary: 0,
  leading_cadres
});
const tally = (branch_id: string, period: string, tally_code: string, actual: number, expected?: number) => ({
  branch_id,
  period,
  tally_code,
  actual,
  expected
});

describe("at the end of August", () => {
  let city: City;
  beforeAll(async () => {
    city = await given({
      programme: regimes([
        "weihai-2017/3.9g",
        "weihai-2017/3.13a",
        "weihai-2017/3.14b",
        "weihai-2017/3.16b",
        "weihai-2017/3.28b",
        "weihai-2017/3.28c",
        "wujin-2016/2.2.3e",
        "wujin-2016/2.3.2e"
      ]),
      as_of: "2018-08-31",
      records: {
        branch: [branch("B1"), branch("B2", {formed_on: "2018-05-20"}), branch("B3")],
        headcount: [
          people("B1", "2018-02-28", 10, 2),
          people("B1", "2018-06-30", 20, 4),
          people("B2", "2018-05-20", 5, 1),
          people("B3", "2017-12-31", 10, null)
        ],
        tally: [
          tally("B1", "2018-02", "member_report", 10),
          tally("B1", "2018-06", "member_report", 10),
          tally("B1", "2018-08", "member_report", 20),
          tally("B1", "2018-H1", "dual_life", 2),
          tally("B1", "2018", "dual_life", 4),
          tally("B1", "2018", "lecture_member", 19),
          tally("B1", "2018", "talk_superior_secretary", 2),
          tally("B1", "2017", "member_file", 5, 10),
          tally("B1", "2018-Q2", "member_file", 1, 20),
          tally("B1", "2018-H1", "member_file", 20, 20),
          tally("B1", "2018-Q3", "member_file", 0, 20),
          tally("B1", "2016", "promise", 7, 7),
          tally("B1", "2018", "promise", 0, 20),
          tally("B2", "2018", "talk_superior_secretary", 1),
          tally("B2", "2018-06", "member_report", 5),
          tally("B3", "2018-H1", "talk_superior_secretary", 1),
          tally("B3", "2018-H2", "talk_superior_secretary", 1)
        ]
      }
    });
  });

  test("a month, a half and a year each take their own tally, and the snapshot of their own end", async () => {
    const found = await shownOf(city, "B1");
    expect(found).toMatchObject({
      "weihai-2017/3.28c 2018-01": "– – no_data",
      "weihai-2017/3.28c 2018-02": "100 100 met",
      "weihai-2017/3.28c 2018-03": "100 0 not_met",
      "weihai-2017/3.28c 2018-06": "100 50 not_met",
      "weihai-2017/3.28c 2018-07": "100 0 not_met",
      "weihai-2017/3.28c 2018-08": "100 100 met",
      "weihai-2017/3.16b 2018-H1": "100 50 not_met",
      "weihai-2017/3.16b 2018-H2": "100 0 grace",
      "wujin-2016/2.3.2e 2018": "100 100 met",
      "weihai-2017/3.9g 2018": "100 95 grace",
      "weihai-2017/3.14b 2018": "2 2 met"
    });
  });

  test("what stands is the tally that ended last, the longer of two, however old; one still running is not read", async () => {
    const found = await shownOf(city, "B1");
    expect(found["weihai-2017/3.13a standing"]).toBe("100 100 met");
    expect(found["weihai-2017/3.28b standing"]).toBe("100 100 met");
  });

  test("a branch formed on 20 May is asked no share before its first whole span, and one talk of two", async () => {
    const found = await shownOf(city, "B2");
    expect(found).toMatchObject({
      "weihai-2017/3.28c 2018-05": "– – n_a",
      "weihai-2017/3.28c 2018-06": "100 100 met",
      "weihai-2017/3.16b 2018-H1": "– – n_a",
      "weihai-2017/3.16b 2018-H2": "100 0 grace",
      "wujin-2016/2.3.2e 2018": "– – n_a",
      "weihai-2017/3.9g 2018": "– – n_a",
      "weihai-2017/3.14b 2018": "1 1 met"
    });
  });

  test("two halves do not make a year's tally; cadres left blank are unknown, not none; dues never sent are no data", async () => {
    const found = await shownOf(city, "B3");
    expect(found).toMatchObject({
      "weihai-2017/3.14b 2018": "2 0 grace",
      "weihai-2017/3.16b 2018-H1": "– – no_data",
      "wujin-2016/2.2.3e standing": "– – no_data"
    });
  });
});

describe("at the end of the year", () => {
  let city: City;
  beforeAll(async () => {
    const ids = ["G1", "G2", "G3", "G4", "G5", "G8"];
    city = await given({
      programme: regimes(["weihai-2017/3.20b", "wujin-2016/2.2.4c", "hunan-2018/A2.3.3c", "hunan-2018/A2.3.3b"]),
      as_of: "2018-12-31",
      records: {
        branch: [
          ...ids.map(id => branch(id)),
          branch("G6", {dissolved_on: "2018-12-31"}),
          branch("G7", {dissolved_on: "2018-12-30"})
        ],
        headcount: [...ids, "G6", "G7"].map(id => people(id, "2018-01-01", 10)),
        committee_term: ids.map(branch_id => ({
          term_id: branch_id,
          branch_id,
          elected_on: "2017-01-01",
          has_committee: branch_id !== "G3"
        })),
        tally: [
          tally("G1", "2018", "appraised_excellent", 3, 20),
          tally("G1", "2018", "appraised_qualified", 10, 18),
          tally("G1", "2018", "appraised_basic", 4),
          tally("G1", "2018", "appraised_unqualified", 2, 19),
          tally("G2", "2018", "appraised_excellent", 5),
          tally("G2", "2018", "appraised_qualified", 5),
          tally("G3", "2018", "appraised_qualified", 8, 8),
          tally("G5", "2018", "appraised", 10, 10),
          tally("G1", "2018", "talk_committee_pair", 2),
          tally("G2", "2018", "talk_committee_pair", 2),
          tally("G4", "2018", "talk_committee_pair", 2, 3)
        ],
        attestation: [
          {branch_id: "G2", clause_id: "hunan-2018/A2.3.3c", period: "2018", value: "met", attested_on: "2018-12-31"},
          {branch_id: "G4", clause_id: "hunan-2018/A2.3.3c", period: "2018", value: "met", attested_on: "2018-12-31"}
        ]
      },
      quarantine: [{kind: "tally", branch_id: "G8", from_on: "2018-01-01", to_on: "2018-12-31"}]
    });
  });

  test("four grades are added up, of the most that any of the four rows expected, else of the members", async () => {
    expect(await shown(city, "wujin-2016/2.2.4c", "2018")).toEqual({
      G1: "100 95 not_met",
      G2: "100 100 met",
      G3: "100 100 met",
      G4: "100 0 not_met",
      G5: "100 0 not_met",
      G6: "100 0 not_met",
      G7: "– – n_a",
      G8: "– – no_data"
    });
    expect((await shown(city, "weihai-2017/3.20b", "2018")).G5).toBe("100 100 met");
  });

  test("pairs that nobody counted are for a person, who may say met; counted pairs are not overruled", async () => {
    expect(await shown(city, "hunan-2018/A2.3.3c", "2018")).toMatchObject({
      G1: "– – manual",
      G2: "– – met",
      G3: "– – n_a",
      G4: "100 66.6667 not_met"
    });
  });
});
