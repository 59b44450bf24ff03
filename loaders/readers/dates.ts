import {quote} from "./sql.js";

/** Marks a workbook whose days are counted from 1904 where a year would stand otherwise. */
export const since1904 = "1904系统";

const digit = "[一二三四五六七八九]";
const day = "([0-9]{1,2})[日号]?";
const weekday = "[(]?(?:星期|周|礼拜)([一二三四五六日天])[)]?";
const daytime = "(?:凌晨|早上|早晨|上午|中午|下午|傍晚|晚上|晚)";
const time = `${daytime}? ?[0-9]{1,2}[:时点][0-9:.分秒半]*`;
const clock = `([日号])?[ T]*(?:${time}(?: ?[-~至—] ?${time})?(?:Z| ?${daytime})?|${daytime})$`;
const shortDate = `[0-9]{2}[-./年][0-9]{1,2}[-./月]${day}`;
const shortSpan = "[0-9]{2}年.*|(1[3-9]|[2-9][0-9])[-./](0?[1-9]|1[0-2])月?份?";
const monthDay = "[0-9]{1,2}[-/月][0-9]{1,2}[日号]?";
const third = "[上中下]旬";

/**
 * The macros that read dates, months and periods. `s` is a cell as `fold` leaves it, `d` what `date_words` makes of
 * it; `y` is the year that holds for it where it gives none itself, or the mark of the other date system.
 */
export const dateMacros: Readonly<Record<string, string>> = {
  // 二〇一八年三月二十日 → 2018年3月20日.
  "with_digits(d)": `CASE WHEN regexp_matches(d, '[〇零十]|${digit}[年月日号]') THEN translate(${[
    [`(${digit})十(${digit})`, "\\1\\2"],
    [`(${digit})十`, "\\10"],
    [`十(${digit})`, "1\\1"],
    ["十", "10"]
  ].reduce(
    (sql, [from, to]) => `regexp_replace(${sql}, '${from}', '${to}', 'g')`,
    "d"
  )}, '〇零一二三四五六七八九', '00123456789') ELSE d END`,
  "date_words(s)": `replace(regexp_replace(with_digits(regexp_replace(s, ${quote(weekday)}, '')), ${quote(clock)}, '\\1'), ' ', '')`,
  "weekday_differs(s, n)": `strpos('一二三四五六日', translate(nullif(regexp_extract(s, ${quote(weekday)}, 1), ''), '天', '日')) <> isodow(n)`,
  "iso_date(y, m, d)": `TRY_CAST(y || '-' || lpad(m, 2, '0') || '-' || lpad(d, 2, '0') AS DATE)`,
  "is_short_year(d)": `regexp_full_match(d, ${quote(shortDate)})`,
  "read_date(d)": `CASE WHEN regexp_full_match(d, '[0-9]{8}') THEN iso_date(d[1:4], d[5:6], d[7:8]) WHEN regexp_full_match(d, '[0-9]{5}(\\.[0-9]+)?') AND CAST(d[1:5] AS INTEGER) BETWEEN 29221 AND 51501 THEN DATE '1899-12-30' + CAST(d[1:5] AS INTEGER) WHEN regexp_full_match(d, ${quote(`[0-9]{4}[-./年][0-9]{1,2}[-./月]${day}`)}) THEN iso_date(d[1:4], regexp_extract(d, '^[0-9]{4}[-./年]([0-9]{1,2})', 1), regexp_extract(d, ${quote(`^[0-9]{4}[-./年][0-9]{1,2}[-./月]${day}`)}, 1)) WHEN is_short_year(d) THEN iso_date('20' || d[1:2], regexp_extract(d, '^[0-9]{2}[-./年]([0-9]{1,2})', 1), regexp_extract(d, ${quote(`^[0-9]{2}[-./年][0-9]{1,2}[-./月]${day}`)}, 1)) END`,
  "lacks_year(d)": `regexp_full_match(d, ${quote(monthDay)})`,
  "dated(d, y)": `CASE WHEN y = '${since1904}' THEN CASE WHEN regexp_full_match(d, '[0-9]{5}(\\.[0-9]+)?') THEN CAST(CAST(d[1:5] AS INTEGER) + 1462 AS VARCHAR) ELSE d END WHEN y IS NOT NULL AND lacks_year(d) THEN y || '-' || d ELSE d END`,
  "is_incomplete_date(d)": `regexp_full_match(d, '[0-9]{4}[-./年][0-9]{1,2}([-./月]|月?${third})?|[0-9]{1,2}([-./月]|月?${third}|[-./月][0-9]{1,2}[日号]?)?') OR regexp_full_match(d, '.{0,6}${third}')`,
  // The first day of the month in which a day that does not exist, or is not given, would lie.
  "month_within(d)": `CASE WHEN regexp_full_match(d, ${quote(`(19|20)[0-9]{2}[-./年](0?[1-9]|1[0-2])([-./]|[-./月][0-9]{0,2}[日号]?|月?${third})?`)}) THEN iso_date(d[1:4], regexp_extract(d, '^[0-9]{4}.([0-9]{1,2})', 1), '1') END`,
  "has_several_dates(d)": `regexp_matches(d, '[0-9].*([、,;~至到和及—]|日-)+.*[0-9]') OR regexp_matches(d, '[0-9][-./月][0-9]{1,2}-[0-9]{1,2}([-./月][0-9]|日)')`,
  // Months and periods.
  "is_short_span(d)": `is_short_year(d) OR regexp_full_match(d, ${quote(shortSpan)})`,
  "lacks_year_too(d)": `regexp_full_match(upper(d), ${quote(`(0?[1-9]|1[0-2])(月份?|月?${third})?|${monthDay}|第?[1-4一二三四]季度?|[上下]半年|全年|年度|Q[1-4]|H[12]`)})`,
  "spanned(d, y)": `CASE WHEN is_short_span(d) THEN '20' || d WHEN y <> '${since1904}' AND lacks_year_too(d) THEN y || CASE WHEN lower(d[1]) IN ('q', 'h') THEN '' WHEN lower(d[1]) BETWEEN '0' AND '9' AND NOT contains(d, '季') THEN '-' ELSE '年' END || d ELSE dated(d, y) END`,
  // 2018.10 typed as a number is shown and kept as 2018.1.
  "may_be_october(d)": `regexp_full_match(d, '[0-9]{4}\\.1')`,
  "read_month(d)": `CASE WHEN regexp_full_match(d, '[0-9]{4}(0[1-9]|1[0-2])') THEN d[1:4] || '-' || d[5:6] WHEN regexp_full_match(d, '[0-9]{4}[-./年]([1-9]|0[1-9]|1[0-2])(月?份?|月?${third})') THEN d[1:4] || '-' || lpad(regexp_extract(d, '^[0-9]{4}.([0-9]{1,2})', 1), 2, '0') WHEN read_date(d) IS NOT NULL THEN strftime(read_date(d), '%Y-%m') END`,
  "read_period(d)": `CASE WHEN regexp_full_match(upper(d), '[0-9]{4}-?(Q[1-4]|H[12])') THEN d[1:4] || '-' || right(upper(d), 2) WHEN regexp_full_match(d, '[0-9]{4}年?(全年|年度|度)?') THEN d[1:4] WHEN regexp_full_match(d, '[0-9]{4}年?第?[1-4一二三四]季度?') THEN d[1:4] || '-Q' || translate(regexp_extract(d, '([1-4一二三四])季', 1), '一二三四', '1234') WHEN regexp_full_match(d, '[0-9]{4}年?(上|下)半年') THEN d[1:4] || CASE WHEN d LIKE '%上%' THEN '-H1' ELSE '-H2' END WHEN lower(d) IN ('standing', '长期', '常设', '一直') THEN 'standing' WHEN lower(d) IN ('once', '一次', '一次性') THEN 'once' ELSE read_month(d) END`
};
