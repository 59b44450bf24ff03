import {beforeAll, describe, expect, test} from "vitest";
import {branch, given} from "./given.js";
import {clauseId, type Judged, judged} from "./judged.js";
import {regimes} from "./regimes.js";

const clauses = [
  ..."3.5a 3.9a 3.9b 3.9c 3.9d 3.9e 3.10a 3.10b 3.10e 3.16a 3.18a 3.20a 3.28d 3.29a 3.29c"
    .split(" ")
    .map(id => `W ${id}`),
  ..."2.3.1c 2.3.2a 2.3.3b".split(" ").map(id => `J ${id}`),
  ..."A2.3.1a A2.3.1b A2.3.1c A2.3.1d A2.3.1e A2.3.2a A2.3.4a A4.3.6".split(" ").map(id => `H ${id}`),
  ..."2.2a 3.2d 4.4a".split(" ").map(id => `B ${id}`)
];
const programme = () => regimes(clauses.map(clauseId));

const held = (branch_id: string, activity_type: string, held_on: string, facts = {}) => ({
  branch_id,
  activity_type,
  held_on,
  ...facts
});
const term = (branch_id: string, has_committee: boolean, elected_on: string, facts = {}) => ({
  term_id: `T-${branch_id}-${elected_on}`,
  branch_id,
  has_committee,
  elected_on,
  term_years: 3,
  ...facts
});
const group = (branch_id: string, name: string, valid_from: string, valid_to: string | null = null) => ({
  group_id: `${branch_id}-${name}`,
  branch_id,
  valid_from,
  valid_to
});
const met = (branch_id: string, name: string, held_on: string, facts = {}) =>
  held(branch_id, "group_meeting", held_on, {group_id: `${branch_id}-${name}`, ...facts});

/** A leap year, judged when its third quarter has just begun to run out. */
describe("on 20 August 2024", () => {
  let city: Judged;
  let refused: Judged;
  const as_of = "2024-08-20";
  beforeAll(async () => {
    const organ = {sector: "government-organ"};
    city = await judged(
      await given({
        programme: programme(),
        as_of,
        records: {
          branch: [
            branch("days"),
            branch("organ", organ),
            branch("leading", {...organ, is_leading_organ: true}),
            branch("groups"),
            branch("rounds"),
            branch("own"),
            branch("kept"),
            branch("team"),
            branch("gone", {dissolved_on: "2024-06-29"}),
            branch("closed", {dissolved_on: "2024-06-30"}),
            branch("leap", {formed_on: "2024-02-01"}),
            branch("late", {formed_on: "2024-02-02"}),
            branch("seats"),
            branch("cadres")
          ],
          committee_term: [
            term("seats", false, "2021-01-01"),
            term("seats", true, "2024-05-31"),
            term("team", false, "2022-01-01", {deputy_seats: 0}),
            term("kept", true, "2022-01-01")
          ],
          post: [
            {post_id: "P1", branch_id: "team", role: "deputy", started_on: "2022-01-01", ended_on: "2024-04-30"},
            {post_id: "P2", branch_id: "team", role: "secretary", started_on: "2022-01-01"},
            {post_id: "P3", branch_id: "team", role: "deputy", started_on: "2024-07-01", ended_on: "2024-12-31"}
          ],
          headcount: [
            {branch_id: "cadres", as_of: "2024-01-01", formal: 5, probationary: 0, leading_cadres: 2},
            {branch_id: "days", as_of: "2024-01-01", formal: 5, probationary: 0, leading_cadres: 0}
          ],
          document: [{doc_id: "D1", branch_id: "cadres", doc_type: "negative_list_integrity", year: 2024}],
          party_group: [
            group("groups", "A", "2020-01-01"),
            group("groups", "B", "2024-02-02", "2024-05-30"),
            group("rounds", "A", "2020-01-01"),
            group("rounds", "B", "2024-06-30"),
            group("rounds", "C", "2020-01-01", "2024-06-29")
          ],
          activity: [
            held("days", "theme_day", "2024-01-10"),
            held("days", "theme_day", "2024-02-29", {fixed_day: false}),
            held("days", "theme_day", "2024-03-10", {group_id: "days-A"}),
            held("days", "branch_activity", "2024-04-10", {event_key: "a"}),
            held("days", "theme_day", "2024-04-10", {event_key: "a"}),
            held("days", "theme_day", "2024-08-20", {fixed_day: true}),
            held("days", "theme_day", "2024-08-21"),
            held("organ", "theme_day", "2024-01-10"),
            held("organ", "theme_day", "2024-01-10"),
            held("organ", "theme_day", "2024-02-10"),
            held("organ", "theme_day", "2024-02-11"),
            held("organ", "theme_day", "2024-08-01"),
            held("organ", "community_service", "2024-01-10", {attended_count: 0}),
            held("leading", "community_service", "2024-01-10", {group_id: "leading-A"}),
            held("leading", "grassroots_visit", "2024-07-10", {group_id: "leading-A"}),
            met("groups", "A", "2024-01-02"),
            met("groups", "A", "2024-01-12"),
            met("groups", "A", "2024-02-02"),
            met("groups", "A", "2024-02-12"),
            met("groups", "A", "2024-02-29"),
            met("groups", "A", "2024-03-02"),
            met("groups", "A", "2024-03-12"),
            met("groups", "A", "2024-03-22"),
            met("groups", "A", "2024-04-02", {event_key: "one"}),
            met("groups", "A", "2024-04-03", {event_key: "one"}),
            met("groups", "A", "2024-04-04"),
            met("groups", "B", "2024-04-02", {event_key: "one"}),
            met("groups", "A", "2024-05-02", {standalone: false}),
            met("groups", "A", "2024-08-02"),
            met("groups", "A", "2024-08-03"),
            met("groups", "A", "2024-08-04"),
            held("rounds", "org_life_meeting", "2024-03-01", {group_id: "rounds-A"}),
            held("rounds", "org_life_meeting", "2024-06-30", {group_id: "rounds-B"}),
            held("rounds", "org_life_meeting", "2024-07-01", {group_id: "rounds-A"}),
            held("own", "special_org_life_meeting", "2024-03-01"),
            held("own", "org_life_meeting", "2024-03-01", {group_id: "own-A"}),
            held("own", "general_meeting", "2024-03-31", {group_id: "own-A"}),
            held("own", "general_meeting", "2024-04-01", {standalone: false}),
            held("own", "committee_meeting", "2024-04-01", {group_id: "own-A"}),
            held("own", "party_lecture", "2024-04-01", {speaker_role: "secretary", standalone: false}),
            held("own", "party_lecture", "2024-05-01", {speaker_role: "first_secretary"}),
            held("own", "mass_service", "2024-05-01", {group_id: "own-A"}),
            held("own", "debrief_up", "2024-05-01"),
            held("own", "debrief_up", "2024-06-01"),
            held("kept", "general_meeting", "2024-01-31", {event_key: "k"}),
            held("kept", "general_meeting", "2024-01-31", {event_key: "k"}),
            held("kept", "general_meeting", "2024-01-31"),
            held("kept", "committee_meeting", "2024-02-29", {standalone: false}),
            held("kept", "committee_meeting", "2024-03-31", {event_key: "c"}),
            held("kept", "leadership_meeting", "2024-03-31", {event_key: "c"}),
            held("kept", "debrief_up", "2024-05-01"),
            held("kept", "debrief_members", "2024-05-01"),
            held("kept", "appraisal", "2024-02-01"),
            held("kept", "commendation", "2024-02-01"),
            held("team", "leadership_meeting", "2024-04-30"),
            held("team", "leadership_meeting", "2024-05-01"),
            held("cadres", "integrity_check", "2024-02-01"),
            held("days", "integrity_check", "2024-02-01"),
            held("cadres", "appraisal", "2024-06-01"),
            held("cadres", "appraisal", "2024-01-01")
          ]
        }
      })
    );
    refused = await judged(
      await given({
        programme: programme(),
        as_of,
        records: {branch: [branch("B1"), branch("B2")], activity: [held("B2", "theme_day", "2024-01-10")]},
        quarantine: [{kind: "activity", branch_id: "B1", from_on: "2024-01-05", to_on: "2024-01-05"}]
      })
    );
  });

  test("a day declared not fixed counts in Hunan, not in Weihai and Beijing; a blank one counts everywhere", () => {
    const february = ["W 3.10a", "B 2.2a", "H A2.3.4a", "W 3.10e", "B 3.2d"].map(c =>
      city.verdict(c, "days", "2024-02")
    );
    expect(february).toEqual(["not_met", "not_met", "met", "met", "met"]);
    expect(city.result("W 3.10a", "days", "2024-01")).toBe("met 1/1");
  });

  test("a group's theme day is Hunan's alone", () => {
    const march = ["W 3.10a", "B 2.2a", "B 3.2d", "W 3.10e", "H A2.3.4a"].map(c => city.verdict(c, "days", "2024-03"));
    expect(march).toEqual(["not_met", "not_met", "not_met", "not_met", "met"]);
  });

  test("one event written down as two types is one activity", () => {
    expect(city.result("B 3.2d", "days", "2024-04")).toBe("met 1/1");
  });

  test("the evaluation day itself is known, the next is not; a running month is met as soon as it is", () => {
    expect(city.result("W 3.10a", "days", "2024-08")).toBe("met 1/1");
    expect(city.result("W 3.10b", "organ", "2024-08")).toBe("grace 2/1");
    expect(city.result("H A2.3.4a", "groups", "2024-08")).toBe("grace 1/0");
  });

  test("two sessions on one date are one of the two days", () => {
    expect(city.result("W 3.10b", "organ", "2024-01")).toBe("not_met 2/1");
    expect(city.result("W 3.10b", "organ", "2024-02")).toBe("met 2/2");
  });

  test("nobody came: no service; not written down how many came, or a group's: a service", () => {
    expect(city.result("W 3.29c", "organ", "2024-H1")).toBe("not_met 1/0");
    expect(city.result("W 3.29c", "leading", "2024-H1")).toBe("met 1/1");
    expect(city.verdict("W 3.29c", "days", "2024-H1")).toBe("n_a");
    expect(city.result("W 3.29a", "leading", "2024")).toBe("met 1/1");
    expect(city.verdict("W 3.29a", "organ", "2024")).toBe("n_a");
  });

  test("a group meets once or twice: more warns at once, in the running month too, but not where another missed it", () => {
    expect(city.result("W 3.9c", "groups", "2024-01")).toBe("met 1/1");
    expect(city.result("W 3.9c", "groups", "2024-02")).toBe("warn 1/1");
    expect(city.result("W 3.9c", "groups", "2024-03")).toBe("not_met 2/1");
    expect(city.result("W 3.9c", "groups", "2024-08")).toBe("warn 1/1");
    expect(city.result("J 2.3.1c", "groups", "2024-02")).toBe("met 1/1");
  });

  test("a group counts in the months it existed in full; what shares an event is one meeting of each group", () => {
    expect(city.result("W 3.9c", "groups", "2024-04")).toBe("met 2/2");
    expect(city.result("J 2.3.1c", "groups", "2024-05")).toBe("met 1/1");
    expect(city.result("H A2.3.1c", "groups", "2024-05")).toBe("not_met 1/0");
    expect(city.result("H A2.3.1c", "groups", "2024-07")).toBe("not_met 1/0");
    expect(city.result("W 3.9c", "rounds", "2024-06")).toBe("not_met 1/0");
  });

  test("Wujin takes the groups' organisational-life meetings when every group current at the end held one", () => {
    expect(city.result("J 2.3.2a", "rounds", "2024-H1")).toBe("met 1/1");
    expect(city.result("J 2.3.2a", "rounds", "2024-H2")).toBe("grace 1/0");
    expect(city.verdict("J 2.3.2a", "own", "2024-H1")).toBe("not_met");
    expect(city.verdict("W 3.16a", "rounds", "2024-H1")).toBe("not_met");
    expect(city.verdict("H A2.3.2a", "rounds", "2024-H1")).toBe("not_met");
  });

  test("neither a special meeting nor a group's is the branch's; services may be a group's", () => {
    expect(city.result("W 3.16a", "own", "2024-H1")).toBe("not_met 1/0");
    expect(city.result("W 3.9a", "own", "2024-Q1")).toBe("not_met 1/0");
    expect(city.result("J 2.3.3b", "own", "2024-05")).toBe("met 1/1");
  });

  test("Hunan does not count what was merged with business, and a lecture of another head is not the secretary's", () => {
    expect(city.result("H A2.3.1a", "own", "2024-Q2")).toBe("not_met 1/0");
    expect(city.result("W 3.9a", "own", "2024-Q2")).toBe("met 1/1");
    expect(city.result("H A2.3.1d", "own", "2024-H1")).toBe("met 1/1");
    expect(city.result("H A2.3.1e", "own", "2024")).toBe("grace 1/0");
    expect(city.result("W 3.9e", "own", "2024")).toBe("met 1/1");
    expect(city.result("H A2.3.1b", "kept", "2024-02")).toBe("not_met 1/0");
    expect(city.result("W 3.9b", "kept", "2024-02")).toBe("met 1/1");
  });

  test("rows of one event are one meeting, two meetings on one day are two", () => {
    expect(city.result("W 3.9a", "kept", "2024-Q1")).toBe("met 1/2");
    expect(city.result("W 3.5a", "kept", "2024-03")).toBe("met 1/1");
  });

  test("two debriefs are one of each kind; a set is never asked in part", () => {
    expect(city.result("H A4.3.6", "kept", "2024")).toBe("met 2/2");
    expect(city.result("H A4.3.6", "own", "2024")).toBe("grace 2/1");
    expect(city.verdict("H A4.3.6", "leap", "2024")).toBe("n_a");
    expect(city.result("B 4.4a", "own")).toBe("met 100/100");
    expect(city.result("B 4.4a", "days")).toBe("grace 100/0");
  });

  test("an appraisal outside the wished months is pending while the year runs, one inside is enough", () => {
    expect(city.result("W 3.20a", "kept", "2024")).toBe("grace 1/1");
    expect(city.result("W 3.20a", "cadres", "2024")).toBe("met 1/2");
    expect(city.result("W 3.28d", "kept", "2024")).toBe("met 1/1");
  });

  test("integrity risks: the check and the list, of branches with leading cadres", () => {
    expect(city.result("W 3.18a", "cadres", "2024")).toBe("met 1/1");
    expect(city.verdict("W 3.18a", "days", "2024")).toBe("n_a");
    expect(city.verdict("W 3.18a", "organ", "2024")).toBe("no_data");
  });

  test("a committee elected on a month's last day is asked for that month, one not yet elected is not", () => {
    expect(city.verdict("W 3.9b", "seats", "2024-04")).toBe("n_a");
    expect(city.result("W 3.9b", "seats", "2024-05")).toBe("not_met 1/0");
    expect(city.verdict("W 3.9b", "organ", "2024-05")).toBe("no_data");
  });

  test("a deputy makes a leadership from the first day in the seat to the last", () => {
    const months = ["04", "05", "06", "07"].map(month => city.verdict("W 3.5a", "team", `2024-${month}`));
    expect(months).toEqual(["met", "manual", "manual", "not_met"]);
  });

  test("a branch dissolved on a month's last day owes the month, one the day before does not", () => {
    expect(city.verdict("W 3.10a", "closed", "2024-06")).toBe("not_met");
    expect(city.verdict("W 3.10a", "gone", "2024-06")).toBe("n_a");
    expect(city.verdict("W 3.9a", "closed", "2024-Q2")).toBe("not_met");
    expect(city.verdict("W 3.9a", "gone", "2024-Q2")).toBe("n_a");
    expect(city.verdict("W 3.10a", "closed", "2024-07")).toBeUndefined();
  });

  test("a leap February is owed by a branch formed on its first day only", () => {
    expect(city.verdict("H A2.3.4a", "leap", "2024-02")).toBe("not_met");
    expect(city.verdict("H A2.3.4a", "late", "2024-02")).toBe("n_a");
  });

  test("a refused row leaves its own month open, and no other", () => {
    expect(refused.verdict("W 3.10a", "B1", "2024-01")).toBe("no_data");
    expect(refused.verdict("W 3.10a", "B1", "2024-02")).toBe("not_met");
    expect(refused.verdict("W 3.10a", "B2", "2024-01")).toBe("met");
  });

  test("without any file of terms or groups nothing is missed", () => {
    expect(refused.verdict("W 3.9b", "B1", "2024-02")).toBe("no_data");
    expect(refused.verdict("W 3.9c", "B1", "2024-02")).toBe("no_data");
    expect(refused.verdict("W 3.5a", "B1", "2024-02")).toBe("manual");
    expect(refused.verdict("W 3.18a", "B1", "2024")).toBe("no_data");
  });
});
