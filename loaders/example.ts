import {mkdirSync, rmSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {addActivities} from "./example/activities.js";
import {type Branch, city, type Span, yearsOf} from "./example/city.js";
import {addCommittees} from "./example/committees.js";
import type {TableFile} from "./example/file.js";
import {exampleFolder, markerName} from "./example/folder.js";
import {marker} from "./example/marker.js";
import {addMembership} from "./example/membership.js";
import type {Planted} from "./example/mess.js";
import {addMoney} from "./example/money.js";
import {addPaperwork} from "./example/paperwork.js";
import {addPeople} from "./example/people.js";
import {chance} from "./example/random.js";
import {addCityWide, addRare} from "./example/rare.js";
import {addRectification} from "./example/rectification.js";
import {isMissingMonth} from "./example/returns.js";
import {addAssessments, addAttestations, addSatisfaction, addStages} from "./example/review.js";
import type {Add} from "./example/row.js";
import {addSelection, type Selected, selectedBranches} from "./example/selected.js";
import {storyOf} from "./example/story.js";
import {addVenues} from "./example/venues.js";
import {writeWorkbook} from "./example/workbook.js";
import {recordWriter} from "./example/writer.js";
import {refusal} from "./problems.js";
import {type Progress, silent} from "./progress.js";

export {type PlantedBranch, plannedTruth} from "./example/truth.js";

export interface ExampleOptions {
  /** Folder to write; absent, empty, or an earlier example, which is replaced. */
  out: string;
  branches?: number;
  /** First and last year, both included. */
  years?: [number, number];
  seed?: number;
  format?: "csv" | "xlsx";
  progress?: Progress;
}

export interface ExampleSummary {
  files: number;
  /** Rows below headers, spoilt and repeated ones included. */
  rows: number;
  rowsByKind: Record<string, number>;
  /** Deviations planted, in rows, by what a reader should make of them. */
  planted: Planted;
}

/**
 * Writes the records of a fictional city as its districts would return them; the same arguments give the same bytes.
 * @throws Refusal when the folder holds anything else, the arguments make no city, or the disk is full.
 */
export async function writeExample(options: ExampleOptions): Promise<ExampleSummary> {
  const {out, branches = 1200, years = [2017, 2019], seed = 1, format = "csv", progress = silent} = options;
  const span: Span = {first: years[0], last: years[1]};
  refuseNonsense(branches, span, seed);
  const folder = exampleFolder(out);
  try {
    mkdirSync(folder.work, {recursive: true});
    const isWorkbook = format === "xlsx";
    const spool = isWorkbook ? join(folder.work, ".spool") : folder.work;
    const writer = recordWriter({folder: spool, as: isWorkbook ? "jsonl" : "csv", firstYear: span.first});
    const {orgs, nextBranch} = city(seed, span);
    const selected = selectedBranches(branches, span, seed);
    for (let index = 0; index < branches; index++) {
      const branch = nextBranch(index);
      addBranchRecords(branch, span, selected, writer.adder(branch.region.name, chance(seed, index, "mess")));
      if (index % 50 === 0) {
        progress.step("生成示例数据", index, branches);
        // A long loop would hear neither Ctrl-C nor a timer.
        await new Promise(setImmediate);
      }
    }
    addCityWide(orgs, span, seed, writer.adder("全市", chance(seed, -1, "mess")));
    writer.close();
    const files = isWorkbook
      ? await writeWorkbooks(folder.work, writer.tables, progress)
      : writer.tables.map(table => ({path: `${table.of.path}.csv`, rows: table.rows}));
    rmSync(join(folder.work, ".spool"), {recursive: true, force: true});
    writeFileSync(join(folder.work, markerName), marker({branches, span, seed, files}));
    folder.putInPlace();
    progress.end();
    const rows = files.reduce((sum, file) => sum + file.rows, 0);
    return {files: files.length, rows, rowsByKind: writer.rowsByKind, planted: writer.planted};
  } catch (error) {
    folder.discard();
    throw asRefusal(error, out);
  }
}

function addBranchRecords(branch: Branch, span: Span, selected: Selected, add: Add): void {
  const cast = {branch, story: storyOf(branch, span), span};
  addMembership(cast, add);
  addCommittees(cast, add);
  for (const year of yearsOf(branch, span)) addActivities(cast, year, isMissingMonth(span.first), add);
  addPeople(cast, add);
  addPaperwork(cast, add);
  addMoney(cast, add);
  addVenues(cast, add);
  addStages(cast, add);
  addSelection(cast, selected, add);
  addSatisfaction(cast, add);
  addAttestations(cast, add);
  addAssessments(cast, add);
  addRectification(cast, add);
  addRare(cast, add);
}

async function writeWorkbooks(folder: string, tables: readonly TableFile[], progress: Progress) {
  const books = new Map<string, TableFile[]>();
  for (const table of tables) books.set(table.of.workbook, [...(books.get(table.of.workbook) ?? []), table]);
  const files: {path: string; rows: number}[] = [];
  for (const [book, sheets] of books) {
    progress.step("写工作簿", files.length, books.size);
    const path = `${book}.xlsx`;
    await writeWorkbook(join(folder, path), sheets);
    files.push({path, rows: sheets.reduce((sum, sheet) => sum + sheet.rows, 0)});
  }
  return files;
}

function refuseNonsense(branches: number, {first, last}: Span, seed: number): void {
  const refuse = (what: string, expected: string, received: unknown) => {
    throw refusal({where: "示例数据", what, expected, received: String(received), todo: "请改后再试"});
  };
  if (!Number.isInteger(branches) || branches < 1 || branches > 200_000) {
    refuse("支部数不对", "1到200000的整数", branches);
  }
  const isSpan = Number.isInteger(first) && Number.isInteger(last) && first >= 2012 && last >= first && last <= 2030;
  if (!isSpan) refuse("年份不对", "2012到2030之间，如2017-2019", `${first}-${last}`);
  if (!Number.isInteger(seed)) refuse("种子不对", "整数", seed);
}

/** Errors of the disk told in plain words; others as they are. */
function asRefusal(error: unknown, out: string): unknown {
  const {code} = error as NodeJS.ErrnoException;
  const todo =
    code === "ENOSPC"
      ? "请腾出空间或换一个文件夹"
      : code === "EACCES" || code === "EPERM" || code === "EROFS"
        ? "请检查文件夹的写入权限"
        : undefined;
  return todo ? refusal({where: out, what: "示例数据写不下去", received: code!, todo}) : error;
}
