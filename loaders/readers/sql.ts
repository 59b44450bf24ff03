/** A text as an SQL literal. */
export const quote = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/** A name as an SQL identifier. */
export const ident = (name: string): string => `"${name.replaceAll('"', '""')}"`;

/** A list of texts as an SQL list literal. */
export const list = (texts: readonly string[]): string => `[${texts.map(quote).join(", ")}]`;

/** SQL of a cell as a type, null where it is none. A cast that fails is dear: blank cells are spared it. */
export const castFilled = (cell: string, type: string): string => `TRY_CAST(nullif(${cell}, '') AS ${type})`;

/** SQL of an amount in yuan, given in so many yuan. Decimals of more than 18 digits cost ten times as much. */
export const yuan = (amount: string, factor: number): string =>
  factor === 1
    ? `TRY_CAST(${amount} AS DECIMAL(18, 2))`
    : `TRY_CAST(TRY_CAST(${amount} AS DECIMAL(24, 6)) * ${factor} AS DECIMAL(18, 2))`;
