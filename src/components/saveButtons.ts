import {html} from "htl";
import {csv, type TableColumn} from "./csv.js";
import {fileName} from "./fileName.js";

/** What a click saves: exactly what is shown when it comes. */
export interface Saved<Row> {
  /** What the rows are; the page adds the city, what it is narrowed to, and the date. */
  name: string | readonly (string | null | undefined)[];
  rows: readonly Row[];
  columns: readonly TableColumn<Row>[];
  /** The filters of the page do not narrow these rows. */
  isWhole?: boolean;
}

/** Every page says in its masthead of where and when it is, and in its chips what it is narrowed to: so do its files. */
function named({name, isWhole}: Pick<Saved<unknown>, "name" | "isWhole">): string {
  const {city = "", asOf = "", example} = document.querySelector<HTMLElement>(".masthead .place")?.dataset ?? {};
  const chips = isWhole ? [] : [...document.querySelectorAll(".chip")].map(chip => chip.firstChild?.textContent);
  return fileName({city, as_of: asOf, is_example: example === "true"}, ...[name].flat(), ...chips);
}

/** Hands a file to the reader. */
function hand(name: string, file: Blob): void {
  const address = URL.createObjectURL(file);
  const link = Object.assign(document.createElement("a"), {href: address, download: name});
  link.click();
  // Some browsers begin to read after the click has ended.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

/** Saves rows as CSV or as a workbook, whose writer is loaded when it is first asked for. */
export function saveButtons<Row>(read: () => Saved<Row> | Promise<Saved<Row>>, label = "下载所示数据"): HTMLElement {
  const button = (kind: string, save: (saved: Saved<Row>, name: string) => Promise<void> | void) => {
    const element = html`<button class="plain" type="button" aria-label=${`${label}：${kind}`}>${kind}</button>`;
    element.onclick = async () => {
      const saved = await read();
      await save(saved, named(saved));
    };
    return element;
  };
  const asText = button("CSV", ({rows, columns}, name) =>
    hand(`${name}.csv`, new Blob([csv(rows, columns)], {type: "text/csv;charset=utf-8"}))
  );
  const asBook = button("XLSX", async ({rows, columns}, name) => {
    const {workbook} = await import("./workbook.js");
    hand(`${name}.xlsx`, await workbook(rows, columns));
  });
  return html`<span class="save">${label} ${asText} ${asBook}</span>`;
}
