/** A text as an SQL literal. */
export const quote = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/** A name as an SQL identifier. */
export const ident = (name: string): string => `"${name.replaceAll('"', '""')}"`;

/** A list of texts as an SQL list literal. */
export const list = (texts: readonly string[]): string => `[${texts.map(quote).join(", ")}]`;
