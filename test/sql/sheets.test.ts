import {beforeAll, expect, test} from "vitest";
import {branch, given} from "./given.js";
import {people, post} from "./peopleRecords.js";
import {regimes} from "./regimes.js";
import {lines, partyMoney, publicity, type Sheet, sheet, sheetsOf, wujin} from "./sheetRecords.js";

// The evaluation date is Friday 28 June 2024.
const byTotal: Record<string, {total: number; self?: number}> = {
  E16: {total: 85},
  E17: {total: 85},
  "just-below": {total: 84.99},
  E19: {total: 84, self: 96},
  E21: {total: 92},
  "E21-rejected": {total: 92},
  "publicity-failed": {total: 92},
  "never-public": {total: 92},
  "five-days": {total: 92},
  weekend: {total: 92},
  "four-days": {total: 92},
  "seat-since-empty": {total: 90},
  "seat-since-filled": {total: 90},
  acting: {total: 90},
  "warned-in-cycle": {total: 90},
  "warned-earlier": {total: 90},
  "veto-lifted-that-day": {total: 90},
  "veto-in-force": {total: 80},
  "no-money-row": {total: 90},
  "no-money-row-attested": {total: 90},
  "below-floor": {total: 90},
  "below-floor-and-score": {total: 80}
};
const unpaid = ["no-money-row", "no-money-row-attested", "E17"];
const outside: Record<string, Record<string, unknown> | null> = {
  E21: {objections: 1},
  "publicity-failed": {outcome: "failed"},
  "never-public": null,
  "five-days": {entered_on: "2024-06-21", outcome: "pending"},
  weekend: {entered_on: "2024-06-22", outcome: null},
  "four-days": {entered_on: "2024-06-24", outcome: "pending"}
};
const ids = [...Object.keys(byTotal), "E20", "open", "by-lines"];
const veto = (branch_id: string, to_on: string | null) => ({
  veto_id: branch_id,
  branch_id,
  clause_id: "wujin-2016/N3d",
  from_on: "2023-12-01",
  to_on
});
const attested = (branch_id: string, clause: string, value: string) => ({
  branch_id,
  clause_id: `wujin-2016/${clause}`,
  period: "standing",
  value,
  attested_by_org: "O1",
  attested_on: "2024-01-10"
});
const sanction = (sanction_on: string) => ({sanction_level: "warning", sanction_on});
const seats: Record<string, Parameters<typeof post>[2]> = {
  "seat-since-empty": {ended_on: "2024-03-01"},
  "seat-since-filled": {started_on: "2024-03-01"},
  acting: {ended_on: "2023-12-31"},
  "warned-in-cycle": sanction("2023-08-01"),
  "warned-earlier": sanction("2022-08-01")
};

let city: Awaited<ReturnType<typeof given>>;
let sheets: Record<string, Sheet>;
beforeAll(async () => {
  city = await given({
    programme: regimes(wujin),
    as_of: "2024-06-28",
    evaluate_from: "2023-01-01",
    empty: ["rectification"],
    records: {
      branch: ids.map(id => branch(id, id.startsWith("below-floor") ? {sector: "government-organ"} : {})),
      headcount: ids.map(id => ({...people(id, 10), as_of: "2022-12-31"})),
      post: [
        ...ids.map(id => post(id, "secretary", seats[id])),
        {...post("seat-since-filled", "organization"), post_id: "other"}
      ],
      funding: [...ids.filter(id => !unpaid.includes(id)).map(id => partyMoney(id)), partyMoney("E17", 0)],
      assessment: [
        ...Object.entries(byTotal).map(([id, {total, self}]) =>
          sheet(id, {total_assessed: total, total_self: self ?? total})
        ),
        sheet("E20"),
        sheet("by-lines", {total_assessed: 100, total_self: 100}),
        sheet("open", {total_assessed: 99, finalised_on: null, status: "failed"}),
        sheet("open", {sheet_id: "running", cycle_year: 2024, total_self: 91, finalised_on: "2024-07-01"})
      ],
      assessment_item: [
        ...lines("E20", {"A1.1": 2, "A1.2": 2, "A1.3": 2, "A1.4": 2}),
        ...lines("E20", {"A2.1": 3, "A2.2": 3, "A2.3": 3, "A2.4": 3, "A2.5": 3, "A2.6": 3, "A2.7": 3, "A2.8": 1}),
        ...lines("E20", {"A3.1": 2, "A3.2": 6, "A3.3": 6, "A3.4": 2, "A3.5": 8, "A3.6": 8}),
        ...lines("E20", {"A4.1": 3, "A4.2": 3, "A4.3": 3, "A4.4": 2, "A4.5": 2, "A4.6": 5, "A4.7": 5}),
        ...lines("by-lines", {"A1.1": 2}, {"A1.1": 1.5})
      ],
      stage: ids.filter(id => outside[id] !== null).map(id => publicity(id, outside[id] ?? {})),
      veto: [veto("veto-lifted-that-day", "2024-01-15"), veto("veto-in-force", "2024-01-16")],
      attestation: [attested("acting", "N3a", "n_a"), attested("no-money-row-attested", "N3c", "met")]
    }
  });
  sheets = await sheetsOf(city);
}, 90_000);

const status = (id: string) => sheets[id]?.status;

test("E16 a score of exactly the pass mark without a veto qualifies; a hundredth less does not", () => {
  expect(status("E16")).toBe("qualified");
  expect(status("just-below")).toBe("failed");
});

test("E17 a veto outweighs a score that passes, and one that does not", () => {
  expect([status("E17"), sheets.E17?.vetoes]).toEqual(["vetoed", 1]);
  expect(status("veto-in-force")).toBe("vetoed");
});

test("E19 only the assessed score decides; how far the branch was above it is shown", () => {
  expect(sheets.E19).toMatchObject({
    self_points: 96,
    assessed_points: 84,
    self_over_assessed: 12,
    status: "failed"
  });
});

test("E20 a dimension counts no more than its heading, and it is told when that decides", () => {
  expect(sheets.E20).toMatchObject({
    raw_assessed: 85,
    assessed_points: 83,
    is_decided_by_cap: true,
    status: "failed"
  });
  expect(sheets.E16?.is_decided_by_cap).toBe(false);
});

test("E21 an upheld objection fails the sheet, a rejected one does not", () => {
  expect([status("E21"), sheets.E21?.objections]).toEqual(["failed", 1]);
  expect(status("E21-rejected")).toBe("qualified");
  expect(status("publicity-failed")).toBe("failed");
});

test("publicity nobody closed is over after five working days, its first day not counted", () => {
  expect(status("five-days")).toBe("qualified");
  expect(status("weekend")).toBe("qualified");
  expect([status("four-days"), sheets["four-days"]?.publicity]).toEqual(["publicity", "running"]);
  expect([status("never-public"), sheets["never-public"]?.publicity]).toEqual(["publicity", "missing"]);
});

test("vetoes are held against the day the sheet was finalised, sanctions and money against its cycle", () => {
  expect(status("seat-since-empty")).toBe("qualified");
  expect(status("seat-since-filled")).toBe("vetoed");
  expect(status("acting")).toBe("qualified");
  expect(status("warned-in-cycle")).toBe("vetoed");
  expect(status("warned-earlier")).toBe("qualified");
  expect(status("veto-lifted-that-day")).toBe("qualified");
});

test("money that is not recorded, or below the floor, is for a person to judge once the score passes", () => {
  expect(status("no-money-row")).toBe("manual");
  expect(status("no-money-row-attested")).toBe("qualified");
  expect(status("below-floor")).toBe("manual");
  expect(status("below-floor-and-score")).toBe("failed");
});

test("a sheet not finalised by the evaluation date is open; each sheet is a row of its own", () => {
  expect(status("open")).toBe("open");
  expect(status("running")).toBe("open");
});

test("lines win over the total", () => {
  expect(sheets["by-lines"]).toMatchObject({assessed_points: 2, self_points: 1.5, status: "failed"});
});

test("a clause about branches of a status reads the latest sheet under its pack", async () => {
  const asked = await city.rows(
    `select branch_id, verdict from marts.clause_results
     where clause_id = 'wujin-2016/N2f' and branch_id in ('E16', 'open') order by branch_id`
  );
  expect(asked).toEqual([
    {branch_id: "E16", verdict: "n_a"},
    {branch_id: "open", verdict: "manual"}
  ]);
});

test("the self score of a scheme is that of its pack's sheet", async () => {
  const scores = await city.rows(
    "select self_score from marts.branch_scores where branch_id = 'open' and cycle = 2024"
  );
  expect(scores).toEqual([{self_score: 91}]);
});
