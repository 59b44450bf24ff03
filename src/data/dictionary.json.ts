import type {Column, ColumnType} from "../../loaders/contracts/column.js";
import {recordKinds} from "../../loaders/contracts/records/index.js";
import {expectation} from "../../loaders/readers/expectation.js";
import {aliasOnly} from "../../loaders/readers/lookups.js";
import type {DictionaryRow} from "../components/dictionaryRows.js";
import {snapshot} from "./snapshot.js";

const typeNames: Record<ColumnType, string> = {
  text: "文字",
  int: "整数",
  decimal: "小数",
  bool: "是或否",
  date: "日期",
  month: "月份",
  period: "期间",
  enum: "选一项",
  "enum[]": "选几项，用；隔开"
};

/** Every label of a list; an umbrella word that no record may hold is left out. */
const choicesOf = ({enumeration}: Column): string | null =>
  enumeration
    ? Object.entries(enumeration.labels)
        .filter(([id]) => id !== aliasOnly[enumeration.name])
        .map(([, [label]]) => label)
        .join("、")
    : null;

const kindNames = new Map(recordKinds.map(kind => [kind.id, kind.zh]));

const tiers = ["core", "standard", "advanced"];
const kinds = [...recordKinds].sort((a, b) => tiers.indexOf(a.tier) - tiers.indexOf(b.tier));

const rows: DictionaryRow[] = kinds.flatMap(kind =>
  kind.columns.map(column => ({
    kind: kind.id,
    kind_zh: kind.zh,
    tier: kind.tier,
    cadence: kind.cadence,
    column: column.name,
    zh: column.zh,
    note: column.note,
    type: typeNames[column.type],
    unit: column.unit ?? null,
    is_required: column.required,
    is_key: column.key,
    expected: expectation(column),
    choices: choicesOf(column),
    synonyms: column.synonyms.join("、"),
    rule: column.check ? `${column.check.zh}（不符的${column.check.severity === "refuse" ? "退回" : "存疑"}）` : null,
    refers_to: kindNames.get(column.references?.split(".")[0] ?? "") ?? null,
    example: column.example ?? null
  }))
);

export default snapshot(async () => rows);
