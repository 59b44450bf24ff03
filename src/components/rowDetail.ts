import {html} from "htl";
import type {TableColumn} from "./csv.js";

/** One row in full: what a narrow column cuts short can be read here. Empty cells are left out. */
export function rowDetail<Row>(row: Row, columns: readonly TableColumn<Row>[]): Node[] {
  return columns.flatMap(column => {
    const value = column.value(row);
    if (value === null || value === "") return [];
    return [html`<dt>${column.name}</dt>`, html`<dd>${column.show ? column.show(row) : value}</dd>`];
  });
}
