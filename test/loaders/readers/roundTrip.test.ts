import {expect, test} from "vitest";
import type {RecordKind} from "../../../loaders/contracts/column.js";
import {recordKinds} from "../../../loaders/contracts/records/index.js";
import {gb18030} from "../../../loaders/example/gb18030.js";
import {storedType} from "../../../loaders/readers/stage.js";
import {core, given, type Row, workbookOf} from "./given.js";
import {parquetOf} from "./parquetOf.js";
import {freeKinds, type RandomCell, randomRows, seeded} from "./randomTables.js";

type Table = (string | null)[][];

const quoted = (cell: string | null) =>
  /[",;\t\n]/.test(cell ?? "") ? `"${cell!.replaceAll('"', '""')}"` : (cell ?? "");
const csv = (rows: Table, delimiter: string, end: string) =>
  rows.map(row => row.map(quoted).join(delimiter)).join(end) + end;
const sql = (text: unknown) => (text === null ? "NULL" : `'${String(text).replaceAll("'", "''")}'`);

/** A query that gives the rows as text, or typed as the contract has them. */
function selectOf({columns}: RecordKind, rows: readonly RandomCell[][], isTyped: boolean): string {
  const typeOf = (i: number) => (/^raw/.test(storedType(columns[i]!)) ? "VARCHAR" : storedType(columns[i]!));
  return rows
    .map(row => {
      const cells = row.map(({written, stored}, i) => {
        const {type, zh, name} = columns[i]!;
        if (!isTyped) return `CAST(${sql(written)} AS VARCHAR) AS "${zh}"`;
        if (type === "enum[]")
          return `CAST(${stored === null ? "NULL" : `[${String(stored).split(";").map(sql).join(", ")}]`} AS VARCHAR[]) AS "${name}"`;
        return `CAST(${sql(type === "enum" ? written : stored)} AS ${typeOf(i)}) AS "${name}"`;
      });
      return `SELECT ${cells.join(", ")}`;
    })
    .join(" UNION ALL ");
}

/** The cells of a row as a workbook holds them: numbers, days and truths as such. */
function typedCells({columns}: RecordKind, row: readonly RandomCell[]): (string | number | boolean | Date | null)[] {
  return row.map(({written, stored}, i) => {
    const {type} = columns[i]!;
    if (stored === null) return null;
    if (type === "int" || type === "decimal") return Number(stored);
    if (type === "bool") return stored as boolean;
    return type === "date" ? new Date(`${stored}T00:00:00Z`) : written;
  });
}

/** One table in every form in which it may come: name → bytes. */
async function everyForm(kind: RecordKind, rows: readonly RandomCell[][]): Promise<Record<string, Buffer>> {
  const header = kind.columns.map(c => c.zh);
  const table: Table = [header, ...rows.map(row => row.map(cell => cell.written))];
  const [text, typed] = await parquetOf(selectOf(kind, rows, false), selectOf(kind, rows, true));
  const utf16 = (delimiter: string) => Buffer.from(`\ufeff${csv(table, delimiter, "\r\n")}`, "utf16le");
  return {
    "1.csv": Buffer.from(csv(table, ",", "\n")),
    "2.csv": Buffer.from(`\ufeff${csv(table, ";", "\r\n")}`),
    "3.csv": utf16("\t"),
    "4.csv": utf16(",").swap16(),
    "5.csv": gb18030(csv(table, ",", "\r\n")),
    "6.xlsx": await workbookOf({[kind.zh]: table}),
    "7.xlsx": await workbookOf({[kind.zh]: [header, ...rows.map(row => typedCells(kind, row))]}),
    "8.parquet": text,
    "9.parquet": typed
  };
}

/** Kinds that have columns of every type between them. */
const everyType = freeKinds.filter(({id}) => ["tally", "dues", "funding", "rectification", "task"].includes(id));

test("random tables come back equal from CSV of every encoding, from workbooks and from Parquet", async () => {
  const random = seeded(7);
  const tables = everyType.map(kind => ({kind, rows: randomRows(kind, random, 12)}));
  const files: Record<string, Buffer> = {};
  for (const {kind, rows} of tables) {
    for (const [name, bytes] of Object.entries(await everyForm(kind, rows))) files[`${kind.zh}_${name}`] = bytes;
  }
  const types = everyType.flatMap(kind => kind.columns.map(c => c.type));
  expect(new Set(types)).toEqual(new Set(recordKinds.flatMap(kind => kind.columns.map(c => c.type))));
  await given({...core, ...files}, async ({rows: query}) => {
    expect(await query("SELECT message FROM raw.problems WHERE severity = 'refuse'")).toEqual([]);
    for (const {kind, rows} of tables) {
      const names = kind.columns.map(c => c.name);
      const wanted = rows.map(row => Object.fromEntries(row.map(({stored}, i) => [names[i], stored])));
      const read = await query(`SELECT ${names.map(name => `"${name}"`).join(", ")} FROM raw.${kind.id}`);
      const sorted = (all: Row[]) => all.map(row => JSON.stringify(row)).sort();
      expect(sorted(read), kind.zh).toEqual(sorted(wanted));
      expect(await query(`SELECT sum(rows_duplicate)::INTEGER AS n FROM raw.files WHERE kind = '${kind.id}'`)).toEqual([
        {n: rows.length * 8}
      ]);
    }
  });
});

const spoilt = [
  ..."｜-｜#REF!｜合计｜3月5日｜约30人｜9999999999999｜'｜''｜\"｜请选择｜１２｜注：｜B1,B2｜三五｜十十｜万｜年｜周一｜2018-02-30".split(
    "｜"
  ),
  ..."2018年13月45日｜∞｜NaN｜1e400｜1.2E+10｜0x1F｜(((｜[a-｜%%｜¥｜-0｜--5｜####｜=1+1｜@SUM(A1)｜NULL｜null｜\\N｜\\｜示例村支部".split(
    "｜"
  ),
  ..."18/20｜0/0｜99/12｜应到实到｜1,20｜1,,200｜２０１８．２．３０｜43164｜二〇一八年三月五日｜星期八｜上旬｜2018-W10｜🀄｜\u202e8102".split(
    "｜"
  ),
  "9".repeat(400),
  "学\u0000习",
  "党".repeat(2_000),
  "第一行\r\n第二行"
];

test("whatever is spoilt, every row is loaded, quarantined or a duplicate", async () => {
  const random = seeded(11);
  const files: Record<string, string | Buffer> = {};
  let written = 0;
  for (const [n, kind] of freeKinds.filter((_, i) => i % 2).entries()) {
    const rows = randomRows(kind, random, 12).map(row =>
      row.map(cell => (random() < 0.12 ? {...cell, written: spoilt[Math.floor(random() * spoilt.length)]!} : cell))
    );
    // Some rows twice, and some cut short.
    const table = [...rows, rows[0]!, rows[1]!.slice(0, 3)].map(row => row.map(cell => cell.written));
    const header = kind.columns.map(c => c.zh);
    written += table.length;
    const name = kind.zh;
    // No sheet holds the null character: a spreadsheet cannot either.
    const plain = table.map(row => row.map(cell => cell?.replaceAll("\u0000", "") ?? null));
    if (n % 3 === 0) files[`${name}.csv`] = csv([header, ...table], ",", "\n");
    else if (n % 3 === 1) files[`${name}.xlsx`] = await workbookOf({[kind.zh]: [header, ...plain]});
    else {
      const even = plain.map(row => header.map((_, i) => ({written: row[i] ?? null, stored: null})));
      [files[`${name}.parquet`]] = await parquetOf(selectOf(kind, even, false));
    }
  }
  await given({...core, ...files}, async ({summary, rows: query}) => {
    const {rows_read, rows_loaded, rows_quarantined, rows_duplicate} = summary;
    expect(rows_read).toBe(rows_loaded + rows_quarantined + rows_duplicate);
    // Totals and notes are passed over; nearly all else is read.
    expect(rows_read).toBeGreaterThan(written / 2);
    expect(rows_quarantined).toBeGreaterThan(0);
    const told = await query(`SELECT q._file, q.row FROM raw.quarantine q LEFT JOIN raw.problems p
        ON p._file = q._file AND p.row = q.row AND p.severity = 'refuse' WHERE p.code IS NULL`);
    expect(told, "refused rows without a reason").toEqual([]);
  });
});
