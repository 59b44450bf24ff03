import type {ProblemsRow} from "../../loaders/contracts/marts/problems.js";
import {rowsOf} from "./rowsOf.js";
import type {Columns} from "./snapshots.js";

/** A refused or doubted cell as the page shows it. */
export type ShownProblem = Omit<ProblemsRow, "problem_no" | "message"> & {
  /** What is wrong, what was expected and what to do; the place stands in the columns beside it. */
  reason: string;
};

/** `data/problems.json`: texts that many cells share are written once; fields hold their positions. */
export interface ProblemFile {
  texts: string[];
  rows: Columns<Record<keyof ShownProblem, number | null>>;
}

/** Stands for what was received, so that cells with the same reason share one text. */
const hole = "\u0001";

/** Why, without the place that the message begins with. */
export function reasonOf({file, sheet, row, column, message}: Placed): string {
  const place = `${file}${sheet ? `“${sheet}”` : ""}${row === null ? "" : `第${row}行`}${column ? `“${column}”` : ""}：`;
  return message.startsWith(place) ? message.slice(place.length) : message;
}

type Placed = Pick<ProblemsRow, "file" | "sheet" | "row" | "column" | "message">;

const names: readonly (keyof ShownProblem)[] = [
  "file",
  "sheet",
  "row",
  "column",
  "kind",
  "code",
  "severity",
  "received",
  "branch_id",
  "region_id",
  "reason"
];

/** Packs every problem into a file that the page loads when a list is opened. */
export function packProblems(problems: readonly ProblemsRow[]): ProblemFile {
  const texts = new Map<string, number>();
  const place = (text: string | null) => {
    if (text === null) return null;
    if (!texts.has(text)) texts.set(text, texts.size);
    return texts.get(text)!;
  };
  const packed = (row: ProblemsRow, name: keyof ShownProblem) => {
    if (name === "row") return row.row;
    if (name !== "reason") return place(row[name]);
    const reason = reasonOf(row);
    return place(row.received ? reason.replace(`“${row.received}”`, `“${hole}”`) : reason);
  };
  const rows = Object.fromEntries(names.map(name => [name, problems.map(row => packed(row, name))]));
  return {rows: rows as ProblemFile["rows"], texts: [...texts.keys()]};
}

/** Unpacks the problems of one severity. */
export function unpackProblems({rows, texts}: ProblemFile, severity: string): ShownProblem[] {
  const wanted = texts.indexOf(severity);
  return rowsOf(rows, at => at("severity") === wanted).map(row => {
    const shown = Object.fromEntries(
      names.map(name => [name, row[name] === null || name === "row" ? row[name] : texts[row[name]!]])
    ) as unknown as ShownProblem;
    return {...shown, reason: shown.reason.replace(hole, () => shown.received ?? "")};
  });
}

/** What a list of problems is narrowed to; empty parts narrow nothing. */
export interface ProblemChoice {
  kind: string;
  code: string;
  /** Part of a file name, a cell, a branch id or a reason. */
  typed: string;
}

/** Problems of a choice, in the order of files and rows. */
export function chooseProblems(rows: readonly ShownProblem[], {kind, code, typed}: ProblemChoice): ShownProblem[] {
  const text = typed.trim();
  return rows.filter(
    row =>
      (!kind || (row.kind ?? "") === kind) &&
      (!code || row.code === code) &&
      (!text || [row.file, row.sheet, row.column, row.received, row.branch_id, row.reason].some(p => p?.includes(text)))
  );
}
