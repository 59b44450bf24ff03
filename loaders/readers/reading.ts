import type {DuckDBConnection} from "@duckdb/node-api";
import type {RecordKind} from "../contracts/column.js";
import {since1904} from "./dates.js";
import {type Form, factsSelect} from "./facts.js";
import {fractionWhole, splitFraction} from "./fractions.js";
import {guessReferences} from "./guesses.js";
import {referredKind} from "./lookups.js";
import {untidyCode} from "./normalise.js";
import {hidden} from "./persons.js";
import {calendar} from "./quick.js";
import {notesBegin, totalsWords} from "./rowWords.js";
import {noResult} from "./sheet.js";
import {list, quote} from "./sql.js";

/**
 * Reads every different cell of a kind's untidy rows once, into `intake.read_<kind>`: its value as text (`v`), what
 * there is to say of it (`found`, `note`), and what it tells of its row (a total, a repeated header, an example).
 * `k` is the cell as it may be shown; `is_plain` means that the quick reader's cast gives the same value.
 */
export async function readCells(connection: DuckDBConnection, kind: RecordKind): Promise<void> {
  await connection.run(lookOver(kind));
  const odd = await connection.runAndReadAll(
    `SELECT DISTINCT form FROM intake.cells_${kind.id} WHERE NOT is_blank AND NOT is_plain AND form IS NOT NULL`
  );
  // Forms that no cell needs are left out: their patterns cost more to compile than most cells to read.
  const readings = [...new Set(odd.getRows().map(([form]) => readingOf(kind, String(form))))];
  if (odd.getRows().some(([form]) => String(form).startsWith("ref_"))) await guessReferences(connection, kind);
  const joined = readings.length ? `LEFT JOIN (${readings.join("\n UNION ALL ")}) r ON r.id = c.id` : "";
  const [v, q, e, m] = ["v", "q", "e", "m"].map(name => (readings.length ? `r.${name}` : "NULL"));
  await connection.run(`CREATE TABLE intake.read_${kind.id} AS
    WITH filled AS (SELECT * FROM intake.cells_${kind.id} WHERE NOT is_blank AND NOT is_plain),
    judged AS (
      SELECT c.* REPLACE (coalesce(${e}, c.expected) AS expected),
        CASE WHEN c.is_plain THEN c.plain WHEN is_error_cell(c.s) OR is_narrow_cell(c.s) OR is_running(c.s) THEN NULL ELSE ${v} END AS v,
        CASE WHEN c.is_plain OR c.form IS NULL THEN NULL WHEN is_running(c.s) THEN '!formula' WHEN is_error_cell(c.s) THEN CASE WHEN c.is_strict THEN '!' ELSE '?' END || CASE WHEN c.s = ${quote(noResult)} THEN 'empty_formula' ELSE 'error_cell' END
          WHEN is_narrow_cell(c.s) THEN CASE WHEN c.is_strict THEN '!' ELSE '+' END || 'narrow_column' ELSE ${q} END AS q,
        CAST(${m} AS VARCHAR) AS meant
      FROM intake.cells_${kind.id} c ${joined}
    ),
    found AS (
      SELECT id, i, t, x, c, k, v, meant, zh, whole, is_blank, is_total, is_header, is_sample, is_note,
        is_plain OR (is_blank AND coalesce(t, '') = '' AND v IS NULL) AS is_plain,
        CASE WHEN q[1] = '+' THEN CASE WHEN v = raw AND v <> t THEN 'width' ELSE q[2:] END END AS note,
        CASE WHEN v IS NULL OR form IN ('listed', 'list') THEN left(k, 80) ELSE left(k, 40) || '→' || left(v, 40) END AS example,
        list_filter([
          CASE WHEN q[1] IN ('!', '?') THEN {'code': q[2:], 'is_refused': q[1] = '!', 'expected': expected} END,
          CASE WHEN is_needed AND v IS NULL AND q IS NULL THEN {'code': 'missing_value', 'is_refused': true, 'expected': expected} END,
          CASE WHEN TRY_CAST(v AS DOUBLE) < least THEN {'code': 'too_small', 'is_refused': true, 'expected': expected} END,
          CASE WHEN TRY_CAST(v AS DOUBLE) > most THEN {'code': 'too_large', 'is_refused': is_key, 'expected': expected} END,
          CASE WHEN is_worded AND k <> t THEN {'code': 'personal', 'is_refused': true, 'expected': '不含个人信息的文字'} END
        ], one -> one IS NOT NULL) AS found
      FROM judged
    )
    SELECT *, len(list_filter(found, one -> one.is_refused)) > 0 AS is_refused FROM found`);
}

/** SQL that folds every cell, says what it tells of its row, and whether it is in canonical form already. */
function lookOver(kind: RecordKind): string {
  const targets = [...new Set(kind.columns.map(c => referredKind(kind, c)).filter(target => target !== null))];
  const registered = targets.map(
    target =>
      `WHEN form = 'ref_${target}' AND coalesce(x, '') = '' AND t IN (SELECT id FROM intake.names_${target}) THEN t`
  );
  return `CREATE TABLE intake.cells_${kind.id} AS
    WITH facts AS (${factsSelect(kind)}),
    folded AS (SELECT * REPLACE (without_mark(raw) AS raw) FROM (SELECT *, fold(t) AS raw, fold(c) AS other FROM intake.written_${kind.id})),
    cells AS (
      SELECT f.*, facts.* EXCLUDE (i), ${splitFraction(kind, "raw", "other", "f.i")} AS s, label_of(raw) AS l,
        ${fractionWhole(kind, "raw", "f.i")} AS whole, mask(t, raw) AS k
      FROM folded f LEFT JOIN facts ON facts.i = f.i
    ),
    canonical AS (
      SELECT cells.*, CASE
          WHEN form = 'int' THEN CASE WHEN CAST(TRY_CAST(t AS INTEGER) AS VARCHAR) = t THEN t END
          WHEN form = 'date' THEN CASE WHEN CAST(TRY_CAST(t AS DATE) AS VARCHAR) = t AND t BETWEEN '${calendar.first}' AND latest THEN t END
          WHEN form IN ('month', 'period') AND CAST(TRY_CAST(t || '-01' AS DATE) AS VARCHAR) = t || '-01' THEN t
          WHEN form = 'period' AND (t BETWEEN '1900' AND '2099' AND length(t) = 4 OR t[1:4] BETWEEN '1900' AND '2099' AND list_contains(['-Q1', '-Q2', '-Q3', '-Q4', '-H1', '-H2'], t[5:])) AND translate(t[1:4], '0123456789', '') = '' THEN t
          WHEN form = 'listed' THEN w.value
          WHEN form IN ('code', 'name', 'text') AND length(t) <= 1000 AND NOT regexp_matches(t, ${quote(untidyCode)}) THEN t
          ${registered.join("\n          ")} END AS plain
      FROM cells LEFT JOIN intake.listed_texts w ON w.listing = cells.listing AND w.text = cells.t
    )
    SELECT * EXCLUDE (l, headers, samples), is_needed OR is_key AS is_strict, CASE WHEN form IN ('listed', 'list') THEN is_blank(s) ELSE is_nothing(s) END AS is_blank,
      plain IS NOT NULL AND plain IS DISTINCT FROM alias AND NOT is_blank(s) AND NOT is_error_cell(s) AS is_plain,
      coalesce(list_contains(${list(totalsWords)}, l), false) AND coalesce(is_text, true) AS is_total,
      form IS NULL AND coalesce(regexp_matches(raw, ${quote(notesBegin)}), false) AS is_note,
      coalesce(list_contains(headers, l), false) AS is_header, is_blank(s) OR list_contains(samples, l) AS is_sample, l
    FROM canonical`;
}

/**
 * The query that reads cells of a form: id, v, q (the code of what was seen: `!` refuses, `?` doubts, `+` is a note),
 * e (what was expected, if not what the column says), m (what a reference means or may have meant).
 */
function readingOf(kind: RecordKind, form: Form): string {
  if (form === "int" || form === "decimal") return numbers;
  if (form === "month" || form === "period") return spans;
  if (form === "date") return dates;
  if (form === "listed") return choices;
  if (form === "list") return lists;
  if (form === "post") return posts;
  return form.startsWith("ref_") ? references(kind, form) : texts;
}

/** A value that cannot be told blanks an optional cell and refuses the row otherwise. */
const unknown = (refused: string, dropped: string) =>
  `CASE WHEN is_strict THEN '!' || ${refused} ELSE '?${dropped}' END`;

const numbers = `
  SELECT id, v, CASE WHEN amount LIKE '%\\%' ESCAPE '\\' THEN '!percent' WHEN form = 'int' AND is_day(amount) THEN '!turned_to_date'
      WHEN TRY_CAST(m AS DECIMAL(18, 2)) IS NULL OR (form = 'int' AND TRY_CAST(m AS INTEGER) IS NULL) THEN '!not_a_number'
      WHEN form = 'int' AND m % 1 <> 0 THEN '!not_whole'
      WHEN p.about || p.more || p.around <> '' THEN '?approximate'
      WHEN NOT list_contains(units, p.unit) THEN '?unit'
      WHEN c = '万元' AND p.unit = '' AND m > 10000000 THEN '?looks_like_yuan'
      WHEN regexp_matches(p.number, '[壹贰叁肆伍陆柒捌玖拾佰仟]') OR (regexp_matches(p.number, '[^0-9,.-]') AND m > 100) THEN '?large_words'
      WHEN s <> raw THEN CASE WHEN whole IS NOT NULL THEN '+split' END
      WHEN t <> n OR m <> TRY_CAST(v AS DECIMAL(28, 8)) THEN '+number' END AS q, NULL AS e, NULL AS m
  FROM (SELECT *, CASE WHEN form = 'decimal' THEN CAST(TRY_CAST(m AS DECIMAL(18, 2)) AS VARCHAR) WHEN m % 1 = 0 THEN CAST(TRY_CAST(m AS INTEGER) AS VARCHAR) END AS v
    FROM (SELECT *, TRY_CAST(n AS DECIMAL(28, 8)) * CASE WHEN p.unit IN ('万', '万元') OR (p.unit = '' AND c = '万元') THEN 10000 ELSE 1 END AS m
      FROM (SELECT *, number_text(p.number) AS n
        FROM (SELECT *, amount_parts(amount) AS p
          FROM (SELECT *, CASE WHEN takes_percent THEN regexp_replace(s, '%$', '') ELSE s END AS amount
            FROM filled WHERE form IN ('int', 'decimal'))))))`;

const dates = `
  SELECT id, CASE WHEN n <= DATE '${calendar.last}' THEN CAST(n AS VARCHAR) END AS v,
    CASE WHEN n IS NULL THEN CASE WHEN has_several_dates(p) THEN '!several_dates' WHEN is_incomplete_date(d) THEN '!incomplete_date' ELSE '!not_a_date' END
      WHEN n > DATE '${calendar.last}' THEN '!out_of_calendar' WHEN n < DATE '${calendar.first}' OR n > CAST(latest AS DATE) THEN '?out_of_calendar'
      WHEN weekday_differs(s, n) THEN '?weekday' WHEN is_short_year(p) THEN '?two_digit_year' WHEN lacks_year(p) THEN '?taken_year'
      WHEN t <> CAST(n AS VARCHAR) THEN CASE WHEN regexp_full_match(p, '[0-9]{5}([.][0-9]+)?') THEN '+date_number' ELSE '+date' END END AS q, NULL AS e, NULL AS m
  FROM (SELECT *, read_date(d) AS n FROM (SELECT *, dated(p, c) AS d FROM (SELECT id, s, t, c, latest, date_words(s) AS p FROM filled WHERE form = 'date')))`;

const spans = `
  SELECT id, n AS v, CASE WHEN n IS NULL THEN '!not_a_' || form WHEN is_short_span(p) THEN '?two_digit_year' WHEN d <> p AND c <> '${since1904}' THEN '?taken_year'
      WHEN may_be_october(p) THEN '?january' WHEN t <> n THEN '+date' END AS q, NULL AS e, NULL AS m
  FROM (SELECT *, CASE WHEN form = 'month' THEN read_month(d) ELSE read_period(d) END AS n
    FROM (SELECT *, spanned(p, c) AS d
      FROM (SELECT id, form, t, c, date_words(s) AS p FROM filled WHERE form IN ('month', 'period'))))`;

const choices = `
  SELECT c.id, nullif(n.value, c.alias) AS v,
    CASE WHEN n.value = c.alias THEN '!alias_only' WHEN n.value IS NULL THEN ${unknown("unlisted", "dropped_value")}
      WHEN w.text IS NULL THEN '+listed' WHEN c.s <> c.t THEN '+width' END AS q, NULL AS e, NULL AS m
  FROM filled c LEFT JOIN intake.listed_labels n ON n.listing = c.listing AND n.text = c.l
    LEFT JOIN intake.listed_texts w ON w.listing = c.listing AND w.text = c.s
  WHERE c.form = 'listed'`;

const lists = `
  SELECT c.id, string_agg(DISTINCT n.value, ';' ORDER BY n.value) AS v,
    CASE WHEN count(*) > count(n.value) THEN any_value(${unknown("'not_in_list'", "dropped_value")}) END AS q, NULL AS e, NULL AS m
  FROM (SELECT f.id, f.listing, f.is_strict, unnest(CASE WHEN whole.value IS NOT NULL THEN [f.l] ELSE
        list_transform(list_filter(regexp_split_to_array(f.s, '[;、,|\\r\\n]+'), part -> trim(part) <> ''), part -> label_of(part)) END) AS part
      FROM filled f LEFT JOIN intake.listed_labels whole ON whole.listing = f.listing AND whole.text = f.l
      WHERE f.form = 'list') c
    LEFT JOIN intake.listed_labels n ON n.listing = c.listing AND n.text = c.part
  GROUP BY c.id`;

/** Names were taken out before: what is left in their place is doubted and blank. */
const posts = `
  SELECT id, CASE WHEN t = ${quote(hidden)} THEN NULL ELSE tidy(t) END AS v, CASE WHEN t = ${quote(hidden)} THEN '?not_a_post' WHEN length(t) > 1000 THEN '!too_long_text'
      WHEN regexp_matches(s, '^[=+@-]') THEN '+plain_text' WHEN tidy(t) <> t THEN '+width' END AS q, NULL AS e, NULL AS m
  FROM filled WHERE form = 'post'`;

const texts = `
  SELECT id, p AS v, CASE WHEN form = 'code' AND is_key AND is_spoilt_code(p) THEN '!spoilt_code' WHEN length(t) > 1000 THEN '!too_long_text'
      WHEN regexp_matches(s, '^[=+@-]') THEN '+plain_text' WHEN p <> t THEN '+width' END AS q, NULL AS e, NULL AS m
  FROM (SELECT id, form, is_key, s, t, CASE form WHEN 'code' THEN regexp_replace(s, '\\s', '', 'g')
      WHEN 'name' THEN without_mark(tidy(replace(replace(t, chr(10), ''), chr(13), ''))) ELSE without_mark(tidy(t)) END AS p
    FROM filled WHERE form IN ('code', 'name', 'text'))`;

/**
 * The code decides; the name is taken where there is no code, and compared where there is one. A code that a
 * spreadsheet spoilt is mended when the name beside it tells which one it was.
 */
function references(kind: RecordKind, form: Form): string {
  const target = form.slice("ref_".length);
  const isGroup = target === "party_group";
  return `
  SELECT id, CASE WHEN v IS NULL AND (is_spoilt OR named = padded) THEN named ELSE v END AS v,
    CASE WHEN v IS NOT NULL THEN CASE WHEN is_blank(fold(x)) IS FALSE AND named IS DISTINCT FROM v THEN '?name_differs' WHEN t <> v THEN '+named' END
      WHEN is_spoilt THEN CASE WHEN named IS NULL THEN ${unknown("'spoilt_code'", "unused_reference")} ELSE '?spoilt_code' END
      WHEN named = padded THEN '?lost_zeros'
      WHEN padded IS NOT NULL THEN ${unknown("'lost_zeros'", "unused_reference")}
      ELSE ${unknown(quote("unknown_reference"), "unused_reference")} END AS q,
    CASE WHEN v IS NULL AND NOT is_spoilt THEN coalesce('编号“' || padded || '”和一致的名称', near) END AS e,
    coalesce(v, padded, named, best) AS m
  FROM (SELECT c.*, ${isGroup ? "coalesce(r.id, g.id)" : "r.id"} AS v, o.id AS named, z.code AS padded, is_spoilt_code(c.s) AS is_spoilt, n.near, n.best
    FROM filled c LEFT JOIN intake.labels_${target} r ON r.label = c.l
      LEFT JOIN intake.labels_${target} o ON o.label = label_of(fold(c.x))
      LEFT JOIN intake.zeros_${kind.id} z ON z.id = c.id LEFT JOIN intake.near_${kind.id} n ON n.id = c.id
      ${isGroup ? "LEFT JOIN intake.labels_branch b ON b.label = label_of(c.other) LEFT JOIN intake.labels_party_group g ON g.label = lower(b.id) || '-' || c.l" : ""}
    WHERE c.form = ${quote(form)})`;
}
