import type {DuckDBConnection} from "@duckdb/node-api";
import type {RecordKind} from "../contracts/column.js";
import {type Form, factsSelect, formOf} from "./facts.js";
import {fractionWhole, splitFraction} from "./fractions.js";
import {calendar} from "./quick.js";
import {list, quote} from "./sql.js";

const totals = ["合计", "小计", "总计", "平均", "合计数", "累计", "总合计", "平均数", "平均值"];

/**
 * Reads every different cell of a kind's untidy rows once, into `intake.read_<kind>`: its value as text (`v`), what
 * there is to say of it (`found`, `note`), and what it tells of its row (a total, a repeated header, an example).
 * `k` is the cell as it may be shown.
 */
export async function readCells(connection: DuckDBConnection, kind: RecordKind): Promise<void> {
  const forms = [...new Set(kind.columns.map(c => formOf(kind, c)))];
  // Each form's query gives, per cell: id, v, and q, the code of what was seen: `!` refuses, `?` doubts, `+` is a note.
  const read = [
    ...new Set(
      forms.map(form => {
        if (form === "int" || form === "decimal") return numbers;
        if (form === "month" || form === "period") return spans;
        if (form === "date") return dates;
        if (form === "listed") return choices;
        if (form === "list") return lists;
        return form.startsWith("ref_") ? references(form) : texts;
      })
    )
  ];
  await connection.run(`CREATE TABLE intake.read_${kind.id} AS
    WITH facts AS (${factsSelect(kind)}),
    folded AS (SELECT id, i, t, x, c, fold(t) AS raw, fold(c) AS other FROM intake.written_${kind.id}),
    cells AS (
      SELECT id, i, t, x, c, raw, other, form, is_needed OR is_key AS is_strict, takes_percent, units, listing, alias, unlisted,
        ${splitFraction(kind, "raw", "other")} AS s, label_of(raw) AS l, is_blank(s) AS blank,
        ${fractionWhole(kind, "raw")} AS whole
      FROM folded JOIN facts USING (i)
    ),
    filled AS (SELECT * FROM cells WHERE NOT blank),
    readings AS (${read.join("\n UNION ALL ")}),
    judged AS (
      SELECT f.id, f.i, f.t, f.x, f.c, mask(f.t, f.raw) AS k, coalesce(cells.blank, true) AS is_blank,
        CASE WHEN is_error_cell(cells.s) THEN NULL ELSE r.v END AS v,
        CASE WHEN is_error_cell(cells.s) THEN CASE WHEN cells.is_strict THEN '!' ELSE '?' END || 'error_cell' ELSE r.q END AS q,
        coalesce(list_contains(${list(totals)}, label_of(f.raw)), false) AS is_total,
        coalesce(regexp_matches(f.raw, '^(注|说明|备注|填表|审核|负责人|单位负责人|制表)'), false) AS is_note,
        cells.l, cells.whole
      FROM folded f LEFT JOIN cells ON cells.id = f.id LEFT JOIN readings r ON r.id = f.id
    ),
    found AS (
      SELECT j.* EXCLUDE (is_total, l), is_total AND coalesce(is_text, true) AS is_total, zh,
        coalesce(list_contains(headers, l), false) AS is_header, is_blank OR list_contains(samples, l) AS is_sample,
        CASE WHEN q[1] = '+' THEN q[2:] END AS note,
        list_filter([
          CASE WHEN q[1] IN ('!', '?') THEN {'code': q[2:], 'is_refused': q[1] = '!', 'expected': expected} END,
          CASE WHEN is_needed AND v IS NULL AND q IS NULL THEN {'code': 'missing_value', 'is_refused': true, 'expected': expected} END,
          CASE WHEN TRY_CAST(v AS DOUBLE) < least THEN {'code': 'too_small', 'is_refused': true, 'expected': expected} END,
          CASE WHEN TRY_CAST(v AS DOUBLE) > most THEN {'code': 'too_large', 'is_refused': is_key, 'expected': expected} END,
          CASE WHEN is_worded AND k <> t THEN {'code': 'personal', 'is_refused': true, 'expected': '不含个人信息的文字'} END
        ], one -> one IS NOT NULL) AS found,
        -- What the quick reader's cast says of the cell is all there is to it.
        CASE WHEN is_blank THEN coalesce(t, '') = '' AND v IS NULL
          ELSE q IS NULL AND form NOT IN ('decimal', 'list') END AS is_plain
      FROM judged j LEFT JOIN facts f ON f.i = j.i
    )
    SELECT *, len(list_filter(found, one -> one.is_refused)) > 0 AS is_refused FROM found`);
}

/** A value that cannot be told blanks an optional cell and refuses the row otherwise. */
const unknown = (refused: string, dropped: string) =>
  `CASE WHEN is_strict THEN '!' || ${refused} ELSE '?${dropped}' END`;

const numbers = `
  SELECT id, v, CASE WHEN amount LIKE '%\\%' ESCAPE '\\' THEN '!percent' WHEN TRY_CAST(m AS DECIMAL(18, 2)) IS NULL OR (form = 'int' AND TRY_CAST(m AS INTEGER) IS NULL) THEN '!not_a_number'
      WHEN form = 'int' AND m % 1 <> 0 THEN '!not_whole'
      WHEN p.about || p.more || p.around <> '' THEN '?approximate'
      WHEN NOT list_contains(units, p.unit) THEN '?unit'
      WHEN n[1] <> '-' AND regexp_matches(p.number, '[^0-9,.-]') AND m > 100 THEN '?large_words'
      WHEN t <> n THEN '+number' END AS q
  FROM (SELECT *, CASE WHEN form = 'decimal' THEN CAST(TRY_CAST(m AS DECIMAL(18, 2)) AS VARCHAR) WHEN m % 1 = 0 THEN CAST(TRY_CAST(m AS INTEGER) AS VARCHAR) END AS v
    FROM (SELECT *, TRY_CAST(n AS DECIMAL(28, 8)) * CASE WHEN p.unit IN ('万', '万元') OR (p.unit = '' AND c = '万元') THEN 10000 ELSE 1 END AS m
      FROM (SELECT *, number_text(p.number) AS n
        FROM (SELECT *, amount_parts(amount) AS p
          FROM (SELECT *, CASE WHEN takes_percent THEN regexp_replace(s, '%$', '') ELSE s END AS amount
            FROM filled WHERE form IN ('int', 'decimal'))))))`;

const dates = `
  SELECT id, CASE WHEN n <= DATE '${calendar.last}' THEN CAST(n AS VARCHAR) END AS v,
    CASE WHEN n IS NULL THEN CASE WHEN has_several_dates(p) THEN '!several_dates' WHEN is_incomplete_date(p) THEN '!incomplete_date' ELSE '!not_a_date' END
      WHEN n > DATE '${calendar.last}' THEN '!out_of_calendar' WHEN n < DATE '${calendar.first}' THEN '?out_of_calendar'
      WHEN is_short_year(p) THEN '?two_digit_year' WHEN t <> CAST(n AS VARCHAR) THEN '+date' END AS q
  FROM (SELECT id, t, p, read_date(p) AS n FROM (SELECT id, t, date_words(s) AS p FROM filled WHERE form = 'date'))`;

const spans = `
  SELECT id, n AS v, CASE WHEN n IS NULL THEN '!not_a_' || form WHEN t <> n THEN '+date' END AS q
  FROM (SELECT id, form, t, CASE WHEN form = 'month' THEN read_month(p) ELSE read_period(p) END AS n
    FROM (SELECT id, form, t, date_words(s) AS p FROM filled WHERE form IN ('month', 'period')))`;

const choices = `
  SELECT c.id, nullif(n.value, c.alias) AS v,
    CASE WHEN n.value = c.alias THEN '!alias_only' WHEN n.value IS NULL THEN ${unknown("unlisted", "dropped_value")}
      WHEN w.text IS NULL THEN '+listed' END AS q
  FROM filled c LEFT JOIN intake.listed_labels n ON n.listing = c.listing AND n.text = c.l
    LEFT JOIN intake.listed_texts w ON w.listing = c.listing AND w.text = c.t
  WHERE c.form = 'listed'`;

const lists = `
  SELECT c.id, string_agg(DISTINCT n.value, ';' ORDER BY n.value) AS v,
    CASE WHEN count(*) > count(n.value) THEN any_value(${unknown("'not_in_list'", "dropped_value")}) END AS q
  FROM (SELECT f.id, f.listing, f.is_strict, unnest(CASE WHEN whole.value IS NOT NULL THEN [f.l] ELSE
        list_transform(list_filter(regexp_split_to_array(f.s, '[;、,|\\r\\n]+'), part -> trim(part) <> ''), part -> label_of(part)) END) AS part
      FROM filled f LEFT JOIN intake.listed_labels whole ON whole.listing = f.listing AND whole.text = f.l
      WHERE f.form = 'list') c
    LEFT JOIN intake.listed_labels n ON n.listing = c.listing AND n.text = c.part
  GROUP BY c.id`;

const texts = `
  SELECT id, p AS v, CASE WHEN length(t) > 1000 THEN '!too_long_text' WHEN p <> t THEN '+width' END AS q
  FROM (SELECT id, t, CASE form WHEN 'code' THEN regexp_replace(s, '\\s', '', 'g')
      WHEN 'name' THEN tidy(replace(replace(t, chr(10), ''), chr(13), '')) ELSE tidy(t) END AS p
    FROM filled WHERE form IN ('code', 'name', 'text'))`;

/** The code decides; the name is taken where there is no code, and compared where there is one. */
function references(form: Form): string {
  const target = form.slice("ref_".length);
  const isGroup = target === "party_group";
  return `
  SELECT c.id, ${isGroup ? "coalesce(r.id, g.id)" : "r.id"} AS v,
    CASE WHEN v IS NULL THEN ${unknown(quote("unknown_reference"), "unused_reference")}
      WHEN is_blank(fold(c.x)) IS FALSE AND o.id IS DISTINCT FROM v THEN '?name_differs' WHEN c.t <> v THEN '+named' END AS q
  FROM filled c LEFT JOIN intake.labels_${target} r ON r.label = c.l
    LEFT JOIN intake.labels_${target} o ON o.label = label_of(fold(c.x))
    ${isGroup ? "LEFT JOIN intake.labels_branch b ON b.label = label_of(c.other) LEFT JOIN intake.labels_party_group g ON g.label = lower(b.id) || '-' || c.l" : ""}
  WHERE c.form = ${quote(form)}`;
}
