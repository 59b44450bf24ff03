/** What a table and its file show of one column. */
export interface TableColumn<Row> {
  name: string;
  value(row: Row): string | number | null;
  /** How the page writes it; the file always holds the value. */
  show?(row: Row): string | Node;
  isNumber?: boolean;
  /** Width in a table of fixed layout, e.g. `120px`. */
  width?: string;
}

/** A spreadsheet runs a cell that begins like this, in full width too; an apostrophe keeps it text. */
const runs = /^[=+\-@＝＋－＠\t\r\n]/;

function cell(value: string | number | null): string {
  if (value === null) return "";
  if (typeof value === "number") return String(value);
  const safe = runs.test(value) ? `'${value}` : value;
  return /[",\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Rows as CSV that Excel opens in Chinese: byte order mark, CRLF, formulas made harmless. */
export function csv<Row>(rows: readonly Row[], columns: readonly TableColumn<Row>[]): string {
  const lines = [columns.map(column => cell(column.name)), ...rows.map(row => columns.map(c => cell(c.value(row))))];
  return `\ufeff${lines.map(line => line.join(",")).join("\r\n")}\r\n`;
}
