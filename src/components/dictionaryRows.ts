import type {Cadence} from "../../loaders/contracts/column.js";
import type {KindFacts} from "./snapshots.js";

/** One column of one kind of record, as a clerk has to know it. */
export interface DictionaryRow {
  kind: string;
  kind_zh: string;
  tier: string;
  cadence: Cadence;
  column: string;
  zh: string;
  /** What to write. */
  note: string;
  type: string;
  unit: string | null;
  is_required: boolean;
  is_key: boolean;
  /** What a cell may hold, in words. */
  expected: string;
  /** Every value that can be chosen, separated by 、; null where the column is no list. */
  choices: string | null;
  /** Other headers that are understood, separated by 、. */
  synonyms: string;
  /** A rule across columns, and whether breaking it refuses the row. */
  rule: string | null;
  /** Kind of record that must know the value. */
  refers_to: string | null;
  example: string | null;
}

/** Columns whose header, synonym, note or identifier, or whose kind's name, holds what was typed; all when nothing was. */
export function findColumns(rows: readonly DictionaryRow[], typed: string): DictionaryRow[] {
  const text = typed.trim().toLowerCase();
  if (!text) return [...rows];
  return rows.filter(row =>
    [row.kind, row.kind_zh, row.column, row.zh, row.note, row.synonyms, row.choices].some(part =>
      part?.toLowerCase().includes(text)
    )
  );
}

/** The dictionary in a sentence. */
export function dictionaryHeadline(rows: readonly DictionaryRow[]): string {
  const kinds = new Map(rows.map(row => [row.kind, row]));
  const core = [...kinds.values()].filter(row => row.tier === "core").map(row => row.kind_zh);
  const required = rows.filter(row => row.is_required).length;
  return `一共${kinds.size}种记录、${rows.length}列，其中${required}列必填；${core.join("、")}必备，其余不报时用到它的条款记为缺数据。`;
}

/** Identifier of a kind's part of the page. */
export const anchorOf = (kind: KindFacts["id"]): string => `kind-${kind}`;
