import {beforeAll, describe, expect, test} from "vitest";
import {branch, given} from "./given.js";
import {clauseId, judged} from "./judged.js";
import {term} from "./peopleRecords.js";
import {regimes} from "./regimes.js";

const inTime = ["W 3.2b", "J 2.1.3b", "H A1.3.3.1a", "B 2.4c"];
const lengths = ["W 3.2a", "J 2.1.3a"];
const extensions = ["W 3.2c", "J 2.1.3c"];

/** Elected on 10 March 2021 for three years: due on 10 March 2024. */
const due = (facts: object) => ({elected_on: "2021-03-10", ...facts});

/** A city of one term for each branch, by the branch's name; several terms as a list; some with a refused row beside. */
async function cityOf(as_of: string, terms: Record<string, object | object[]>, refused: string[] = []) {
  const ids = Object.keys(terms);
  const city = await judged(
    await given({
      programme: regimes([...inTime, ...lengths, ...extensions].map(clauseId)),
      as_of,
      records: {
        branch: [...ids, "unrecorded"].map(id => branch(id)),
        committee_term: ids.flatMap(id =>
          [terms[id]!].flat().map((one, i) => term(id, {term_id: `${id}-${i}`, ...one}))
        )
      },
      quarantine: refused.map(branch_id => ({kind: "committee_term", branch_id}))
    })
  );
  return {
    ...city,
    /** The four documents' verdicts on the renewal: Weihai, Wujin, Hunan, Beijing. */
    renewals: (id: string) => inTime.map(clause => city.result(clause, id)),
    lengths: (id: string) => lengths.map(clause => city.result(clause, id)),
    extensions: (id: string) => extensions.map(clause => city.result(clause, id))
  };
}
const all = (result: string) => [result, result, result, result];
type City = Awaited<ReturnType<typeof cityOf>>;

test("E08 a term that expired yesterday is late in every document that asks, and on its day it is in time", async () => {
  const city = await cityOf("2024-03-11", {E08: due({}), "due-today": {elected_on: "2021-03-11"}});
  expect(city.renewals("E08")).toEqual(all("not_met 0/1"));
  expect(city.renewals("due-today")).toEqual(all("met 0/0"));
  expect(city.renewals("unrecorded")).toEqual(all("no_data"));
});

test("E12 an approval that came late heals from its day on, though not where it is asked in advance", async () => {
  const late = due({extension_approved_on: "2024-03-20", extended_to: "2024-12-31"});
  const before = await cityOf("2024-03-19", {E12: late});
  expect(before.renewals("E12")).toEqual(all("not_met 0/9"));
  const after = await cityOf("2024-04-01", {E12: late});
  expect(after.renewals("E12")).toEqual(["met 0/0", "met 0/0", "not_met 0/22", "manual"]);
});

describe("on 1 September 2024", () => {
  let city: City;
  beforeAll(async () => {
    city = await cityOf(
      "2024-09-01",
      {
        E10: due({extension_approved_on: "2024-02-20", extended_to: "2025-03-10"}),
        "a-day-more": due({extension_approved_on: "2024-02-20", extended_to: "2025-03-11"}),
        "leap-extension": {
          elected_on: "2021-02-28",
          due_on: "2024-02-29",
          extension_approved_on: "2024-02-20",
          extended_to: "2025-02-28"
        },
        "approved-on-the-day": due({extension_approved_on: "2024-03-10", extended_to: "2024-12-31"}),
        "approved-a-day-late": due({extension_approved_on: "2024-03-11", extended_to: "2024-12-31"}),
        "extension-over": due({extension_approved_on: "2024-02-20", extended_to: "2024-08-31"}),
        "renewed-in-extension": due({
          extension_approved_on: "2024-02-20",
          extended_to: "2024-06-30",
          renewed_on: "2024-06-30"
        }),
        "not-approved": due({extended_to: "2025-03-10"}),
        "no-day-still-due": {elected_on: "2021-12-31", extension_approved_on: "2024-08-01"},
        "no-day": due({extension_approved_on: "2024-03-01"}),
        "no-day-late": due({extension_approved_on: "2024-04-01"}),
        "leap-term": {elected_on: "2020-02-29", renewed_on: "2023-02-28"},
        "leap-term-late": {elected_on: "2020-02-29", renewed_on: "2023-03-01"},
        "from-due-day": due({term_years: null, due_on: "2024-12-31"}),
        "three-by-due-day": due({term_years: null, due_on: "2024-03-10", renewed_on: "2024-03-10"}),
        endless: {term_years: null},
        two: {elected_on: "2023-01-10", term_years: 2},
        four: {elected_on: "2023-01-10", term_years: 4},
        early: {elected_on: "2021-12-01", renewed_on: "2024-08-01"},
        "early-approved": {elected_on: "2021-12-01", renewed_on: "2024-08-01", early_approved_on: "2024-08-01"},
        "early-approved-later": {elected_on: "2021-12-01", renewed_on: "2024-08-01", early_approved_on: "2024-08-02"},
        "renewed-late-since": [{elected_on: "2019-01-10", renewed_on: "2022-06-01"}, {elected_on: "2022-06-01"}],
        "elected-tomorrow": [{elected_on: "2021-08-31"}, {elected_on: "2024-09-02"}],
        refused: due({}),
        "refused-in-time": {}
      },
      ["refused", "refused-in-time"]
    );
  });

  test("E10 an extension of one year, approved before, is in time and not too long; Beijing leaves it to a person", () => {
    expect(city.renewals("E10")).toEqual(["met 0/0", "met 0/0", "met 0/0", "manual"]);
    expect(city.extensions("E10")).toEqual(["met 1/1", "met 1/1"]);
  });

  test("a day above one year is too long, and from 29 February a year ends on the 28th", () => {
    expect(city.extensions("a-day-more")).toEqual(["not_met 1/1.0027", "not_met 1/1.0027"]);
    expect(city.extensions("leap-extension")).toEqual(["met 1/1", "met 1/1"]);
  });

  test("an approval on the due day is in advance, one on the next day is not", () => {
    expect(city.renewals("approved-on-the-day")).toEqual(["met 0/0", "met 0/0", "met 0/0", "manual"]);
    expect(city.renewals("approved-a-day-late")).toEqual(["met 0/0", "met 0/0", "not_met 0/175", "manual"]);
  });

  test("after the extension the days count from its end, without an approval from the due day", () => {
    expect(city.renewals("extension-over")).toEqual(all("not_met 0/1"));
    expect(city.renewals("renewed-in-extension")).toEqual(["met 0/0", "met 0/0", "met 0/0", "manual"]);
    expect(city.renewals("not-approved")).toEqual(all("not_met 0/175"));
    expect(city.extensions("not-approved")).toEqual(["n_a", "n_a"]);
  });

  test("an extension without a day is for a person once it is needed; its length always is", () => {
    expect(city.renewals("no-day-still-due")).toEqual(all("met 0/0"));
    expect(city.extensions("no-day-still-due")).toEqual(["manual", "manual"]);
    expect(city.renewals("no-day")).toEqual(all("manual"));
    expect(city.renewals("no-day-late")).toEqual(["manual", "manual", "not_met 0/175", "manual"]);
  });

  test("a term begun on 29 February ends on 28 February", () => {
    expect(city.renewals("leap-term")).toEqual(all("met 0/0"));
    expect(city.renewals("leap-term-late")).toEqual(all("not_met 0/1"));
  });

  test("a due day is enough without a length, and tells it; without either a person must read", () => {
    expect(city.renewals("from-due-day")).toEqual(all("met 0/0"));
    expect(city.lengths("three-by-due-day")).toEqual(["met 3/3", "met 2/3"]);
    expect(city.renewals("endless")).toEqual(all("manual"));
    expect(city.lengths("endless")).toEqual(["manual", "manual"]);
  });

  test("two years are noted in Weihai and right in Wujin, four are too long for both", () => {
    expect(city.lengths("two")).toEqual(["warn 3/2", "met 2/2"]);
    expect(city.lengths("four")).toEqual(["warn 3/4", "not_met 2/4"]);
  });

  test("an early election needs approval in Weihai in any order, in Hunan before, elsewhere not", () => {
    expect(city.renewals("early")).toEqual(["not_met 0/-122", "met 0/0", "not_met 0/-122", "met 0/0"]);
    expect(city.renewals("early-approved")).toEqual(all("met 0/0"));
    expect(city.renewals("early-approved-later")).toEqual(["met 0/0", "met 0/0", "not_met 0/-122", "met 0/0"]);
  });

  test("a late renewal is forgotten once the next term began; an election of tomorrow has not been held", () => {
    expect(city.renewals("renewed-late-since")).toEqual(all("met 0/0"));
    expect(city.renewals("elected-tomorrow")).toEqual(all("not_met 0/1"));
  });

  test("a refused row leaves open what would be late", () => {
    expect(city.renewals("refused")).toEqual(all("no_data"));
    expect(city.renewals("refused-in-time")).toEqual(all("met 0/0"));
  });
});
