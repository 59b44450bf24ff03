import {closeSync, openSync, writeSync} from "node:fs";
import {FileProblem} from "../problems.js";
import {limits} from "./limits.js";
import {understood} from "./understood.js";

const bufferBytes = 2 ** 20;

/** Writes rows of a table that DuckDB could not read itself into a plain CSV: row number, count of cells, cells. */
export class Spool {
  rows = 0;
  private readonly handle: number;
  private readonly buffer = Buffer.allocUnsafe(bufferBytes);
  private used = 0;

  /**
   * `dropped` are the positions of columns about persons: not even their first letter is written down. In a row with
   * a cell too few or too many they may stand anywhere, so only what was understood is.
   */
  constructor(
    readonly path: string,
    readonly fields: number,
    private readonly dropped: readonly number[] = []
  ) {
    this.handle = openSync(path, "w");
  }

  /** Adds a row of as many cells as were counted; missing ones are blank, those beyond the header's are not kept. */
  write(row: number, cells: readonly string[], count = filled(cells, this.fields)): void {
    const isEven = count === this.fields || !this.dropped.length;
    let line = `${row},${count}`;
    for (let i = 0; i < this.fields; i++) {
      const cell = isEven ? cells[i] : understood(cells[i] ?? "");
      line += cell && !(this.dropped.length && this.dropped.includes(i)) ? `,${quoted(cell)}` : ",";
    }
    if (line.length > limits.lineBytes) throw new FileProblem("too_long", {received: `第${row}行`});
    line += "\n";
    // A character takes three bytes at most.
    if (this.used + line.length * 3 > bufferBytes) this.flush();
    if (line.length * 3 > bufferBytes) writeSync(this.handle, line);
    else this.used += this.buffer.write(line, this.used);
    this.rows++;
  }

  end(): void {
    this.flush();
    closeSync(this.handle);
  }

  private flush(): void {
    writeSync(this.handle, this.buffer, 0, this.used);
    this.used = 0;
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
