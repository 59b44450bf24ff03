import {join} from "node:path";
import ExcelJS from "exceljs";
import {SaxesParser} from "saxes";
import {type Entry, openPromise} from "yauzl";
import {loadRecords} from "../../loaders/load.js";
import {folderFiles} from "../../loaders/readers/folder.js";
import {createWarehouse} from "../../loaders/warehouse.js";
import {measured} from "./measure.js";

/**
 * Reads a folder of workbooks in one of three ways: `ours` as a build does, into the warehouse; `bare` unpacks and
 * parses every sheet and hands each row on as an array of texts, with no check, type or table behind it; `exceljs`
 * does the same with that library's streaming reader.
 * Usage: tsx test/bench/xlsx.ts WAY RECORDS WORK
 */
const [way, records, work] = process.argv.slice(2) as ["ours" | "bare" | "exceljs", string, string];

/** Hands on every row of every sheet; shared texts are looked up, as otherwise there would be no text to hand on. */
async function bareRows(file: string, onRow: (cells: string[]) => void): Promise<void> {
  const zip = await openPromise(file, {lazyEntries: true, autoClose: false});
  const entries: Entry[] = [];
  for await (const entry of zip.eachEntry()) entries.push(entry);
  const texts: string[] = [];
  const each = async (
    name: RegExp,
    open: (name: string, of: Record<string, string>) => void,
    text: (t: string) => void,
    close: (name: string) => void
  ) => {
    for (const entry of entries.filter(e => name.test(e.fileName))) {
      const parser = new SaxesParser({position: false, xmlns: false});
      const decoder = new TextDecoder();
      parser.on("opentag", tag => open(tag.name, tag.attributes as Record<string, string>));
      parser.on("text", text);
      parser.on("closetag", tag => close(tag.name));
      for await (const chunk of await zip.openReadStreamPromise(entry))
        parser.write(decoder.decode(chunk as Buffer, {stream: true}));
      parser.close();
    }
  };
  let current = "";
  await each(
    /sharedStrings\.xml$/,
    name => {
      if (name === "si") current = "";
    },
    text => {
      current += text;
    },
    name => {
      if (name === "si") texts.push(current);
    }
  );
  let cells: string[] = [];
  let type: string | undefined;
  let value = "";
  await each(
    /worksheets\/[^/]+\.xml$/,
    (name, of) => {
      if (name === "row") cells = [];
      else if (name === "c") {
        type = of.t;
        value = "";
      }
    },
    text => {
      value += text;
    },
    name => {
      if (name === "c") cells.push(type === "s" ? texts[Number(value)]! : value);
      else if (name === "row") onRow(cells);
    }
  );
  zip.close();
}

async function excelRows(file: string, onRow: (cells: unknown) => void): Promise<void> {
  const reader = new ExcelJS.stream.xlsx.WorkbookReader(file, {
    sharedStrings: "cache",
    styles: "cache",
    hyperlinks: "ignore",
    worksheets: "emit",
    entries: "ignore"
  });
  for await (const sheet of reader) for await (const row of sheet) onRow(row.values);
}

async function run(): Promise<number> {
  if (way === "ours") {
    const {connection, close} = await createWarehouse(join(work, `xlsx-${process.pid}.duckdb`));
    const {rows_read} = await loadRecords(connection, records, {workFolder: work});
    close();
    return rows_read;
  }
  let rows = 0;
  const tables = (await folderFiles(records)).tables.filter(file => file.endsWith(".xlsx"));
  for (const file of tables) await (way === "bare" ? bareRows : excelRows)(join(records, file), () => rows++);
  return rows;
}

const {result: rows, wall, cpu, peak} = await measured(run);
process.stdout.write(`${JSON.stringify({rows, wall, cpu, peak})}\n`);
