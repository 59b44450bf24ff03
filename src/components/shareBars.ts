import {html} from "htl";
import {percent} from "./format.js";

/** One line: a name, where it leads, and a share 0–1 for every head; null where there is none. */
export interface ShareLine {
  name: string;
  href: string | null;
  shares: readonly (number | null)[];
  /** What stands at the end of the line. */
  beside: readonly string[];
}

/** Shares as short bars on one scale from nothing to all, a column for each. */
export function shareBars(
  lines: readonly ShareLine[],
  {first, heads, beside}: {first: string; heads: readonly string[]; beside: readonly string[]}
): HTMLElement {
  const filled = (share: number) =>
    html`<span class="share-bar" aria-hidden="true"><i style=${`width:${Math.min(1, share) * 100}%`}></i></span>`;
  const bar = (share: number | null) =>
    html`<td class="share-cell">${share === null ? null : filled(share)}<b>${percent(share)}</b></td>`;
  return html`<div class="grid" role="region" aria-label=${heads.join("、")} tabindex="0"><table class="shares">
    <thead><tr><th scope="col">${first}</th>${heads.map(head => html`<th scope="col">${head}</th>`)}${beside.map(head => html`<th scope="col" class="n">${head}</th>`)}</tr></thead>
    <tbody>${lines.map(
      line =>
        html`<tr><th scope="row">${line.href ? html`<a href=${line.href}>${line.name}</a>` : line.name}</th>${line.shares.map(bar)}${line.beside.map(text => html`<td class="n">${text}</td>`)}</tr>`
    )}</tbody></table></div>`;
}
