import {expect, test} from "vitest";
import {receiptOf, receiptsBySender, unaccounted} from "../../../src/components/receiptRows.js";
import type {Submission} from "../../../src/components/snapshots.js";

const sheet = (
  file: string,
  org_id: string | null,
  read: number,
  loaded: number,
  refused: number,
  repeated: number
): Submission => ({
  file,
  sheet: "",
  kind: "activity",
  org_id,
  first_on: null,
  last_on: null,
  rows_read: read,
  rows_loaded: loaded,
  rows_quarantined: refused,
  rows_duplicate: repeated
});
const rows = [sheet("a.xlsx", "R1", 10, 8, 1, 1), sheet("a.xlsx", "R1", 5, 5, 0, 0), sheet("b.csv", "R2", 4, 2, 2, 0)];

test("sheets of one workbook are one file, their rows are added", () => {
  expect(receiptOf(rows)).toEqual({files: 2, rows_read: 19, rows_loaded: 15, rows_quarantined: 3, rows_duplicate: 1});
});

test("the sender with the largest refused share comes first", () => {
  expect(receiptsBySender(rows).map(row => row.org_id)).toEqual(["R2", "R1"]);
});

test("a row that is nowhere is noticed", () => {
  expect(unaccounted(rows[0]!)).toBe(0);
  expect(unaccounted(sheet("c.csv", null, 3, 1, 1, 0))).toBe(1);
});
