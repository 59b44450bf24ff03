/** Functions and links by which a formula reaches out of its workbook or starts a program. */
const reaching = String.raw`(HYPERLINK|WEBSERVICE|IMPORT[A-Z]+|RTD|CALL|REGISTER\.ID|EXEC|DDE)\s*\(|[A-Za-z]\w*\s*\|.*!|\[\d+\]!`;

const pattern = new RegExp(reaching, "i");

/** Whether a formula, as a workbook holds it, would fetch, link or start anything. */
export const runs = (formula: string): boolean => formula !== "" && pattern.test(formula);

/** The same of the folded text of a cell, as a pattern for DuckDB. */
export const runningText = `(?i)^[=+@-].*(${reaching})`;
