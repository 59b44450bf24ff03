import {beforeAll, describe, expect, test} from "vitest";
import {type Rules, readRules} from "../../../loaders/rules.js";

/** Every requirement of the document, by its number. */
const clauseIds = `
1.2 1.3a 1.3b 1.3c 1.3d
2.1a 2.1b 2.1c 2.1d 2.1e 2.1f 2.1g 2.2a 2.2b 2.2c 2.3a 2.3b 2.3c 2.4a 2.4b 2.4c 2.4d 2.4e 2.4f 2.4g
3.0 3.1a 3.1b 3.1c 3.2a 3.2b 3.3 3.4a 3.4b 3.4c 3.4d 3.4e
3.5a 3.5b 3.5c 3.5d 3.5e 3.5f 3.5g 3.5h 3.6a 3.6b 3.6c
4.1 4.2a 4.2b 4.2c 4.2d`
  .trim()
  .split(/\s+/);

/** Those that are counted from a branch's records. */
const countedIds = "2.1a 2.1c 2.2a 2.2b 2.3a 2.3b 3.1b 3.4c 3.4e 3.5a 3.5b 3.5c 3.5d 3.5e 3.5f 3.5g 3.6a".split(" ");

let rules: Rules;
beforeAll(async () => {
  rules = await readRules({programme: "data/programme.yml"});
});
const clauses = () => rules.packs[0]!.clauses;
const clause = (id: string) => clauses().find(found => found.clause_id === `tongling-2017/${id}`)!;

describe("the pack tongling-2017", () => {
  test("holds each of the document's 53 requirements, and no other", () => {
    expect(clauseIds).toHaveLength(53);
    expect(clauses().map(found => found.clause_id.slice("tongling-2017/".length))).toEqual(clauseIds);
  });

  test("counts 17 of them and leaves the others to people, targets and superiors", () => {
    const ids = clauses().flatMap(found => (found.method === "measure" ? [found.clause_id.split("/")[1]] : []));
    expect(ids).toEqual(countedIds);
  });

  test("cites at most 20 characters of each, with their place", () => {
    for (const {clause_id, citation, place} of clauses()) {
      expect([...(citation ?? "")].length, clause_id).toBeLessThanOrEqual(20);
      expect(citation, clause_id).toBeTruthy();
      expect(place, clause_id).toBeTruthy();
    }
  });

  test("says of every clause that the document asks it", () => {
    expect(new Set(clauses().map(found => found.source))).toEqual(new Set(["document"]));
  });

  test("asks 22, 6 and 12 ten-thousand yuan from 2017 on, less in a partial year", () => {
    expect([clause("3.5a"), clause("3.5b"), clause("3.5c")].map(found => found.min)).toEqual([220000, 60000, 120000]);
    expect(clause("3.5a")).toMatchObject({from_year: 2017, prorate: "money", reads: "period", unit: "元"});
  });

  test("takes more than 10,000 yuan of special subsidy as met", () => {
    expect(clause("3.5d")).toMatchObject({min: 5000, max: 10000, above: "met"});
  });

  test("shares the money of 3.5a to 3.5d between city and district", () => {
    expect(clause("3.5e").of).toEqual(["3.5a", "3.5b", "3.5c", "3.5d"].map(id => `tongling-2017/${id}`));
    expect(clause("3.5e")).toMatchObject({
      min: 30,
      prorate: "as_is",
      measures: [{measure: "cost_share", item: "city"}]
    });
    expect(clause("3.5f").min).toBe(40);
  });

  test("judges minutes over the year of the evaluation date", () => {
    expect(clause("2.3b")).toMatchObject({period: "none", reads: "year", combine: "share", min: 100});
  });

  test("needs posts beside documents for assigned duties, but never organisations or branches", () => {
    expect(clause("2.2b").kinds).toEqual(["document", "post"]);
    expect(clause("3.5e").kinds).toEqual(["funding"]);
  });

  test("asks sets of a whole year or not at all", () => {
    expect([clause("2.1a"), clause("2.1c"), clause("2.3a")].map(found => found.prorate)).toEqual([
      "whole",
      "whole",
      "whole"
    ]);
  });

  test("gives no frequency for the member activity day, so that people judge it", () => {
    expect(clause("3.2a")).toMatchObject({min: null, period: "none", method: "judgement"});
  });
});
