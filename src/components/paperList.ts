import {html} from "htl";

/** More rows than this would fill paper as a table or a picture; they stand in close columns instead. */
export const mostRows = 20;

/** Rows for paper only, in as many close columns as the sheet holds: what it is, and what is said of it. */
export const paperList = (
  rows: readonly (readonly [what: string | Node, said: string])[],
  isWide = false
): HTMLElement =>
  html`<ul class=${isWide ? "paper-list wide" : "paper-list"}>${rows.map(
    ([what, said]) => html`<li><b>${what}</b><span>${said}</span></li>`
  )}</ul>`;
