import type {Columns} from "./snapshots.js";

/** Rows of a table kept by column, those that `keep` says; a row is built only when kept. */
export function rowsOf<Row extends object>(
  columns: Columns<Row>,
  keep: (at: <Name extends keyof Row>(name: Name) => Row[Name]) => boolean = () => true
): Row[] {
  const names = Object.keys(columns) as (keyof Row)[];
  const rows: Row[] = [];
  const n = names.length ? columns[names[0]!].length : 0;
  for (let i = 0; i < n; ++i) {
    if (!keep(name => columns[name][i]!)) continue;
    rows.push(Object.fromEntries(names.map(name => [name, columns[name][i]])) as Row);
  }
  return rows;
}
