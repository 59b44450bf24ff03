import {join} from "node:path";
import type {RecordKind} from "../contracts/column.js";
import {cellWriter, returnedColumns} from "./cells.js";
import {type TableFile, tableFile} from "./file.js";
import {messMaker, messRate, type Planted} from "./mess.js";
import type {Chance} from "./random.js";
import {neverArrived, oddityOf, returnOf} from "./returns.js";
import type {Add} from "./row.js";

interface Press {
  cells(row: Readonly<Record<string, unknown>>): string[];
  spoil(cells: string[], draw: Chance): string[][];
  rate: number;
  /** Open tables by region and half-year; null where the return never arrived. */
  files: Map<string, TableFile | null>;
}

/** Sends rows into the returns they belong to, spoiling a few on the way. */
export function recordWriter(options: {folder: string; as: "csv" | "jsonl"; firstYear: number}) {
  const {folder, as, firstYear} = options;
  const presses = new Map<RecordKind, Press>();
  const tables: TableFile[] = [];
  const planted: Planted = {accept: {}, doubt: {}, refuse: {}};
  const rowsByKind: Record<string, number> = {};

  function pressOf(kind: RecordKind): Press {
    let press = presses.get(kind);
    if (press === undefined) {
      press = {
        cells: cellWriter(returnedColumns(kind)),
        spoil: messMaker(kind, planted),
        rate: messRate(kind),
        files: new Map()
      };
      presses.set(kind, press);
    }
    return press;
  }

  function open(kind: RecordKind, region: string, year: number, isSecondHalf: boolean): TableFile | null {
    const of = returnOf(kind, region, year, isSecondHalf);
    if (neverArrived(of, firstYear)) return null;
    const path = join(folder, `${of.path}.${as}`);
    const existing = tables.find(table => table.path === path);
    if (existing) return existing;
    const table = tableFile(of, path, as, oddityOf(of, firstYear));
    tables.push(table);
    return table;
  }

  return {
    tables,
    planted,
    rowsByKind,
    /** Takes the rows of one branch, or of the city; `draw` decides which of them are spoilt. */
    adder(region: string, draw: Chance): Add {
      return (kind, year, row) => {
        const press = pressOf(kind as unknown as RecordKind);
        const held = (row as {held_on?: string}).held_on;
        const isSecondHalf = kind.id === "activity" && held !== undefined && held[5]! + held[6]! > "06";
        const slot = `${region}${year}${isSecondHalf ? "b" : "a"}`;
        let table = press.files.get(slot);
        if (table === undefined) {
          table = open(kind as unknown as RecordKind, region, year, isSecondHalf);
          press.files.set(slot, table);
        }
        if (table === null) return;
        const cells = press.cells(row);
        const before = table.rows;
        if (draw.next() < press.rate) for (const line of press.spoil(cells, draw)) table.write(line, true);
        else table.write(cells, false);
        rowsByKind[kind.id] = (rowsByKind[kind.id] ?? 0) + table.rows - before;
      };
    },
    /** Writes what is still in memory. */
    close() {
      for (const table of tables) table.close();
    }
  };
}
