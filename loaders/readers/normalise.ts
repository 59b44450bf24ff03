import type {DuckDBConnection} from "@duckdb/node-api";
import {dateMacros} from "./dates.js";
import {identity, mobile, personName} from "./persons.js";
import {runningText} from "./runs.js";
import {noResult} from "./sheet.js";
import {quote} from "./sql.js";

/** Half-width twin of every full-width character, and a plain space for the odd ones. */
const wide = Array.from({length: 94}, (_, i) => String.fromCharCode(0xff01 + i)).join("");
const half = Array.from({length: 94}, (_, i) => String.fromCharCode(0x21 + i)).join("");

/** Other blanks, read as a plain space. */
const spaces = "\u3000\u00a0\u202f\t";

/** Marks that nobody sees: control characters but line ends, zero-width marks, byte order marks. */
const hidden = [
  ...Array.from({length: 31}, (_, i) => i + 1).filter(code => code !== 9 && code !== 10 && code !== 13),
  ...[0x7f, 0x200b, 0x200c, 0x200d, 0x200e, 0x200f, 0x2028, 0x2029, 0x2060, 0xfeff]
]
  .map(code => String.fromCharCode(code))
  .join("");

const hiddenPattern = String.raw`\x01-\x08\x0b\x0c\x0e-\x1f\x7f\x{200b}-\x{200f}\x{2028}\x{2029}\x{2060}\x{feff}`;

/** How a cell must look to be sent through the normalisers: anything that the quick reader leaves alone. */
export const untidy = String.raw`^[\s\-—―/*#'=+@＝＋－＠]|\s$|[\x00-\x1f\x7f\x{a0}\x{2000}-\x{200f}\x{2028}\x{2029}\x{202f}\x{2060}\x{3000}\x{feff}]|[0-9０-９][0-9０-９ -]{10}|^(合|小|总|平均|请选择|无数据|待补)|^无$`;

/** A code that a spreadsheet took for a number: what is left of it is not the code. */
export const spoiltCode = "^[0-9.]+[eE][+]?[0-9]+$|^[0-9]{12,}000$";

/** The same for codes and names that identify: full-width letters and inner spaces too. */
export const untidyCode = String.raw`${untidy}|[！-～\s]|${spoiltCode}`;

const digits = "零一二三四五六七八九";
// Chinese numerals that mean one number: 三五 or 三百五 may mean several.
const one = "[一二三四五六七八九]";
const tens = `${one}?十${one}?`;
const hundreds = `${one}百(零${one}|零?${tens})?`;
const thousands = `${one}千(零${one}|零?${tens}|零?${hundreds})?`;
const section = `(${thousands}|${hundreds}|${tens}|${one}|零)`;
const numeral = `${section}(万(零${one}|零?${tens}|零?${hundreds}|零?${thousands})?)?`;
const amount = `^(约|大约|大概|近|将近)?[¥$]?(-?[0-9][0-9,]*(?:[.][0-9]+)?|[零〇一二两三四五六七八九十百千万壹贰叁肆伍陆柒捌玖拾佰仟]+)(余|多|几|来)?(万元|万|元|块|人|名|位|次|个|户|张|件|起|场|年度|年|分|学时|小时|支|条|票)?(整|正|/年)?(左右|上下|以上)?$`;

/**
 * The macros of the careful reader. `s` is always a cell as `fold` leaves it. Each reads one form of writing;
 * what a column makes of it is decided in `careful.ts`.
 */
const macros: Record<string, string> = {
  // `translate` builds its table for every row, so it is kept for the cells that need it.
  "fold(x)": `trim(CASE WHEN regexp_matches(x, ${quote(`[！-～￥${spaces}${hiddenPattern}]`)}) THEN translate(x, ${quote(`${wide}￥${spaces}${hidden}`)}, ${quote(`${half}¥${" ".repeat(spaces.length)}`)}) ELSE x END)`,
  // An apostrophe in front marks a cell as text; spreadsheets do not show it.
  "without_mark(s)": `CASE WHEN s[1] = '''' AND NOT contains(s[2:], '''') THEN ltrim(s[2:]) ELSE s END`,
  "tidy(x)": `trim(regexp_replace(CASE WHEN regexp_matches(x, ${quote(`[${spaces}${hiddenPattern}]`)}) THEN translate(x, ${quote(spaces + hidden)}, ${quote(" ".repeat(spaces.length))}) ELSE x END, '\\s*[\\r\\n]+\\s*', ' ', 'g'))`,
  // Not `IN`: DuckDB makes a join of every longer list.
  "is_blank(s)": `s IS NULL OR list_contains(['', '-', '--', '—', '——', '―', '/', '//', '无数据', '待补'], s) OR s LIKE '请选择%'`,
  // 无 says something in a list and nothing anywhere else.
  "is_nothing(s)": "is_blank(s) OR s = '无'",
  "label_of(s)": `lower(ltrim(CASE WHEN regexp_matches(s, ${quote(`[\\s"'“”‘’]`)}) THEN translate(s, ${quote(" \t\n\r\"'“”‘’")}, '') ELSE s END, '*'))`,
  "is_error_cell(s)": `starts_with(s, '#') AND list_contains(['#REF!', '#N/A', '#DIV/0!', '#VALUE!', '#NAME?', '#NUM!', '#NULL!', '#SPILL!', '#CALC!', '${noResult}'], s)`,
  "is_narrow_cell(s)": `regexp_full_match(s, '#{2,}')`,
  "is_spoilt_code(s)": `regexp_matches(s, ${quote(spoiltCode)})`,
  // 18/12 typed into a cell that is no text becomes a day of December.
  "is_day(s)": `regexp_full_match(s, '[0-9]{4}[-/年][0-9]{1,2}[-/月][0-9]{1,2}日?|[0-9]{1,2}月[0-9]{1,2}日|[0-9]{1,2}-[A-Z][a-z]{2}')`,
  "is_personal(s)": `length(s) >= 11 AND (regexp_matches(s, ${quote(mobile)}) OR regexp_matches(s, ${quote(identity)}))`,
  "is_person_name(s)": personName("s"),
  "is_running(s)": `regexp_matches(s, '^[=+@-]') AND regexp_matches(s, ${quote(runningText)})`,
  // `s` is `fold(x)`: handed in, because a macro is written out wherever it is used.
  "mask(x, s)": `CASE WHEN length(s) >= 11 AND is_personal(s) THEN regexp_replace(s, '[0-9][0-9 -]{9,}[0-9Xx]', '（已隐去）', 'g') ELSE x END`,
  // What is left of an organisation's name without the words that all share, and its pieces of two characters.
  "core_of(l)": `regexp_replace(l, '^(中共|中国共产党)|(党总支|总支部|总支|党支部|支部|党工委|党委|党组)?(委员会|委)?$', '', 'g')`,
  "pieces_of(core)": `list_distinct(list_transform(range(0, length(core) + 1), i -> substr('^' || core || '$', CAST(i AS INTEGER) + 1, 2)))`,
  // Numbers.
  "numeral(c)": `coalesce(nullif(strpos(${quote(digits)}, c), 0) - 1, 0)`,
  // Plain string functions: a pattern is compiled anew for every column and query.
  "digit_before(c, mark)": `CASE WHEN contains(c, mark) THEN numeral(right(split_part(c, mark, 1), 1)) ELSE 0 END`,
  "below_ten_thousand(c)": `digit_before(c, '千') * 1000 + digit_before(c, '百') * 100 + CASE WHEN contains(c, '十') THEN greatest(digit_before(c, '十'), 1) * 10 ELSE 0 END + numeral(right(c, 1))`,
  "plain_numeral(c)": `translate(c, '〇两壹贰叁肆伍陆柒捌玖拾佰仟', '零二一二三四五六七八九十百千')`,
  "chinese_number(c)": `CASE WHEN contains(c, '万') THEN below_ten_thousand(split_part(c, '万', 1)) * 10000 + below_ten_thousand(split_part(c, '万', 2)) ELSE below_ten_thousand(c) END`,
  "amount_parts(s)": `regexp_extract(replace(s, ' ', ''), ${quote(amount)}, ['about', 'number', 'more', 'unit', 'tail', 'around'])`,
  "number_text(n)": `CASE WHEN regexp_full_match(n, '-?[0-9]+(\\.[0-9]+)?') THEN n WHEN regexp_full_match(n, '-?[0-9]{1,3}(,[0-9]{3})+(\\.[0-9]+)?') THEN replace(n, ',', '') WHEN regexp_full_match(plain_numeral(n), '${numeral}') THEN CAST(chinese_number(plain_numeral(n)) AS VARCHAR) END`,
  ...dateMacros
};

/** Creates the macros in the schema that is current. */
export async function createNormalisers(connection: DuckDBConnection): Promise<void> {
  for (const [signature, body] of Object.entries(macros)) {
    await connection.run(`CREATE OR REPLACE TEMP MACRO ${signature} AS (${body})`);
  }
}

/** Removes the macros again. */
export async function dropNormalisers(connection: DuckDBConnection): Promise<void> {
  for (const signature of Object.keys(macros)) {
    await connection.run(`DROP MACRO IF EXISTS temp.main.${signature.slice(0, signature.indexOf("("))}`);
  }
}
