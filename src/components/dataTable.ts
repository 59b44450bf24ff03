import {html} from "htl";
import type {TableColumn} from "./csv.js";
import {rowDetail} from "./rowDetail.js";
import {type Saved, saveButtons} from "./saveButtons.js";

const rowHeight = 29;
const drawAll = 200;

/** Rows in another order: numbers by size, text as Chinese is sorted, what is missing last. */
export function sortedRows<Row>(rows: readonly Row[], column: TableColumn<Row>, isDescending: boolean): Row[] {
  const sign = isDescending ? -1 : 1;
  return [...rows].sort((a, b) => {
    const [x, y] = [column.value(a), column.value(b)];
    if (x === null || y === null) return Number(x === null) - Number(y === null);
    return (
      sign * (typeof x === "number" && typeof y === "number" ? x - y : String(x).localeCompare(String(y), "zh-CN"))
    );
  });
}

/** Which rows a scrolled window shows, with a few to spare. */
export function visibleRows(scrollTop: number, height: number, n: number): [first: number, last: number] {
  const first = Math.max(0, Math.floor(scrollTop / rowHeight) - 10);
  return [first, Math.min(n, first + Math.ceil(height / rowHeight) + 20)];
}

/**
 * A table of every row: sortable by its headers; long ones draw only what is in view, and show one row in full below.
 * @param file what the rows are: with it they can be saved where no frame around the table offers it
 */
export function dataTable<Row>(
  rows: readonly Row[],
  columns: readonly TableColumn<Row>[],
  {
    empty = "没有记录",
    total,
    file
  }: {empty?: string; total?: readonly (string | number)[]; file?: Saved<Row>["name"]} = {}
): HTMLElement {
  if (!rows.length) return html`<p class="note">${empty}`;
  let order = [...rows];
  let sorted: {column: TableColumn<Row>; isDescending: boolean} | null = null;
  const isLong = rows.length > drawAll;
  const printing = matchMedia("print");
  const body = html`<tbody>`;
  const head = html`<tr>`;
  const detail = html`<dl class="row-detail" aria-live="polite" hidden>`;
  let chosen: Row | null = null;
  const row = (d: Row) =>
    html`<tr class=${d === chosen ? "chosen" : ""} ${{onclick: isLong ? () => choose(d) : null}}>${columns.map(c => {
      const value = c.value(d);
      const shown = c.show ? c.show(d) : value === null ? "—" : value;
      return html`<td class=${c.isNumber ? "n" : ""} title=${isLong && typeof shown === "string" ? shown : null}>${shown}`;
    })}`;
  const gap = (n: number) =>
    html`<tr class="gap" aria-hidden="true"><td colspan=${columns.length} style=${`height:${n * rowHeight}px`}>`;
  const box = html`<div class=${isLong ? "rows virtual" : "rows"} tabindex="0">
    <table aria-rowcount=${rows.length + 1}>${html`<colgroup>${columns.map(c => html`<col style=${c.width ? `--width:${c.width}` : ""}>`)}`}
    <thead>${head}</thead>${body}${total ? html`<tfoot><tr>${total.map((t, i) => html`<td class=${columns[i]?.isNumber ? "n" : ""}>${t}`)}` : null}</table>`;
  const draw = () => {
    if (!isLong || printing.matches) return body.replaceChildren(...order.map(row));
    const [first, last] = visibleRows(box.scrollTop, box.clientHeight || 460, order.length);
    body.replaceChildren(gap(first), ...order.slice(first, last).map(row), gap(order.length - last));
  };
  const choose = (d: Row) => {
    chosen = d;
    detail.hidden = false;
    detail.replaceChildren(...rowDetail(d, columns));
    draw();
  };
  /** Arrow keys move the chosen row and keep it in view. */
  const move = (event: KeyboardEvent) => {
    if (event.target !== box || (event.key !== "ArrowDown" && event.key !== "ArrowUp")) return;
    event.preventDefault();
    const step = event.key === "ArrowDown" ? 1 : -1;
    const at = Math.min(order.length - 1, Math.max(0, (chosen === null ? -1 : order.indexOf(chosen)) + step));
    if (at * rowHeight < box.scrollTop || (at + 3) * rowHeight > box.scrollTop + box.clientHeight)
      box.scrollTop = Math.max(0, (at - 2) * rowHeight);
    choose(order[at]!);
  };
  for (const column of columns) {
    const button = html`<button class="plain" type="button" title="按此列排序">${column.name}`;
    const cell = html`<th scope="col" class=${column.isNumber ? "n" : ""}>${button}`;
    button.onclick = () => {
      const isDescending = sorted?.column === column ? !sorted.isDescending : Boolean(column.isNumber);
      sorted = {column, isDescending};
      order = sortedRows(rows, column, isDescending);
      for (const other of head.children) other.removeAttribute("aria-sort");
      cell.setAttribute("aria-sort", isDescending ? "descending" : "ascending");
      draw();
    };
    head.append(cell);
  }
  if (isLong) {
    box.onscroll = draw;
    box.onkeydown = move;
    printing.addEventListener("change", () => box.isConnected && draw());
  }
  draw();
  const save = file ? html`<div class="under">${saveButtons(() => ({name: file, rows, columns}))}</div>` : null;
  return isLong || save ? html`<div>${box}${isLong ? detail : null}${save}</div>` : box;
}
