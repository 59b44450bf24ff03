import {closeSync, openSync, writeSync} from "node:fs";
import {limits} from "./limits.js";

const flushAt = 2 ** 20;

/** Writes rows of a table that DuckDB could not read itself into a plain CSV: row number, count of cells, cells. */
export class Spool {
  rows = 0;
  private text: string[] = [];
  private length = 0;
  private readonly handle: number;

  constructor(
    readonly path: string,
    readonly fields: number
  ) {
    this.handle = openSync(path, "w");
  }

  /** Adds a row; cells beyond the header's are counted but not kept. */
  write(row: number, cells: readonly string[]): void {
    let count = cells.length;
    while (count > this.fields && !cells[count - 1]) count--;
    let line = `${row},${count}`;
    for (let i = 0; i < this.fields; i++) line += `,${quoted(cells[i] ?? "")}`;
    this.text.push(line);
    this.length += line.length;
    this.rows++;
    if (this.length > flushAt) this.flush();
  }

  end(): void {
    this.flush();
    closeSync(this.handle);
  }

  private flush(): void {
    if (this.text.length) writeSync(this.handle, `${this.text.join("\n")}\n`);
    this.text = [];
    this.length = 0;
  }
}

function quoted(cell: string): string {
  // One character beyond the limit stays, so that the row is refused for its length.
  const kept = cell.length > limits.cellLength ? cell.slice(0, limits.cellLength + 1) : cell;
  return /[",\n\r]/.test(kept) ? `"${kept.replaceAll('"', '""')}"` : kept;
}
