import {appendFileSync, mkdirSync} from "node:fs";
import {dirname} from "node:path";
import type {Column} from "../contracts/column.js";
import {returnedColumns} from "./cells.js";
import {gb18030} from "./gb18030.js";
import type {Oddity, Return} from "./returns.js";

/** Characters kept before they are appended to a file; a few hundred files are open in this sense. */
const chunk = 1 << 16;

/** A table under way to disk. */
export interface TableFile {
  of: Return;
  path: string;
  /** Rows written below the header. */
  rows: number;
  /** Only spoilt cells ever need quotes; looking for them in every row would cost a tenth of the time. */
  write(cells: readonly string[], isSpoilt: boolean): void;
  close(): void;
}

/** Starts a table as CSV, or as one JSON array of cells per line on its way into a workbook. */
export function tableFile(of: Return, path: string, as: "csv" | "jsonl", oddity: Oddity): TableFile {
  const columns = returnedColumns(of.kind);
  const change = rowChange(columns, oddity);
  const delimiter = oddity.delimiter ?? ",";
  const quoted = (cell: string) => (/["\n\r,;]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
  let text = as === "csv" && oddity.encoding === "bom" ? "\ufeff" : "";
  let total = 0;
  const totalled = columns.findIndex(column => column.name === "amount_yuan");
  mkdirSync(dirname(path), {recursive: true});
  const flush = () => {
    if (text === "") return;
    appendFileSync(path, as === "csv" && oddity.encoding === "gb18030" ? gb18030(text) : text);
    text = "";
  };
  const line = (cells: readonly string[], isSpoilt = false) => {
    if (as === "jsonl") text += `${JSON.stringify(cells)}\n`;
    else text += `${(isSpoilt ? cells.map(quoted) : cells).join(delimiter)}\n`;
    if (text.length > chunk) flush();
  };
  const padded = (first: string) => change.header.map((_, index) => (index === 0 ? first : ""));
  for (const title of oddity.titles ?? []) line(padded(title));
  line(change.header);
  const file: TableFile = {
    of,
    path,
    rows: 0,
    write(cells, isSpoilt) {
      file.rows++;
      if (oddity.total) total += Number(cells[totalled]!.replace(/[^\d.]/g, ""));
      line(change.row(cells), isSpoilt);
    },
    close() {
      if (oddity.total) {
        file.rows++;
        line(columns.map((_, index) => (index === 0 ? "合计" : index === totalled ? total.toFixed(2) : "")));
      }
      if (oddity.notes) line(padded(""));
      for (const note of oddity.notes ?? []) line(padded(note));
      flush();
    }
  };
  return file;
}

/** The header of a table and what happens to its rows when the whole file is odd. */
function rowChange(columns: readonly Column[], oddity: Oddity) {
  const plain = columns.map(column => column.zh);
  if (oddity.personColumn) {
    return {
      header: [plain[0]!, plain[1]!, "姓名", ...plain.slice(2)],
      row: (cells: readonly string[]) => [cells[0]!, cells[1]!, "示例姓名", ...cells.slice(2)]
    };
  }
  if (oddity.synonyms) {
    return {
      header: columns.map(column => column.synonyms[0] ?? column.zh).reverse(),
      row: (cells: readonly string[]) => cells.toReversed()
    };
  }
  if (oddity.isInTenThousands) {
    const isMoney = columns.map(column => column.type === "decimal");
    return {
      header: plain.map((zh, index) => (isMoney[index] ? `${zh}（万元）` : zh)),
      row: (cells: readonly string[]) =>
        cells.map((cell, index) => (isMoney[index] && /^\d+\.\d\d$/.test(cell) ? tenThousands(cell) : cell))
    };
  }
  return {header: plain, row: (cells: readonly string[]) => cells};
}

/** Yuan and fen in 万元, exactly. */
function tenThousands(yuan: string): string {
  const digits = yuan.replace(".", "").padStart(7, "0");
  return `${digits.slice(0, -6)}.${digits.slice(-6)}`;
}
