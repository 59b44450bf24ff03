import {limits} from "./limits.js";
import type {NumberStyle, Workbook, WorkbookSheet} from "./workbook.js";
import {readXml} from "./xml.js";
import {unzip} from "./zip.js";

/** A row of a sheet that holds anything: its number as the spreadsheet shows it, its cells as text. */
export interface SheetRow {
  row: number;
  cells: string[];
  isHidden: boolean;
}

/** Reads the filled rows of a sheet one after another; formulas by the value last shown. Ends after many blank rows. */
export async function* sheetRows(workbook: Workbook, sheet: WorkbookSheet): AsyncGenerator<SheetRow> {
  let ready: SheetRow[] = [];
  let isOver = false;
  let row: SheetRow = {row: 0, cells: [], isHidden: false};
  let last = 0;
  let cell = {at: -1, type: "n", style: 0};
  let text = "";
  let into = "";
  let isReading = false;
  const pieces = readXml(unzip(workbook.file, sheet.entry), {
    open(name, attributes) {
      switch (name) {
        case "row": {
          const number = Number(attributes.r ?? row.row + 1);
          row = {row: number, cells: [], isHidden: /^(1|true)$/.test(attributes.hidden ?? "")};
          cell = {at: -1, type: "n", style: 0};
          break;
        }
        case "c":
          cell = {
            at: columnOf(attributes.r) ?? cell.at + 1,
            type: attributes.t ?? "n",
            style: Number(attributes.s ?? 0)
          };
          text = "";
          break;
        case "v":
        case "t":
          if (!isReading) into = name;
          break;
        case "rPh":
          isReading = true;
      }
    },
    text(piece) {
      if (into && text.length <= limits.cellLength) text += piece;
    },
    close(name) {
      if (name === into) into = "";
      else if (name === "rPh") isReading = false;
      else if (name === "c") {
        if (cell.at >= 0 && cell.at < limits.columns && text) {
          while (row.cells.length < cell.at) row.cells.push("");
          row.cells[cell.at] = cellText(workbook, cell.type, text, workbook.styles[cell.style] ?? "plain");
        }
        text = "";
      } else if (name === "row" && !isOver) {
        isOver = last > 0 && row.row - last > limits.blankRows;
        if (isOver || !row.cells.some(c => c.trim())) return;
        last = row.row;
        ready.push(row);
      } else if (name === "sheetData") isOver = true;
    }
  });
  for await (const _ of pieces) {
    yield* ready;
    if (isOver) return;
    ready = [];
  }
}

function columnOf(reference: string | undefined): number | undefined {
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
  const number = Number(text);
  if (!Number.isFinite(number)) return text;
  if (style === "date" && number >= 1 && number < 2_958_466) {
    const instant = new Date(Math.round((number + (is1904 ? later : 0) - epoch) * 86_400) * 1_000).toISOString();
    return instant.slice(11, 19) === "00:00:00" ? instant.slice(0, 10) : instant.slice(0, 19).replace("T", " ");
  }
  if (style === "percent") return `${rounded(number * 100)}%`;
  return rounded(number);
}

/** Without the noise of binary fractions: what the spreadsheet shows has 15 digits at most. */
function rounded(number: number): string {
  return Number.isSafeInteger(number) ? String(number) : String(Number(number.toPrecision(15)));
}
