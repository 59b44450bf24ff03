import type {Column, RecordKind} from "../../../loaders/contracts/column.js";
import {recordKinds} from "../../../loaders/contracts/records/index.js";

/** Numbers between 0 and 1, the same ones for the same seed. */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return state / 4_294_967_296;
  };
}

/** A cell as a clerk writes it and as it is stored; both null for a blank one. */
export interface RandomCell {
  written: string | null;
  stored: unknown;
}

/** Columns that a random cell cannot break the row's rules by, nor name what is not registered. */
const isFree = ({check, references = ""}: Column): boolean =>
  check?.severity !== "refuse" && /^((branch|org)\.|$)/.test(references);

/**
 * Kinds of which random rows can be made: the columns that are not free may stay blank, and no id gets its branch's
 * in front.
 */
export const freeKinds = recordKinds.filter(
  ({id, columns}) =>
    !["org", "branch", "branch_alias", "party_group", "committee_term"].includes(id) &&
    columns.every(c => isFree(c) || (!c.required && !c.key && !/IS NOT NULL OR/.test(c.check?.sql ?? "")))
);

const words = ["学习", "党章", "“初心”", "真理", "a,b", "c;d", 'e"f', "义务植树", "第二"];

/** Random rows of a kind that break none of its rules; keys differ from row to row. */
export function randomRows(kind: RecordKind, random: () => number, count: number): RandomCell[][] {
  const rows = new Map<string, RandomCell[]>();
  for (let n = 0; rows.size < count && n < 20 * count; n++) {
    const row = kind.columns.map(column =>
      !isFree(column) || (!column.required && !column.key && random() < 0.3)
        ? {written: null, stored: null}
        : cellOf(column, random, n)
    );
    const names = kind.columns.some(c => c.key && c.required) ? kind.columns.filter(c => c.key).map(c => c.name) : [];
    const keys = kind.columns.flatMap((c, i) =>
      names.includes(c.name) || (!names.length && c.key) ? [row[i]!.stored] : []
    );
    rows.set(JSON.stringify(keys.length ? keys : [n]), row);
  }
  return [...rows.values()];
}

function cellOf(column: Column, random: () => number, n: number): RandomCell {
  const below = (limit: number) => Math.floor(random() * limit);
  const pick = <T>(from: readonly T[]): T => from[below(from.length)]!;
  const same = (text: string): RandomCell => ({written: text, stored: text});
  const two = (number: number) => String(number).padStart(2, "0");
  const {type, min = 0, max = Number.MAX_SAFE_INTEGER, references} = column;
  if (references) return same(pick(references.startsWith("org") ? ["O1", "O2", "O3"] : ["B1", "B2", "B3"]));
  switch (type) {
    case "int": {
      const number = min + below(Math.min(max - min, 50) + 1);
      return {written: String(number), stored: number};
    }
    case "decimal": {
      const text = (Math.min(max - min, 1_000) * random() + min).toFixed(2);
      return same(text);
    }
    case "bool": {
      const is = random() < 0.5;
      return {written: is ? "是" : "否", stored: is};
    }
    case "date":
      return same(`201${below(10)}-${two(1 + below(12))}-${two(1 + below(28))}`);
    case "month":
      return same(`201${below(10)}-${two(1 + below(12))}`);
    case "period":
      return same(`201${below(10)}${pick(["", "-Q3", "-H1", `-${two(1 + below(12))}`])}`);
    case "enum":
    case "enum[]": {
      // What names several values at once is a value of none.
      const all = Object.entries(column.enumeration!.labels).filter(([id]) => id !== "new-economy");
      const [[id, labels], [second, others]] = [pick(all), pick(all)];
      if (type === "enum") return {written: pick([id, ...labels]), stored: id};
      const ids = [...new Set([id, second])].sort();
      return {written: id === second ? labels[0] : `${labels[0]}；${others[0]}`, stored: ids.join(";")};
    }
    default:
      return same(column.key ? `K${n}` : `${pick(words)}${pick(words)}x`);
  }
}
