import type {DuckDBConnection} from "@duckdb/node-api";
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
export const untidy = String.raw`^[\s\-—―/*#]|\s$|[\x00-\x1f\x7f\x{a0}\x{2000}-\x{200f}\x{2028}\x{2029}\x{202f}\x{2060}\x{3000}\x{feff}]|[0-9０-９][0-9０-９ -]{10}|^(合|小|总|平均|请选择|无数据|待补)`;

/** The same for codes and names that identify: full-width letters and inner spaces too. */
export const untidyCode = String.raw`${untidy}|[！-～\s]`;

const mobile = String.raw`(^|[^0-9])(\+?86|0)?[ -]?1[3-9][0-9][ -]?[0-9]{4}[ -]?[0-9]{4}([^0-9]|$)`;
const identity = `(^|[^0-9])[0-9]{6}[ -]?(19|20)[0-9]{6}[ -]?[0-9]{3}[0-9Xx]([^0-9Xx]|$)`;

const digits = "零一二三四五六七八九";
const day = "([0-9]{1,2})[日号]?";
const weekday = "[(]?(星期|周|礼拜)[一二三四五六日天][)]?";
const clock = "[ T]+[0-9]{1,2}[:时点][0-9]{1,2}([:分][0-9.]*秒?)?(Z|上午|下午)?$";
const amount = `^(约|大约|大概|近|将近)?[¥$]?(-?[0-9][0-9,]*(?:[.][0-9]+)?|[零〇一二两三四五六七八九十百千万壹贰叁肆伍陆柒捌玖拾佰仟]+)(余|多|几|来)?(万元|万|元|块|人|名|位|次|个|户|张|件|起|场|年度|年|分|学时|小时|支|条|票)?(整|正|/年)?(左右|上下|以上)?$`;

/**
 * The macros of the careful reader. `s` is always a cell as `fold` leaves it. Each reads one form of writing;
 * what a column makes of it is decided in `careful.ts`.
 */
const macros: Record<string, string> = {
  // `translate` builds its table for every row, so it is kept for the cells that need it.
  "fold(x)": `trim(CASE WHEN regexp_matches(x, ${quote(`[！-～￥${spaces}${hiddenPattern}]`)}) THEN translate(x, ${quote(`${wide}￥${spaces}${hidden}`)}, ${quote(`${half}¥${" ".repeat(spaces.length)}`)}) ELSE x END)`,
  "tidy(x)": `trim(regexp_replace(CASE WHEN regexp_matches(x, ${quote(`[${spaces}${hiddenPattern}]`)}) THEN translate(x, ${quote(spaces + hidden)}, ${quote(" ".repeat(spaces.length))}) ELSE x END, '\\s*[\\r\\n]+\\s*', ' ', 'g'))`,
  // Not `IN`: DuckDB makes a join of every longer list.
  "is_blank(s)": `s IS NULL OR list_contains(['', '-', '--', '—', '——', '―', '/', '//', '无数据', '待补'], s) OR s LIKE '请选择%'`,
  "label_of(s)": `lower(ltrim(CASE WHEN regexp_matches(s, ${quote(`[\\s"'“”‘’]`)}) THEN translate(s, ${quote(" \t\n\r\"'“”‘’")}, '') ELSE s END, '*'))`,
  "is_error_cell(s)": `starts_with(s, '#') AND list_contains(['#REF!', '#N/A', '#DIV/0!', '#VALUE!', '#NAME?', '#NUM!', '#NULL!', '#SPILL!'], s)`,
  "is_personal(s)": `length(s) >= 11 AND (regexp_matches(s, ${quote(mobile)}) OR regexp_matches(s, ${quote(identity)}))`,
  // `s` is `fold(x)`: handed in, because a macro is written out wherever it is used.
  "mask(x, s)": `CASE WHEN length(s) >= 11 AND is_personal(s) THEN regexp_replace(s, '[0-9][0-9 -]{9,}[0-9Xx]', '（已隐去）', 'g') ELSE x END`,
  // Numbers.
  "numeral(c)": `coalesce(nullif(strpos(${quote(digits)}, c), 0) - 1, 0)`,
  // Plain string functions: a pattern is compiled anew for every column and query.
  "digit_before(c, mark)": `CASE WHEN contains(c, mark) THEN numeral(right(split_part(c, mark, 1), 1)) ELSE 0 END`,
  "below_ten_thousand(c)": `digit_before(c, '千') * 1000 + digit_before(c, '百') * 100 + CASE WHEN contains(c, '十') THEN greatest(digit_before(c, '十'), 1) * 10 ELSE 0 END + numeral(right(c, 1))`,
  "plain_numeral(c)": `translate(c, '〇两壹贰叁肆伍陆柒捌玖拾佰仟', '零二一二三四五六七八九十百千')`,
  "chinese_number(c)": `CASE WHEN contains(c, '万') THEN below_ten_thousand(split_part(c, '万', 1)) * 10000 + below_ten_thousand(split_part(c, '万', 2)) ELSE below_ten_thousand(c) END`,
  "amount_parts(s)": `regexp_extract(replace(s, ' ', ''), ${quote(amount)}, ['about', 'number', 'more', 'unit', 'tail', 'around'])`,
  "number_text(n)": `CASE WHEN regexp_full_match(n, '-?[0-9]+(\\.[0-9]+)?') THEN n WHEN regexp_full_match(n, '-?[0-9]{1,3}(,[0-9]{3})+(\\.[0-9]+)?') THEN replace(n, ',', '') WHEN regexp_full_match(n, '[^0-9,.-]+') THEN CAST(chinese_number(plain_numeral(n)) AS VARCHAR) END`,
  // Dates.
  "date_words(s)": `replace(regexp_replace(regexp_replace(s, ${quote(clock)}, ''), ${quote(weekday)}, ''), ' ', '')`,
  "iso_date(y, m, d)": `TRY_CAST(y || '-' || lpad(m, 2, '0') || '-' || lpad(d, 2, '0') AS DATE)`,
  "read_date(d)": `CASE WHEN regexp_full_match(d, '[0-9]{8}') THEN iso_date(d[1:4], d[5:6], d[7:8]) WHEN regexp_full_match(d, '[0-9]{5}(\\.[0-9]+)?') AND CAST(d[1:5] AS INTEGER) BETWEEN 29221 AND 51501 THEN DATE '1899-12-30' + CAST(d[1:5] AS INTEGER) WHEN regexp_full_match(d, ${quote(`[0-9]{4}[-./年][0-9]{1,2}[-./月]${day}`)}) THEN iso_date(d[1:4], regexp_extract(d, '^[0-9]{4}[-./年]([0-9]{1,2})', 1), regexp_extract(d, ${quote(`^[0-9]{4}[-./年][0-9]{1,2}[-./月]${day}`)}, 1)) WHEN regexp_full_match(d, ${quote(`[0-9]{2}[-./年][0-9]{1,2}[-./月]${day}`)}) THEN iso_date('20' || d[1:2], regexp_extract(d, '^[0-9]{2}[-./年]([0-9]{1,2})', 1), regexp_extract(d, ${quote(`^[0-9]{2}[-./年][0-9]{1,2}[-./月]${day}`)}, 1)) END`,
  "is_short_year(d)": `regexp_full_match(d, ${quote(`[0-9]{2}[-./年][0-9]{1,2}[-./月]${day}`)})`,
  "is_incomplete_date(d)": `regexp_full_match(d, '([0-9]{4}[-./年])?[0-9]{1,2}([-./月]|月?[上中下]旬|月[0-9]{1,2}[日号])?') OR regexp_full_match(d, '.{0,6}[上中下]旬')`,
  "has_several_dates(d)": `regexp_matches(d, '[0-9].*[、,;~至—]+.*[0-9]') OR regexp_matches(d, '[0-9][-./][0-9]{1,2}-[0-9]{1,2}[-./][0-9]')`,
  "read_month(d)": `CASE WHEN regexp_full_match(d, '[0-9]{4}(0[1-9]|1[0-2])') THEN d[1:4] || '-' || d[5:6] WHEN regexp_full_match(d, '[0-9]{4}[-./年]([1-9]|0[1-9]|1[0-2])月?份?') THEN d[1:4] || '-' || lpad(regexp_extract(d, '^[0-9]{4}.([0-9]{1,2})', 1), 2, '0') WHEN read_date(d) IS NOT NULL THEN strftime(read_date(d), '%Y-%m') END`,
  "read_period(d)": `CASE WHEN regexp_full_match(upper(d), '[0-9]{4}-?(Q[1-4]|H[12])') THEN d[1:4] || '-' || right(upper(d), 2) WHEN regexp_full_match(d, '[0-9]{4}年?(全年|年度|度)?') THEN d[1:4] WHEN regexp_full_match(d, '[0-9]{4}年?第?[1-4一二三四]季度?') THEN d[1:4] || '-Q' || translate(regexp_extract(d, '([1-4一二三四])季', 1), '一二三四', '1234') WHEN regexp_full_match(d, '[0-9]{4}年?(上|下)半年') THEN d[1:4] || CASE WHEN d LIKE '%上%' THEN '-H1' ELSE '-H2' END WHEN lower(d) IN ('standing', '长期', '常设', '一直') THEN 'standing' WHEN lower(d) IN ('once', '一次', '一次性') THEN 'once' ELSE read_month(d) END`
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
