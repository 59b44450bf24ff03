import fc from "fast-check";
import {expect, test} from "vitest";
import {branch, given} from "./given.js";

const as_of = "2018-09-30";
const first = Date.UTC(2017, 0, 1) / 86_400_000;
const last = Date.parse(as_of) / 86_400_000;
const text = (day: number) => new Date(day * 86_400_000).toISOString().slice(0, 10);
const someDay = fc.integer({min: first, max: last + 30});
/** First and last day of something, the last one left open now and then. */
const span = fc
  .tuple(someDay, fc.option(fc.integer({min: 0, max: 500}), {freq: 3}))
  .map(([from, length]): [number, number | null] => [from, length === null ? null : from + length]);
const life = fc.record({seats: fc.array(span, {maxLength: 4}), cases: fc.array(span, {maxLength: 3})});

/** The same day number some months later, clamped to the month's last day; worked out without the warehouse. */
function monthsLater(day: number, months: number): number {
  const [y, m, d] = text(day).split("-").map(Number) as [number, number, number];
  const end = new Date(Date.UTC(y, m - 1 + months + 1, 0)).getUTCDate();
  return Date.UTC(y, m - 1 + months, Math.min(d, end)) / 86_400_000;
}

/** Whether the seat has been empty for more than three months on the evaluation date. */
function isLongVacant(seats: readonly [number, number | null][]): boolean {
  const known = seats.filter(([from]) => from <= last);
  if (!known.length || known.some(([, to]) => to === null || to > last)) return false;
  return monthsLater(Math.max(...known.map(([, to]) => to!)), 3) < last;
}

test("a branch is a candidate if and only if a criterion stands, and every nomination and candidate has one outcome", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(life, {minLength: 40, maxLength: 40}), async lives => {
      const ids = lives.map((_, i) => `B${i}`);
      const rowsOf = <Row>(make: (one: (typeof lives)[number], id: string) => Row[]) =>
        lives.flatMap((one, i) => make(one, ids[i]!));
      const {rows} = await given({
        as_of,
        evaluate_from: "2017-01-01",
        programme: "test/sql/weak/programme.yml",
        records: {
          branch: ids.map(id => branch(id)),
          post: rowsOf(({seats}, id) =>
            seats.map(([from, to], i) => ({
              ...{post_id: `${id}-${i}`, branch_id: id, role: "secretary"},
              ...{started_on: text(from), ended_on: to === null ? null : text(to)}
            }))
          ),
          rectification: rowsOf(({cases}, id) =>
            cases.map(([from, to], i) => ({
              ...{case_id: `${id}-${i}`, branch_id: id, opened_on: text(from)},
              ...{state: to === null ? "in_progress" : "closed", closed_on: to === null ? null : text(to)}
            }))
          )
        }
      });
      const vacant = await rows("select branch_id as id from marts.weak_candidates where criterion_id = 'vacancy'");
      expect(vacant.map(({id}) => id).sort()).toEqual(ids.filter((_, i) => isLongVacant(lives[i]!.seats)).sort());

      const standing = await rows("select distinct branch_id as id from marts.weak_candidates order by id");
      const branches = await rows("select branch_id as id, case_id, outcome from marts.weak_branches order by id");
      expect(branches.map(({id}) => id)).toEqual(standing.map(({id}) => id));
      for (const {case_id, outcome} of branches) expect(outcome === "in_case").toBe(case_id !== null);

      const listed = rowsOf(({cases}, id) => cases.flatMap(([from], i) => (from <= last ? [`${id}-${i}`] : [])));
      const nominated = await rows("select case_id as id, finding, criteria from marts.nominations");
      expect(nominated.map(({id}) => String(id)).sort()).toEqual(listed.sort());
      for (const {finding, criteria} of nominated) expect(finding === "supported").toBe(Number(criteria) > 0);
    }),
    {numRuns: 2}
  );
});
