import fc from "fast-check";
import {expect, test} from "vitest";
import {branch, given} from "./given.js";

const months = ["2018-01", "2018-02", "2018-03", "2018-04", "2018-05", "2018-06"];
const lastDays = ["2017-12-31", "2018-01-31", "2018-02-28", "2018-03-31", "2018-04-30", "2018-05-31", "2018-06-30"];

/** Days around the ends of months, where a count is easily lost or taken twice. */
const day = fc.constantFrom(
  ..."2017-11-15 2017-12-31 2018-01-01 2018-01-31 2018-02-01 2018-02-28 2018-03-01 2018-03-31 2018-04-15 2018-04-30 2018-05-01 2018-05-31 2018-06-29 2018-06-30 2018-07-01".split(
    " "
  )
);

interface Made {
  org_id: string;
  sector: string;
  formed_on: string | null;
  dissolved_on: string | null;
  is_merged: boolean;
  stages: {on: string; outcome: string}[];
}

const anyBranch: fc.Arbitrary<Made> = fc
  .record({
    org_id: fc.constantFrom("O1", "O2"),
    sector: fc.constantFrom("village", "soe"),
    formed_on: fc.option(day),
    dissolved_on: fc.option(day),
    is_merged: fc.boolean(),
    stages: fc.uniqueArray(fc.record({on: day, outcome: fc.constantFrom("passed", "withdrawn", "failed")}), {
      selector: ({on}) => on,
      maxLength: 5
    })
  })
  .filter(({formed_on, dissolved_on}) => !formed_on || !dissolved_on || formed_on <= dissolved_on);

const isThere = ({formed_on, dissolved_on}: Made, on: string) =>
  (!formed_on || formed_on <= on) && (!dissolved_on || dissolved_on >= on);
const isAccepted = (made: Made, on: string) =>
  isThere(made, on) &&
  made.stages
    .filter(stage => stage.on <= on && stage.outcome !== "failed")
    .sort((a, b) => (a.on < b.on ? -1 : 1))
    .at(-1)?.outcome === "passed";

/** What one month does to the count, told from the branches themselves. */
function causesOf(city: readonly Made[], month: number) {
  const [before, after] = [lastDays[month]!, lastDays[month + 1]!];
  const came = city.filter(one => !isAccepted(one, before) && isAccepted(one, after));
  const went = city.filter(one => isAccepted(one, before) && !isAccepted(one, after));
  const gone = went.filter(one => !isThere(one, after));
  const minus = (n: number) => (n ? -n : 0);
  return {
    accepted_before: city.filter(one => isAccepted(one, before)).length,
    accepted: came.filter(one => isThere(one, before)).length,
    withdrawn: minus(went.length - gone.length),
    formed: came.filter(one => !isThere(one, before)).length,
    dissolved: minus(gone.length),
    merged: minus(gone.filter(one => one.is_merged).length),
    accepted_after: city.filter(one => isAccepted(one, after)).length
  };
}

type Row = ReturnType<typeof causesOf> & {level: string; id: string; month: string};

test("between any two months, what was there, the causes and what is there add up, at every level", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anyBranch, {minLength: 1, maxLength: 12}), async made => {
      const ids = made.map((_, i) => `B${i}`);
      const city = await given({
        as_of: "2018-06-30",
        records: {
          branch: made.map(({org_id, sector, formed_on, dissolved_on}, i) =>
            branch(ids[i]!, {org_id, sector, formed_on, dissolved_on})
          ),
          branch_event: made.flatMap((one, i) =>
            one.is_merged ? [{event_id: ids[i], branch_id: ids[i], event_type: "merge"}] : []
          ),
          stage: made.flatMap(({stages}, i) =>
            stages.map(({on, outcome}) => ({
              stage_id: `${ids[i]} ${on}`,
              branch_id: ids[i],
              pack_id: "p",
              cycle_year: 2018,
              stage_code: "accept",
              entered_on: on,
              outcome
            }))
          )
        }
      });
      const rows = (await city.rows(
        "select * from marts.rollout_changes order by level, id, month"
      )) as unknown as Row[];
      const levels: [level: string, id: string, own: Made[]][] = [
        ["city", "*", made],
        ...["O1", "O2"].map(id => ["region", id, made.filter(one => one.org_id === id)] as [string, string, Made[]]),
        ...["soe", "village"].map(
          id => ["sector", id, made.filter(one => one.sector === id)] as [string, string, Made[]]
        )
      ];
      for (const [level, id, own] of levels.filter(([, , {length}]) => length > 0)) {
        const told = rows.filter(row => row.level === level && row.id === id);
        expect(told).toEqual(months.map((month, i) => ({level, id, month, ...causesOf(own, i)})));
        for (const [from, first] of told.entries()) {
          for (const last of told.slice(from)) {
            const span = told.slice(from, told.indexOf(last) + 1);
            const moved = span.reduce((n, row) => n + row.accepted + row.withdrawn + row.formed + row.dissolved, 0);
            expect(first.accepted_before + moved).toBe(last.accepted_after);
          }
        }
      }
      city.connection.closeSync();
    }),
    {numRuns: 15, seed: 20181231}
  );
});
