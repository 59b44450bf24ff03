import {mkdir, rename} from "node:fs/promises";
import {basename, join} from "node:path";
import type {DuckDBConnection} from "@duckdb/node-api";
import ExcelJS from "exceljs";
import {fillCorrections, type Reason, type Returned, type Unread} from "./correctionSheets.js";
import {type Progress, silent} from "./progress.js";
import {problemPlace} from "./readers/report.js";
import {all, openWarehouse} from "./warehouse.js";

export interface CorrectionsOptions {
  /** Folder to write into; workbooks of the same name are replaced. */
  out: string;
  warehouse: string;
  progress?: Progress;
}

/** Every refused row with the place at which it was refused first, and the sender of that. */
const returnedSql = `
  select quarantine._file, quarantine.row, quarantine.kind, quarantine.cells,
    coalesce(answers.to_file, files.file) as from_file, coalesce(answers.to_sheet, files.sheet) as from_sheet,
    coalesce(answers.to_row, quarantine.row) as from_row, coalesce(origins.org_id, files.org_id) as org_id
  from raw.quarantine
  join raw.files on files._file = quarantine._file
  left join raw.answers on answers._file = quarantine._file and answers.row = quarantine.row
  left join raw.files as origins on origins.file = answers.to_file and origins.sheet = answers.to_sheet`;

/** Why: a message without its place, which stands in columns of its own. */
const reasonsSql = `
  select p._file, p.row, p."column", p.severity, f.file, f.sheet, f.org_id,
    substr(p.message, length(${problemPlace}) + 2) as why
  from raw.problems as p
  join raw.files as f on f._file = p._file`;

const unreadSql = `select * from (${reasonsSql}) where row is null and severity = 'refuse'`;

const sendersSql = `
  select senders.org_id, orgs.name
  from (select org_id from (${returnedSql}) union select org_id from (${unreadSql})) as senders
  left join marts.orgs on orgs.org_id = senders.org_id
  order by senders.org_id nulls last`;

/**
 * Writes one workbook per sender with its refused rows as they were, the reason beside each and the wrong cells marked,
 * and a list of its files that could not be read. Put back into the records folder, its rows take the place of the
 * refused ones. Senders nobody knows share one.
 * @returns the files written, and how many rows and unread files are in them
 */
export async function writeCorrections({out, warehouse, progress = silent}: CorrectionsOptions) {
  const {connection, close} = await openWarehouse(warehouse);
  const written = {files: [] as string[], rows: 0, unread: 0};
  try {
    await mkdir(out, {recursive: true});
    const [{round}] = (await all(connection, "select max(rank) + 1 as round from raw.files")) as [{round: number}];
    const senders = (await all(connection, sendersSql)) as {org_id: string | null; name: string | null}[];
    for (const [i, {org_id, name}] of senders.entries()) {
      progress.step("写更正表", i, senders.length);
      const sent = await sentBy(connection, org_id);
      const file = join(
        out,
        freeName(written.files, `更正${round}_${safe(name ?? "未知单位")}${org_id ? `_${safe(org_id)}` : ""}`)
      );
      // Streamed: a sender may have a whole year's rows back.
      const workbook = new ExcelJS.stream.xlsx.WorkbookWriter({filename: `${file}.writing`, useStyles: true});
      fillCorrections(workbook, {...sent, sender: name ?? org_id ?? "未知单位", round});
      await workbook.commit();
      await rename(`${file}.writing`, file);
      written.files.push(file);
      written.rows += sent.rows.length;
      written.unread += sent.unread.length;
    }
    return written;
  } finally {
    progress.end();
    close();
  }
}

async function sentBy(connection: DuckDBConnection, org: string | null) {
  const from = (sql: string) => `from (${sql}) as found where org_id is not distinct from $org`;
  const returned = `select * ${from(returnedSql)}`;
  const read = (sql: string) => all(connection, sql, {org});
  return {
    rows: (await read(`${returned} order by from_file, from_sheet, from_row, _file, row`)) as unknown as Returned[],
    reasons: (await read(`select * from (${reasonsSql}) as reasons
      where (_file, row) in (select _file, row from (${returned}) as rows)
      order by severity desc, "column", why`)) as unknown as Reason[],
    unread: (await read(`select file, sheet, why ${from(unreadSql)} order by file, sheet`)) as unknown as Unread[]
  };
}

/** A name as part of a file's, on any system. */
const safe = (name: string): string => name.replace(/[\\/:*?"<>|\p{C}]/gu, "_").slice(0, 60);

/** A file name that none of the others has, small letters and capitals being the same on some systems. */
function freeName(taken: readonly string[], name: string): string {
  const isTaken = (file: string) => taken.some(one => basename(one).toLowerCase() === file.toLowerCase());
  let file = `${name}.xlsx`;
  for (let n = 2; isTaken(file); n++) file = `${name}_${n}.xlsx`;
  return file;
}
