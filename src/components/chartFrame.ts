import {html} from "htl";
import type {TableColumn} from "./csv.js";
import {dataTable} from "./dataTable.js";
import {type Saved, saveButtons} from "./saveButtons.js";
import {wideChart} from "./wideChart.js";

/** What stands around every chart: what is seen, in what unit, from what, and the same as a table and a file. */
export interface Frame<Row> {
  title: string;
  unit?: string;
  source: string;
  /** What the downloaded rows are. */
  file: Saved<Row>["name"];
  isWhole?: boolean;
  rows: readonly Row[];
  columns: readonly TableColumn<Row>[];
  total?: readonly (string | number)[];
}

/** A chart in its frame; the table is built when it is opened. */
export function chartFrame<Row>(
  chart: Element,
  {title, unit, source, file, isWhole, rows, columns, total}: Frame<Row>
): HTMLElement {
  const details = html`<details><summary>表格（${rows.length}行）</summary></details>` as HTMLDetailsElement;
  details.addEventListener("toggle", () => details.append(dataTable(rows, columns, {total})), {once: true});
  return html`<figure><figcaption><b>${title}</b>${unit ? html`<span class="unit">${unit}` : null}</figcaption>
    ${chart instanceof SVGElement ? wideChart(title, chart) : chart}<div class="under"><span class="source">来源：${source}</span>${saveButtons(() => ({name: file, isWhole, rows, columns}))}</div>${details}</figure>`;
}
