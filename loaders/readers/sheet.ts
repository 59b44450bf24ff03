import {FileProblem} from "../problems.js";
import {limits} from "./limits.js";
import {runs} from "./runs.js";
import type {NumberStyle, Workbook, WorkbookSheet} from "./workbook.js";
import {readXml} from "./xml.js";
import {unzip} from "./zip.js";

/** A row of a sheet that holds anything: its number as the spreadsheet shows it, its cells as text. */
export interface SheetRow {
  row: number;
  cells: string[];
  isHidden: boolean;
  /** Cells whose text is the last shown result of a formula. */
  formulas: number;
}

/** What stands in a cell whose formula was saved without its result. */
export const noResult = "#公式";

/**
 * Reads the filled rows of a sheet, a batch at a time; formulas by the value last shown. Ends after many blank rows,
 * and calls `onCut` when it does.
 */
export async function* sheetRows(
  workbook: Workbook,
  sheet: WorkbookSheet,
  onCut: () => void = () => {}
): AsyncGenerator<SheetRow[]> {
  let ready: SheetRow[] = [];
  let isOver = false;
  let isCut = false;
  let row: SheetRow = {row: 0, cells: [], isHidden: false, formulas: 0};
  let isFilled = false;
  let last = 0;
  // Blank cells since the last filled one: a blank sheet of a million rows and 16,384 columns ends soon.
  let blanks = 0;
  let at = -1;
  let type = "n";
  let style = 0;
  let text = "";
  let formula = "";
  let isFormula = false;
  let hasResult = false;
  let into = "";
  let isReading = false;
  const endCell = () => {
    if (runs(formula)) {
      text = `=${formula}`;
      type = "str";
    } else if (isFormula) {
      if (text) row.formulas++;
      else if (!hasResult) text = noResult;
      if (text === noResult) type = "str";
    }
    if (!text) blanks++;
    else if (at >= 0 && at < limits.columns) {
      const cell = cellText(workbook, type, text, workbook.styles[style] ?? "plain");
      while (row.cells.length < at) row.cells.push("");
      row.cells[at] = cell;
      if (!isFilled && cell.trim() && cell !== noResult) {
        isFilled = true;
        blanks = 0;
      }
    }
    text = "";
    formula = "";
    isFormula = false;
    hasResult = false;
  };
  const endRow = () => {
    isCut ||= row.row - last > limits.blankRows || blanks > limits.blankCells;
    isOver ||= isCut;
    if (isOver || !isFilled) return;
    last = row.row;
    ready.push(row);
  };
  const pieces = readXml(unzip(workbook.file, sheet.entry), {
    open(name, attributes) {
      if (name === "c") {
        at = columnOf(attributes.r) ?? at + 1;
        type = attributes.t ?? "n";
        style = attributes.s === undefined ? 0 : Number(attributes.s);
      } else if (name === "v" || name === "t" || name === "f") {
        if (!isReading) into = name;
        if (name === "f") isFormula = true;
        else hasResult = true;
      } else if (name === "row") {
        const isHidden = attributes.hidden !== undefined && /^(1|true)$/.test(attributes.hidden);
        row = {row: rowNumber(attributes.r, row.row), cells: [], isHidden, formulas: 0};
        isFilled = false;
        at = -1;
      } else if (name === "rPh") isReading = true;
    },
    text(piece) {
      if (into === "f") formula += piece.slice(0, limits.cellLength - formula.length);
      // One character beyond the limit stays, so that the row is refused for its length.
      else if (into) text += piece.length > limits.cellLength ? piece.slice(0, limits.cellLength + 1) : piece;
      if (text.length > limits.cellLength) text = text.slice(0, limits.cellLength + 1);
    },
    close(name) {
      if (name === into) into = "";
      else if (name === "c") endCell();
      else if (name === "row") endRow();
      else if (name === "rPh") isReading = false;
      else if (name === "sheetData") isOver = true;
    }
  });
  for await (const _ of pieces) {
    if (ready.length) yield ready;
    if (isOver || blanks > limits.blankCells) {
      if (isCut || blanks > limits.blankCells) onCut();
      return;
    }
    ready = [];
  }
}

/** The number of a row as written, else the next; refused where no spreadsheet has such a row. */
function rowNumber(written: string | undefined, before: number): number {
  const number = written === undefined ? before + 1 : Number(written);
  if (!Number.isInteger(number) || number < 1) throw new FileProblem("broken_zip");
  if (number > limits.rows) throw new FileProblem("too_many_rows", {expected: `不超过${limits.rows}行`});
  return number;
}

/** The column of a reference like `B13`, counted from 0. */
export function columnOf(reference: string | undefined): number | undefined {
  if (!reference) return undefined;
  let column = 0;
  for (const letter of reference) {
    const code = letter.charCodeAt(0) - 64;
    if (code < 1 || code > 26) break;
    column = column * 26 + code;
  }
  return column - 1;
}

function cellText(workbook: Workbook, type: string, text: string, style: NumberStyle): string {
  switch (type) {
    case "s":
      return plain(workbook.texts[Number(text)] ?? "");
    case "b":
      return text === "1" || text === "true" ? "true" : "false";
    case "n":
      return numberText(text, style, workbook.is1904);
    case "d":
      return text.replace(/T00:00(:00(\.0+)?)?Z?$/, "").replace("T", " ");
    default:
      return plain(text);
  }
}

/** Excel writes marks that XML cannot hold as _x000D_. */
const plain = (text: string): string =>
  text.includes("_x")
    ? text.replace(/_x([0-9A-F]{4})_/gi, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)))
    : text;

/** Days from 1899-12-30, the spreadsheets' day nought, to 1970-01-01; and from there to the other system's. */
const epoch = 25_569;
const later = 1_462;

function numberText(text: string, style: NumberStyle, is1904: boolean): string {
  // Most numbers are written as they are shown.
  if (style === "plain" && /^-?(0|[1-9][0-9]{0,9})([.][0-9]{0,3}[1-9])?$/.test(text)) return text;
  const number = Number(text);
  if (!Number.isFinite(number)) return text;
  if (style === "date" && number >= 1 && number < 2_958_466) return dateText(number + (is1904 ? later : 0));
  if (style === "percent") return `${rounded(number * 100)}%`;
  return rounded(number);
}

const days = new Map<number, string>();

/** Days since day nought as a date, with the time if there is one. The same few days come again and again. */
function dateText(number: number): string {
  const known = days.get(number);
  if (known) return known;
  const instant = new Date(Math.round((number - epoch) * 86_400) * 1_000).toISOString();
  const text = instant.slice(11, 19) === "00:00:00" ? instant.slice(0, 10) : instant.slice(0, 19).replace("T", " ");
  if (days.size < 10_000) days.set(number, text);
  return text;
}

/** Without the noise of binary fractions: what the spreadsheet shows has 15 digits at most. */
function rounded(number: number): string {
  return Number.isSafeInteger(number) ? String(number) : String(Number(number.toPrecision(15)));
}
