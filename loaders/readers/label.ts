/**
 * A header, sheet name or listed value as it is compared: full width folded, white space, quotation marks and a
 * leading asterisk removed, lower case.
 */
export function label(text: string): string {
  return text
    .normalize("NFKC")
    .replace(/[\s\u200b-\u200f\u2060\ufeff"'“”‘’]/g, "")
    .replace(/^\*+/, "")
    .toLowerCase();
}

/** A label without one trailing bracket group, e.g. 实到人数(人); unchanged when there is none. */
export function withoutBracket(text: string): string {
  return text.replace(/[([【][^()[\]【】]*[)\]】]$/, "") || text;
}
