import {beforeAll, describe, expect, test} from "vitest";
import {type Rules, readRules} from "../../../loaders/rules.js";

let rules: Rules;
beforeAll(async () => {
  rules = await readRules({programme: "data/programme.yml"});
});
const scheme = () => rules.schemes[0]!;

describe("the scheme example-city", () => {
  test("says of every clause that it is local, and why it is asked", () => {
    for (const {clause_id, source, reason, citation} of scheme().clauses) {
      expect([source, citation], clause_id).toEqual(["local", null]);
      expect(reason, clause_id).toBeTruthy();
    }
  });

  test("spreads 100 points over the five norms", () => {
    const points = new Map<string, number>();
    for (const entry of scheme().points.filter(({sector}) => sector === "village")) {
      points.set(entry.dimension_id, (points.get(entry.dimension_id) ?? 0) + entry.points);
    }
    expect([...points.keys()]).toEqual(["venue", "organisation", "activities", "service", "mechanism"]);
    expect([...points.values()].reduce((sum, value) => sum + value)).toBe(100);
  });

  test("gives points to every local clause", () => {
    const scored = scheme().points.map(entry => entry.clause_id);
    expect(scheme().clauses.filter(({clause_id}) => !scored.includes(clause_id))).toEqual([]);
  });

  test("cuts stars at 90, 80, 70 and 60", () => {
    expect(scheme().stars.cuts!.map(({level, min_score}) => [level, min_score])).toEqual([
      [5, 90],
      [4, 80],
      [3, 70],
      [2, 60],
      [1, 0]
    ]);
  });

  test("has the three satisfactions as gates", () => {
    expect(scheme().gates.map(gate => gate.audience)).toEqual(["organization", "members", "masses"]);
  });

  test("asks a group meeting of each group in whole months only", () => {
    expect(scheme().clauses.find(({clause_id}) => clause_id === "example-city/group-meeting")).toMatchObject({
      combine: "groups",
      prorate: "floor",
      kinds: ["activity", "party_group"]
    });
  });

  test("warns where only a soft size is missed", () => {
    const misses = scheme().clauses.filter(clause => clause.miss === "warn");
    expect(misses.map(({clause_id}) => clause_id)).toEqual(["example-city/group-size"]);
  });
});
