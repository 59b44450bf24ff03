import type {Column, RecordKind} from "../contracts/column.js";
import {expectation} from "./expectation.js";
import {label} from "./label.js";
import {aliasOnly, listed, referredKind} from "./lookups.js";
import {latestDay} from "./quick.js";
import {list, quote} from "./sql.js";

/** How the cells of a column are read with care. */
export type Form =
  | "int"
  | "decimal"
  | "date"
  | "month"
  | "period"
  | "listed"
  | "list"
  | "code"
  | "name"
  | "text"
  | "post"
  | string;

/** The form of a column; references have that of the kind they refer to, as `ref_<kind>`. */
export function formOf(kind: RecordKind, column: Column): Form {
  const target = referredKind(kind, column);
  if (target) return `ref_${target}`;
  switch (column.type) {
    case "bool":
    case "enum":
      return "listed";
    case "enum[]":
      return "list";
    case "text":
      if (column.key || column.references) return "code";
      if (column.isPost) return "post";
      return column.name === "name" ? "name" : "text";
    default:
      return column.type;
  }
}

/** Units of counts that mean persons, sums of money, and so on: a cell may say any of its column's row. */
const sameUnits = [
  ["人", "名", "位"],
  ["元", "块", "万", "万元"],
  ["次", "场"],
  ["个", "家", "支"],
  ["件", "起"],
  ["年", "年度"]
];

function unitsOf({unit = ""}: Column): string[] {
  return ["", unit, ...sameUnits.filter(row => row.includes(unit)).flat()];
}

/** The example of a column as a cell may hold it: a number cell drops the decimals that its text shows. */
function sampleLabels({example = "", type}: Column): string[] {
  return type === "decimal" ? [label(example), String(Number(example))] : [label(example)];
}

/** SQL of a table `facts`: what the contract says of each column of a kind that bears on reading its cells. */
export function factsSelect(kind: RecordKind): string {
  const rows = kind.columns.map((c, i) => {
    const of = listed(c);
    const optional = (value: number | undefined) => (value === undefined ? "NULL" : String(value));
    return `(${[
      i,
      quote(formOf(kind, c)),
      quote(c.zh),
      c.required,
      c.key,
      c.type === "text",
      ["text", "enum", "enum[]"].includes(c.type),
      c.type === "decimal" && !c.unit,
      list(unitsOf(c)),
      optional(c.min),
      optional(c.max),
      of ? quote(of.name) : "NULL",
      of && aliasOnly[of.name] ? quote(aliasOnly[of.name]!) : "NULL",
      c.type === "bool" ? "'not_yes_no'" : "'not_in_list'",
      quote(expectation(c)),
      list([...new Set([c.name, c.zh, ...c.synonyms].map(label))]),
      list(sampleLabels(c)),
      `CAST(${latestDay(c)} AS VARCHAR)`
    ].join(", ")})`;
  });
  return `SELECT * REPLACE (CAST(least AS DOUBLE) AS least, CAST(most AS DOUBLE) AS most, CAST(listing AS VARCHAR) AS listing, CAST(alias AS VARCHAR) AS alias)
    FROM (VALUES ${rows.join(",\n    ")}) f(i, form, zh, is_needed, is_key, is_text, is_worded, takes_percent,
    units, least, most, listing, alias, unlisted, expected, headers, samples, latest)`;
}
