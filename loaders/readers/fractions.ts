import type {RecordKind} from "../contracts/column.js";

/** Counts that clerks write into one cell: 18/20, 应到20实到18. */
const pairs: Readonly<Record<string, {whole: string; part: string}>> = {
  activity: {whole: "expected_count", part: "attended_count"}
};

const unit = "人?";
const slashed = `([0-9]+)${unit}/([0-9]+)${unit}`;
const named = `应到([0-9]+)${unit}[,;、]?实到([0-9]+)${unit}`;

/** SQL of folded cell `i` with a fraction taken apart: each column of the pair gets its number; null for other columns. */
export function splitFraction(kind: RecordKind, i: number, folded: (i: number) => string): string | null {
  const pair = pairs[kind.id];
  const name = kind.columns[i]!.name;
  if (!pair || (name !== pair.whole && name !== pair.part)) return null;
  const cell = folded(kind.columns.findIndex(c => c.name === pair.part));
  const [inSlashed, inNamed] = name === pair.part ? [1, 2] : [2, 1];
  const taken = `WHEN regexp_full_match(${cell}, '${slashed}') THEN regexp_extract(${cell}, '${slashed}', ${inSlashed})
    WHEN regexp_full_match(${cell}, '${named}') THEN regexp_extract(${cell}, '${named}', ${inNamed})`;
  // What the other column says itself comes first; the rule of the two columns doubts what does not fit.
  return name === pair.part
    ? `CASE ${taken} ELSE ${folded(i)} END`
    : `CASE WHEN NOT (is_blank(${folded(i)})) THEN ${folded(i)} ${taken} ELSE ${folded(i)} END`;
}

/** SQL that is true where a cell's pair disagrees with what the other column says; null for other columns. */
export function fractionDiffers(kind: RecordKind, i: number): string | null {
  const pair = pairs[kind.id];
  if (!pair || kind.columns[i]!.name !== pair.part) return null;
  const whole = kind.columns.findIndex(c => c.name === pair.whole);
  const cell = `fold(t${i})`;
  return `coalesce(nullif(regexp_extract(${cell}, '^${slashed}$', 2), ''), nullif(regexp_extract(${cell}, '^${named}$', 1), '')) <> n${whole}`;
}
