import type {RecordKind} from "../contracts/column.js";

/** Counts that clerks write into one cell: 18/20, 应到20实到18. */
const pairs: Readonly<Record<string, {whole: string; part: string}>> = {
  activity: {whole: "expected_count", part: "attended_count"}
};

const unit = "人?";
const slashed = `([0-9]+)${unit}/([0-9]+)${unit}`;
const named = `应到([0-9]+)${unit}[,;、]?实到([0-9]+)${unit}`;

/** Positions of the columns of a kind's pair; null for kinds without. */
export function fractionPair(kind: RecordKind): {whole: number; part: number} | null {
  const pair = pairs[kind.id];
  if (!pair) return null;
  const at = (name: string) => kind.columns.findIndex(c => c.name === name);
  return {whole: at(pair.whole), part: at(pair.part)};
}

/** SQL of the cell that may hold what belongs into column `i`; null for columns that stand alone. */
export function fractionContext(kind: RecordKind, i: number, cell: (i: number) => string): string | null {
  const pair = fractionPair(kind);
  if (pair?.whole !== i) return null;
  return `CASE WHEN regexp_matches(${cell(pair.part)}, '[/／]|应到') THEN ${cell(pair.part)} END`;
}

/**
 * SQL of a folded cell `s` of column `i` with the fraction in it, or in the other cell `c`, taken apart. What the
 * other column says itself comes first; the rule of the two columns doubts what does not fit.
 */
export function splitFraction(kind: RecordKind, s: string, c: string, i: string): string {
  const pair = fractionPair(kind);
  if (!pair) return s;
  return `CASE WHEN ${i} = ${pair.part} THEN ${taken(s, 1, 2, s)}
    WHEN ${i} = ${pair.whole} AND is_blank(${s}) THEN ${taken(c, 2, 1, s)} ELSE ${s} END`;
}

/** SQL of the whole that a folded cell of the part's column names; null when it names none. */
export function fractionWhole(kind: RecordKind, s: string, i: string): string {
  const pair = fractionPair(kind);
  return pair ? `CASE WHEN ${i} = ${pair.part} THEN ${taken(s, 2, 1, "NULL")} END` : "NULL";
}

const taken = (s: string, inSlashed: number, inNamed: number, otherwise: string): string =>
  `CASE WHEN regexp_full_match(${s}, '${slashed}') THEN regexp_extract(${s}, '${slashed}', ${inSlashed})
    WHEN regexp_full_match(${s}, '${named}') THEN regexp_extract(${s}, '${named}', ${inNamed}) ELSE ${otherwise} END`;
