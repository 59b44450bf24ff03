import type {Column, RecordKind} from "../contracts/column.js";
import {label} from "./label.js";
import {aliasOnly, listed, listedId, referredKind} from "./lookups.js";
import {calendar} from "./quick.js";
import {ident, list, quote} from "./sql.js";

/** How the careful reader makes a cell's value: SQL over `t<i>` (the cell), `f<i>` (folded), `l<i>` (its label). */
export interface CarefulCell {
  /** Helper columns by name, in layers: each layer may use those before it, only the first the joined tables. */
  helpers: Record<string, string>[];
  value: string;
  /** Code of what was seen: `!` refuses, `?` doubts, `+` is a note; null when the cell is as it should be. */
  seen: string;
}

/** Units of counts that mean persons, sums of money, and so on: a cell may say any of its column's row. */
const sameUnits = ["人名位", "元块万万元", "次场", "个家支", "户", "张", "件起", "年年度", "分", "学时", "名人"];

/** How cell `i` of a row is read with care. */
export function carefulCell(kind: RecordKind, column: Column, i: number): CarefulCell {
  const target = referredKind(kind, column);
  if (target) return referenceCell(column, i, target);
  switch (column.type) {
    case "int":
    case "decimal":
      return numberCell(column, i);
    case "date":
      return dateCell(column, i);
    case "month":
    case "period":
      return spanCell(column, i);
    case "bool":
    case "enum":
      return listedCell(column, i);
    case "enum[]":
      return listCell(column, i);
    default:
      return textCell(column, i);
  }
}

const ifFilled = (i: number, cases: string) => `CASE WHEN is_blank(f${i}) THEN NULL ${cases} END`;
const errorCell = (column: Column, i: number) =>
  `WHEN is_error_cell(f${i}) THEN '${column.required || column.key ? "!" : "?"}error_cell'`;
/** A value that cannot be told blanks an optional cell and refuses the row otherwise. */
const unknown = (column: Column, refused: string, dropped: string) =>
  column.required || column.key ? `'!${refused}'` : `'?${dropped}'`;

function textCell(column: Column, i: number): CarefulCell {
  const isCode = column.key || (column.references ?? "") !== "";
  const tidied = isCode
    ? `regexp_replace(f${i}, '\\s', '', 'g')`
    : column.name === "name"
      ? `tidy(replace(replace(t${i}, chr(10), ''), chr(13), ''))`
      : `tidy(t${i})`;
  return {
    helpers: [{[`p${i}`]: tidied}],
    value: ifFilled(i, `WHEN is_error_cell(f${i}) THEN NULL ELSE p${i}`),
    seen: ifFilled(
      i,
      `${errorCell(column, i)} WHEN length(t${i}) > 1000 THEN '!too_long_text' WHEN p${i} <> t${i} THEN '+width'`
    )
  };
}

function numberCell(column: Column, i: number): CarefulCell {
  const own = column.unit ?? "";
  const units = ["", own, ...sameUnits.filter(row => own && row.includes(own)).flatMap(row => [...row, row.slice(1)])];
  const isMoney = column.type === "decimal";
  // A percentage is a value only where the column asks for one without a unit: a target.
  const percent = isMoney && !column.unit ? `regexp_replace(f${i}, '%$', '')` : `f${i}`;
  const factor = `CASE WHEN p${i}.unit IN ('万', '万元') THEN 10000 WHEN p${i}.unit = '' AND list_contains(_money, ${quote(column.name)}) THEN 10000 ELSE 1 END`;
  const exact = `TRY_CAST(n${i} AS DECIMAL(28, 8)) * ${factor}`;
  const type = isMoney ? "DECIMAL(18, 2)" : "INTEGER";
  const whole = isMoney ? "" : `WHEN m${i} % 1 <> 0 THEN NULL`;
  return {
    helpers: [{[`p${i}`]: `amount_parts(${percent})`}, {[`n${i}`]: `number_text(p${i}.number)`}, {[`m${i}`]: exact}],
    value: ifFilled(i, `${whole} ELSE TRY_CAST(m${i} AS ${type})`),
    seen: ifFilled(
      i,
      `${errorCell(column, i)} WHEN ${percent} LIKE '%\\%' ESCAPE '\\' THEN '!percent'
       WHEN TRY_CAST(m${i} AS ${type}) IS NULL THEN '!not_a_number' ${isMoney ? "" : `WHEN m${i} % 1 <> 0 THEN '!not_whole'`}
       WHEN p${i}.about || p${i}.more || p${i}.around <> '' THEN '?approximate'
       WHEN NOT list_contains(${list([...new Set(units), "万", "万元"])}, p${i}.unit) THEN '?unit'
       WHEN NOT regexp_matches(n${i}, '^-') AND regexp_matches(p${i}.number, '[^0-9,.-]') AND m${i} > 100 THEN '?large_words'
       WHEN t${i} <> n${i} THEN '+number'`
    )
  };
}

function dateCell(column: Column, i: number): CarefulCell {
  return {
    helpers: [{[`p${i}`]: `date_words(f${i})`}, {[`n${i}`]: `read_date(p${i})`}],
    value: ifFilled(i, `WHEN n${i} > DATE '${calendar.last}' THEN NULL ELSE n${i}`),
    seen: ifFilled(
      i,
      `${errorCell(column, i)} WHEN n${i} IS NULL THEN CASE WHEN has_several_dates(p${i}) THEN '!several_dates'
         WHEN is_incomplete_date(p${i}) THEN '!incomplete_date' ELSE '!not_a_date' END
       WHEN n${i} > DATE '${calendar.last}' THEN '!out_of_calendar'
       WHEN n${i} < DATE '${calendar.first}' THEN '?out_of_calendar'
       WHEN is_short_year(p${i}) THEN '?two_digit_year'
       WHEN t${i} <> CAST(n${i} AS VARCHAR) THEN '+date'`
    )
  };
}

function spanCell(column: Column, i: number): CarefulCell {
  const read = column.type === "month" ? "read_month" : "read_period";
  return {
    helpers: [{[`p${i}`]: `date_words(f${i})`}, {[`n${i}`]: `${read}(p${i})`}],
    value: ifFilled(i, `ELSE n${i}`),
    seen: ifFilled(
      i,
      `${errorCell(column, i)} WHEN n${i} IS NULL THEN '!not_a_${column.type}' WHEN t${i} <> n${i} THEN '+date'`
    )
  };
}

function listedCell(column: Column, i: number): CarefulCell {
  const of = listed(column)!;
  const alias = aliasOnly[of.name];
  const refused = column.type === "bool" ? "not_yes_no" : "not_in_list";
  const asWritten = `TRY_CAST(t${i} AS intake.${ident(`text_${of.name}`)}) IS NULL`;
  return {
    helpers: [{[`n${i}`]: listedId(of, `l${i}`, "label")}],
    value: ifFilled(i, `${alias ? `WHEN n${i} = ${quote(alias)} THEN NULL` : ""} ELSE n${i}`),
    seen: ifFilled(
      i,
      `${errorCell(column, i)} ${alias ? `WHEN n${i} = ${quote(alias)} THEN '!alias_only'` : ""}
       WHEN n${i} IS NULL THEN ${unknown(column, refused, "dropped_value")} WHEN ${asWritten} THEN '+listed'`
    )
  };
}

function listCell(column: Column, i: number): CarefulCell {
  const of = column.enumeration!;
  const one = (text: string) => `CAST(${listedId(of, text, "label")} AS VARCHAR)`;
  const parts = `list_filter(regexp_split_to_array(f${i}, '[;、,|\\r\\n]+'), part -> trim(part) <> '')`;
  return {
    helpers: [
      {
        [`n${i}`]: `CASE WHEN ${one(`l${i}`)} IS NOT NULL THEN [${one(`l${i}`)}] ELSE list_transform(${parts}, part -> ${one("label_of(part)")}) END`
      }
    ],
    value: ifFilled(
      i,
      `ELSE nullif(array_to_string(list_sort(list_distinct(list_filter(n${i}, id -> id IS NOT NULL))), ';'), '')`
    ),
    seen: ifFilled(
      i,
      `${errorCell(column, i)} WHEN len(list_filter(n${i}, id -> id IS NULL)) > 0 THEN ${unknown(column, "not_in_list", "dropped_value")}`
    )
  };
}

function referenceCell(column: Column, i: number, target: string): CarefulCell {
  // The code decides; the name is taken where there is no code, and compared where there is one.
  const found = target === "party_group" ? `coalesce(r${i}.id, g${i}.id)` : `r${i}.id`;
  return {
    helpers: [{[`n${i}`]: found, [`o${i}`]: `s${i}.id`}],
    value: ifFilled(i, `ELSE CAST(n${i} AS intake.ref_${target})`),
    seen: ifFilled(
      i,
      `${errorCell(column, i)} WHEN n${i} IS NULL THEN ${unknown(column, "unknown_reference", "unused_reference")}
       WHEN is_blank(fold(x${i})) IS FALSE AND o${i} IS DISTINCT FROM n${i} THEN '?name_differs'
       WHEN t${i} <> n${i} THEN '+named'`
    )
  };
}

/** Marks by which a column's own headers are known inside the table. */
export const ownHeaders = (column: Column): string =>
  list([...new Set([column.name, column.zh, ...column.synonyms].map(label))]);
