import {parse} from "csv-parse/sync";
import ExcelJS from "exceljs";
import type {Locator, Page} from "playwright-core";
import {expect, test} from "vitest";
import {openWarehouse} from "../../../loaders/warehouse.js";
import {firstRegion, on, savedFile, sites} from "../page.js";

type Cell = string | number | null;

/** Rows of the warehouse that the site was drawn from, as a file holds them. */
async function ofMarts(sql: string): Promise<Cell[][]> {
  const {connection, close} = await openWarehouse(sites.warehouse);
  try {
    const rows = (await connection.runAndReadAll(sql)).getRowsJS();
    return rows.map(row => row.map(value => (value === null || typeof value === "number" ? value : String(value))));
  } finally {
    close();
  }
}

/** Both files of a part of a page: their names, and their rows below the header. */
async function bothFiles(
  page: Page,
  part: Locator
): Promise<{names: string[]; header: string[]; text: string[][]; book: Cell[][]}> {
  const text = await savedFile(page, part, "CSV");
  const book = await savedFile(page, part, "XLSX");
  expect([...text.bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(book.bytes as unknown as ArrayBuffer);
  const sheet = workbook.worksheets[0]!;
  const width = sheet.getRow(1).cellCount;
  const cells: Cell[][] = [];
  for (let row = 2; row <= sheet.rowCount; ++row)
    cells.push(Array.from({length: width}, (_, i) => sheet.getCell(row, i + 1).value as Cell));
  const [header, ...lines] = parse(text.bytes, {bom: true}) as [string[], ...string[][]];
  return {names: [text.name, book.name], header, text: lines, book: cells};
}

const asText = (rows: readonly Cell[][]) => rows.map(row => row.map(value => (value === null ? "" : String(value))));

test("the regions that the rollout page shows are the mart's, row by row, in both files, numbers as numbers", () =>
  on("rollout.html", async page => {
    const figure = page.locator("figure").first();
    await figure.locator("summary").click();
    const rows = await ofMarts(`
      select orgs.name, month, branches_accepted, branches_active, accepted_share, target_share,
        target_share - accepted_share, required_pace, recent_pace
      from marts.rollout join marts.orgs on orgs.org_id = rollout.id
      where level = 'region' qualify month = max(month) over ()
      order by coalesce(target_share - accepted_share, -9) desc, id`);
    const {names, text, book} = await bothFiles(page, figure);
    expect(book.map(row => row.slice(0, 9))).toEqual(rows);
    expect(text.map(row => row.slice(0, 9))).toEqual(asText(rows));
    for (const cell of book[0]!.slice(2, 6)) expect(typeof cell).toBe("number");
    expect(await figure.locator("tbody tr").count()).toBe(rows.length);
    expect(names.map(name => name.replace(/\d{4}-\d{2}-\d{2}/, "DATE"))).toEqual([
      expect.stringMatching(/^示例数据_.+_推进_各区县_DATE\.csv$/),
      expect.stringMatching(/^示例数据_.+_推进_各区县_DATE\.xlsx$/)
    ]);
  }));

test("the branches behind filters in a pasted link are the mart's, and the files are named by the filters", () =>
  on(`stars.html?region=${encodeURIComponent(firstRegion().id)}&star=3`, async page => {
    const list = page.locator("#branches");
    await list.locator("table").waitFor();
    const rows = await ofMarts(`
      select branches.name, branch_id, above.name, star_level
      from marts.branch_standings as branches join marts.orgs as above using (org_id)
      where branches.region_id = '${firstRegion().id}' and star_level = 3 order by branch_id`);
    expect(rows.length).toBeGreaterThan(0);
    const {names, header, text, book} = await bothFiles(page, list);
    const places = ["支部", "编号", "上级组织", "星级"].map(name => header.indexOf(name));
    const own = (file: Cell[][]) => file.map(row => places.map(place => row[place]!));
    const byId = (a: Cell[], b: Cell[]) => (String(a[1]) < String(b[1]) ? -1 : 1);
    expect(own(book).toSorted(byId)).toEqual(rows);
    expect(own(text).toSorted(byId)).toEqual(asText(rows));
    for (const name of names) {
      for (const chip of await page.locator(".chip").allInnerTexts())
        expect(name).toContain(chip.replace("×", "").trim());
      expect(name).toContain("三星");
      expect(name).toMatch(/_\d{4}-\d{2}-\d{2}\.(csv|xlsx)$/);
    }
  }));
