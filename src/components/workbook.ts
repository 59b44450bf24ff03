import type {TableColumn} from "./csv.js";
import {zip} from "./zip.js";

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const packages = "http://schemas.openxmlformats.org/package/2006";
const spreadsheet = "application/vnd.openxmlformats-officedocument.spreadsheetml";

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what XML has no sign for
const unwritable = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g;

/** Text as XML holds it: what XML has no sign for is written the way the format has for it. */
const escaped = (text: string) =>
  text
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_")
    .replace(unwritable, c => `_x${c.charCodeAt(0).toString(16).padStart(4, "0").toUpperCase()}_`)
    .replace(/[&<>"\r]/g, c => `&#${c.charCodeAt(0)};`);

const letters = (i: number): string =>
  i < 26 ? String.fromCharCode(65 + i) : letters(Math.floor(i / 26) - 1) + letters(i % 26);

/** A number, or a text that is never a formula, not even after it was edited: the style says text. */
function cell(value: string | number | null, at: string, style: 1 | 2): string {
  if (value === null || value === "") return "";
  if (typeof value === "number") return Number.isFinite(value) ? `<c r="${at}"><v>${value}</v></c>` : "";
  return `<c r="${at}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escaped(value)}</t></is></c>`;
}

/** How many columns of a page's width a text takes: Chinese characters are twice as wide. */
const widthOf = (text: string) => [...text].reduce((sum, c) => sum + (c > "\u2e7f" ? 2 : 1), 0);

function sheet<Row>(rows: readonly Row[], columns: readonly TableColumn<Row>[]): string {
  const width = ({name, value}: TableColumn<Row>) =>
    Math.min(60, 2 + Math.max(...[name, ...rows.slice(0, 200).map(row => String(value(row) ?? ""))].map(widthOf)));
  const cols = columns.map(
    (column, i) => `<col min="${i + 1}" max="${i + 1}" width="${width(column)}" customWidth="1"/>`
  );
  const lines = [
    columns.map(({name}, i) => cell(name, `${letters(i)}1`, 2)),
    ...rows.map((row, n) => columns.map(({value}, i) => cell(value(row), `${letters(i)}${n + 2}`, 1)))
  ];
  return `${head}<worksheet xmlns="${main}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${cols.join("")}</cols><sheetData>${lines.map((line, n) => `<row r="${n + 1}">${line.join("")}</row>`).join("")}</sheetData></worksheet>`;
}

/** Rows as a workbook of one sheet: numbers stay numbers, texts stay texts, the header stays in sight. */
export function workbook<Row>(
  rows: readonly Row[],
  columns: readonly TableColumn<Row>[],
  name = "数据"
): Promise<Blob> {
  const relations = (...list: [type: string, target: string][]) =>
    `${head}<Relationships xmlns="${packages}/relationships">${list
      .map(([type, target], i) => `<Relationship Id="r${i + 1}" Type="${office}/${type}" Target="${target}"/>`)
      .join("")}</Relationships>`;
  const type = (part: string, kind: string) =>
    `<Override PartName="/xl/${part}.xml" ContentType="${spreadsheet}.${kind}+xml"/>`;
  const font = (isBold: boolean) => `<font>${isBold ? "<b/>" : ""}<sz val="11"/><name val="等线"/></font>`;
  return zip([
    {
      name: "[Content_Types].xml",
      text: `${head}<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>${type("workbook", "sheet.main")}${type("styles", "styles")}${type("worksheets/sheet1", "worksheet")}</Types>`
    },
    {name: "_rels/.rels", text: relations(["officeDocument", "xl/workbook.xml"])},
    {
      name: "xl/workbook.xml",
      text: `${head}<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="${escaped(name)}" sheetId="1" r:id="r1"/></sheets></workbook>`
    },
    {
      name: "xl/_rels/workbook.xml.rels",
      text: relations(["worksheet", "worksheets/sheet1.xml"], ["styles", "styles.xml"])
    },
    {
      name: "xl/styles.xml",
      text: `${head}<styleSheet xmlns="${main}"><fonts count="2">${font(false)}${font(true)}</fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="3"><xf/><xf numFmtId="49" applyNumberFormat="1"/><xf numFmtId="49" fontId="1" applyNumberFormat="1" applyFont="1"/></cellXfs></styleSheet>`
    },
    {name: "xl/worksheets/sheet1.xml", text: sheet(rows, columns)}
  ]);
}
