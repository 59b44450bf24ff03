import {describe, expect, test} from "vitest";
import {AppliesToMistake, parseAppliesTo} from "../../loaders/appliesTo.js";
import type {Literal} from "../../loaders/rules/terms.js";

/** Terms as short text: `sector=village`, `!district_direct=1`. */
function terms(text: string): string[] {
  const written = (l: Literal) => `${l.is_negated ? "!" : ""}${l.fact}${l.operator}${l.text_value ?? l.number_value}`;
  return parseAppliesTo(text).terms.map(term => term.map(written).join(" & "));
}

function mistake(text: string): AppliesToMistake {
  try {
    parseAppliesTo(text);
  } catch (error) {
    if (error instanceof AppliesToMistake) return error;
  }
  throw new Error(`accepted: ${text}`);
}

describe("applies_to becomes terms of which one must hold whole", () => {
  test.each<[string, string[]]>([
    ["all", []],
    ["village", ["sector=village"]],
    ["village+soe", ["sector=village", "sector=soe"]],
    ["members>=7", ["members>=7"]],
    ["members<7", ["members<7"]],
    ["mobile_members>0", ["mobile_members>0"]],
    ["formal<=50", ["!formal>50"]],
    ["has_leading_cadres", ["leading_cadres>0"]],
    ["urban-community & not district_direct", ["sector=urban-community & !district_direct=1"]],
    [
      "social-organization or (private-enterprise & form=joint)",
      ["sector=social-organization", "sector=private-enterprise & form=joint"]
    ],
    ["region=tongguan+yian", ["region=tongguan", "region=yian"]],
    ["status=failed+vetoed", ["status=failed", "status=vetoed"]],
    [
      "(village & (poor or complex)) or ((village+urban-community) & weak)",
      [
        "sector=village & poor=1",
        "sector=village & complex=1",
        "sector=village & weak=1",
        "sector=urban-community & weak=1"
      ]
    ],
    ["new-economy & form=joint", ["sector=private-enterprise & form=joint", "sector=social-organization & form=joint"]],
    ["units with formal<3", ["form=joint", "form=single & formal<3"]]
  ])("%s", (text, expected) => {
    expect(terms(text)).toEqual(expected);
  });

  test("not of a union asks that none of it holds", () => {
    expect(terms("not (village+soe)")).toEqual(["!sector=village & !sector=soe"]);
  });

  test("not of a conjunction asks that one of it fails", () => {
    expect(terms("not (poor & weak)")).toEqual(["!poor=1", "!weak=1"]);
  });

  test("not twice is nothing", () => {
    expect(terms("not not weak")).toEqual(["weak=1"]);
  });

  test("& binds tighter than or", () => {
    expect(terms("poor or complex & weak")).toEqual(["poor=1", "complex=1 & weak=1"]);
  });

  test("what another term already covers is left out", () => {
    expect(terms("village or village & weak")).toEqual(["sector=village"]);
    expect(terms("village+village")).toEqual(["sector=village"]);
  });
});

test("a clause about a superior organisation names its levels and no branch", () => {
  expect(parseAppliesTo("org:city+system")).toEqual({
    level: "organisation",
    organisations: ["city", "system"],
    terms: [],
    kinds: []
  });
});

test("whether a case is open is for people to say, so a case clause is about every branch", () => {
  expect(parseAppliesTo("rectification case")).toMatchObject({level: "branch", terms: [], kinds: ["rectification"]});
});

test("the facts name the kinds of records they come from", () => {
  expect(parseAppliesTo("has_committee & members>=7 or has_groups & weak").kinds).toEqual([
    "committee_term",
    "headcount",
    "party_group",
    "rectification"
  ]);
  expect(parseAppliesTo("village & form=joint & region=other & poor").kinds).toEqual([]);
});

describe("a mistake is refused with its position, counted from 0", () => {
  test.each<[string, number, string]>([
    ["vilage", 0, "vilage"],
    ["village soe", 8, "soe"],
    ["village & ", 10, "结尾"],
    ["village & (poor or weak", 23, "结尾"],
    ["village)", 7, ")"],
    ["village + joint", 10, "joint"],
    ["members 7", 8, "7"],
    ["members>=seven", 9, "seven"],
    ["form=village", 5, "village"],
    ["region=tongguan+nowhere", 16, "nowhere"],
    ["village and soe", 8, "and"],
    ["units of formal<3", 6, "of"],
    ["org:city+moon", 9, "moon"],
    ["village & all", 10, "all"],
    ["村", 0, "村"]
  ])("%s", (text, position, received) => {
    expect(mistake(text)).toMatchObject({position, received});
  });
});
