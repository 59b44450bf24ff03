import type {Column, RecordKind} from "../contracts/column.js";

/** The columns of a kind as a clerk returns them: generated numbers are left to the reader. */
export function returnedColumns(kind: RecordKind): readonly Column[] {
  const isNumbered = kind.id === "committee_term" || kind.id === "post";
  return kind.columns.filter(
    (column, index) =>
      !(index === 0 && column.key && !column.required && !isNumbered) && column.name !== "filed_upward_on"
  );
}

/** Turns a row as the contract reads it into cells as a clerk writes them: Chinese labels, 是 and 否. */
export function cellWriter(columns: readonly Column[]): (row: Readonly<Record<string, unknown>>) => string[] {
  const writers = columns.map(({type, enumeration}) => {
    if (type === "bool") return (value: unknown) => (value ? "是" : "否");
    const labels = enumeration?.labels as Record<string, readonly string[]> | undefined;
    if (type === "enum") return (value: unknown) => labels![value as string]![0]!;
    if (type === "enum[]") return (value: unknown) => (value as string[]).map(id => labels![id]![0]).join("；");
    return String;
  });
  const names = columns.map(column => column.name);
  return row => {
    const cells = new Array<string>(names.length);
    for (let i = 0; i < names.length; i++) {
      const value = row[names[i]!];
      cells[i] = value === null || value === undefined ? "" : writers[i]!(value);
    }
    return cells;
  };
}
