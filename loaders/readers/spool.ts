import {closeSync, openSync, writeSync} from "node:fs";
import {FileProblem} from "../problems.js";
import {limits} from "./limits.js";

const flushAt = 2 ** 20;

/** Writes rows of a table that DuckDB could not read itself into a plain CSV: row number, count of cells, cells. */
export class Spool {
  rows = 0;
  private text = "";
  private readonly handle: number;

  /** `dropped` are the positions of columns about persons: not even their first letter is written down. */
  constructor(
    readonly path: string,
    readonly fields: number,
    private readonly dropped: readonly number[] = []
  ) {
    this.handle = openSync(path, "w");
  }

  /** Adds a row of as many cells as were counted; missing ones are blank, those beyond the header's are not kept. */
  write(row: number, cells: readonly string[], count = filled(cells, this.fields)): void {
    let line = `${row},${count}`;
    for (let i = 0; i < this.fields; i++) {
      const cell = cells[i];
      line += cell && !(this.dropped.length && this.dropped.includes(i)) ? `,${quoted(cell)}` : ",";
    }
    if (line.length > limits.lineBytes) throw new FileProblem("too_long", {received: `第${row}行`});
    this.text += `${line}\n`;
    this.rows++;
    if (this.text.length > flushAt) this.flush();
  }

  end(): void {
    this.flush();
    closeSync(this.handle);
  }

  private flush(): void {
    if (this.text) writeSync(this.handle, this.text);
    this.text = "";
  }
}

/** Cells of a row; blank ones beyond the header's do not count. */
function filled(cells: readonly string[], fields: number): number {
  let count = cells.length;
  while (count > fields && !cells[count - 1]) count--;
  return count;
}

function quoted(cell: string): string {
  // One character beyond the limit stays, so that the row is refused for its length.
  const kept = cell.length > limits.cellLength ? cell.slice(0, limits.cellLength + 1) : cell;
  return /[",\n\r]/.test(kept) ? `"${kept.replaceAll('"', '""')}"` : kept;
}
