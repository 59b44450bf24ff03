import {html} from "htl";
import type {TableColumn} from "./csv.js";
import {type Saved, saveButtons} from "./saveButtons.js";

/** What stands around a table that is read as a whole. */
export interface TableFrame<Row> {
  title: string;
  unit?: string;
  source: string;
  /** What the downloaded rows are. */
  file: Saved<Row>["name"];
  columns: readonly TableColumn<Row>[];
}

/** A short table in its frame, the first column heading its rows; the file holds exactly the rows shown. */
export function tableFrame<Row>(
  rows: readonly Row[],
  {title, unit, source, file, columns}: TableFrame<Row>
): HTMLElement {
  const shown = ({value, show}: TableColumn<Row>, row: Row) => (show ? show(row) : (value(row) ?? "—"));
  const cell = (column: TableColumn<Row>, row: Row, i: number) =>
    i
      ? html`<td class=${column.isNumber ? "n" : ""}>${shown(column, row)}</td>`
      : html`<th scope="row">${shown(column, row)}</th>`;
  return html`<figure><figcaption><b>${title}</b>${unit ? html`<span class="unit">${unit}</span>` : null}</figcaption>
    <div class="grid" role="region" aria-label=${title} tabindex="0"><table class="prose"><colgroup>${columns.map(({width}) => html`<col style=${width ? `width:${width}` : ""}>`)}</colgroup>
    <thead><tr>${columns.map(({name, isNumber}) => html`<th scope="col" class=${isNumber ? "n" : ""}>${name}</th>`)}</tr></thead>
    <tbody>${rows.map(row => html`<tr>${columns.map((column, i) => cell(column, row, i))}</tr>`)}</tbody></table></div>
    <div class="under"><span class="source">来源：${source}</span>${saveButtons(() => ({name: file, rows, columns}))}</div></figure>`;
}
