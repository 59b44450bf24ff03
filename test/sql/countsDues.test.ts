import {beforeAll, expect, test} from "vitest";
import {shown, shownOf} from "./countsShown.js";
import {branch, given} from "./given.js";
import {regimes} from "./regimes.js";

type City = Awaited<ReturnType<typeof given>>;

const dues = (branch_id: string, month: string, collected_on: string | null, due?: number, paid?: number) => ({
  branch_id,
  month,
  collected_on,
  payers_due: due,
  payers_paid: paid
});
const base = (branch_id: string, year: number, assessed_on: string) => ({branch_id, year, assessed_on});
const reminded = (branch_id: string, period: string, actual: number, expected?: number) => ({
  branch_id,
  period,
  tally_code: "dues_reminder",
  actual,
  expected
});

let city: City;
beforeAll(async () => {
  city = await given({
    programme: regimes(["weihai-2017/3.12a", "wujin-2016/2.2.3d", "wujin-2016/2.2.3e"]),
    as_of: "2020-04-15",
    evaluate_from: "2019-01-01",
    records: {
      branch: [
        ...["D1", "D2", "D4", "D5", "D6", "D7", "D8"].map(id => branch(id)),
        branch("D3", {formed_on: "2020-02-10"})
      ],
      dues: [
        dues("D1", "2020-01", "2020-01-31", 10, 10),
        dues("D1", "2020-02", "2020-02-29", 10, 3),
        dues("D1", "2020-03", "2020-02-29", 10, 10),
        dues("D1", "2020-04", "2020-04-16", 10, 7),
        dues("D2", "2020-01", null, 0, 0),
        dues("D2", "2020-02", "2020-03-01", 10, 3),
        dues("D2", "2020-04", "2020-04-15", 10, 10),
        dues("D2", "2020-05", "2020-04-15", 10, 0),
        dues("D3", "2020-02", "2020-02-20", 10, 10),
        dues("D3", "2020-03", "2020-03-20", 10, 7),
        dues("D7", "2020-03", "2020-03-20", 10),
        dues("D8", "2020-03", "2020-03-20", 10, 11)
      ],
      dues_base: [
        base("D1", 2019, "2019-12-31"),
        base("D1", 2020, "2019-12-20"),
        base("D2", 2019, "2020-01-01"),
        base("D4", 2020, "2020-04-16")
      ],
      tally: [reminded("D3", "2020-03", 2), reminded("D4", "2019", 3, 3), reminded("D6", "2020-03", 2)]
    }
  });
});

test("dues count in the month they belong to, its leap day included; not early, not late, and whoever paid", async () => {
  expect(await shownOf(city, "D1")).toMatchObject({
    "weihai-2017/3.12a 2019-12": "1 0 not_met",
    "weihai-2017/3.12a 2020-01": "1 1 met",
    "weihai-2017/3.12a 2020-02": "1 1 met",
    "weihai-2017/3.12a 2020-03": "1 0 not_met",
    "weihai-2017/3.12a 2020-04": "1 0 grace"
  });
  expect(await shownOf(city, "D2")).toMatchObject({
    "weihai-2017/3.12a 2020-01": "1 0 not_met",
    "weihai-2017/3.12a 2020-02": "1 0 not_met",
    "weihai-2017/3.12a 2020-04": "1 1 met"
  });
  expect((await shownOf(city, "D3"))["weihai-2017/3.12a 2020-02"]).toBe("– – n_a");
});

test("the base of a year is assessed by its last day, or the year before; a new branch is not asked", async () => {
  const year = async (period: string) => await shown(city, "wujin-2016/2.2.3d", period);
  expect(await year("2019")).toMatchObject({D1: "1 1 met", D2: "1 0 not_met", D4: "1 0 not_met"});
  expect(await year("2020")).toMatchObject({D1: "1 1 met", D2: "1 0 grace", D3: "– – n_a", D4: "1 0 grace"});
});

test("late payers of the latest month are to be reminded, where no tally says how many", async () => {
  expect(await shown(city, "wujin-2016/2.2.3e", "standing")).toEqual({
    D1: "100 0 not_met",
    D2: "– – n_a",
    D3: "100 66.6667 not_met",
    D4: "100 100 met",
    D5: "– – n_a",
    D6: "– – manual",
    D7: "– – manual",
    D8: "– – n_a"
  });
});

test("a verdict on dues leads to the month's row", async () => {
  expect(
    await city.rows(
      `select measure, item, on_date, label from marts.evidence
       where branch_id = 'D1' and kind in ('dues', 'dues_base') and on_date >= '2020-04-01' order by measure`
    )
  ).toEqual([
    {measure: "dues", item: "collected_in_month", on_date: "2020-04-30", label: null},
    {measure: "dues_base", item: "assessed_by_year_end", on_date: "2020-12-31", label: "2019-12-20"},
    {measure: "tally", item: "dues_reminder", on_date: "2020-04-30", label: "7/10"}
  ]);
});
