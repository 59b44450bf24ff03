import {expect, test} from "vitest";
import {branch, given} from "./given.js";

const own = {weak: "test/sql/weak/programme.yml", short: "test/sql/weak/short.yml"};

/** A branch with which half of those asked were content in 2017, on a day of the year after. */
async function stands(as_of: string): Promise<string[]> {
  const city = await given({
    ...{as_of, evaluate_from: "2017-01-01", programme: own.short},
    records: {
      branch: [branch("B0")],
      satisfaction: [{branch_id: "B0", year: 2017, audience: "masses", respondents: 10, satisfied: 5}]
    }
  });
  const rows = await city.rows("select criterion_id from marts.weak_candidates where criterion_id = 'masses'");
  return rows.map(({criterion_id}) => String(criterion_id));
}

test("what a year told stands for as many months as the scheme says: six end in June", async () => {
  expect(await stands("2018-06-29")).toEqual(["masses"]);
  expect(await stands("2018-07-01")).toEqual([]);
});

test("a case looks back on as many months as the scheme says: two of the last three, or of the nine asked so far", async () => {
  const share = async (scheme: keyof typeof own) => {
    const city = await given({
      ...{as_of: "2018-09-30", evaluate_from: "2018-01-01", programme: own[scheme]},
      records: {
        branch: [branch("B0")],
        activity: ["2018-07-05", "2018-08-05"].map((held_on, i) => ({
          ...{activity_id: `A${i}`, branch_id: "B0", activity_type: "theme_day", held_on}
        })),
        rectification: [{case_id: "R0", branch_id: "B0", opened_on: "2018-09-30", state: "in_progress"}]
      }
    });
    const [row] = await city.rows("select met_share_now from marts.rectification_cases");
    return row!.met_share_now;
  };
  expect(await share("short")).toBeCloseTo(2 / 3);
  expect(await share("weak")).toBeCloseTo(2 / 9);
});
