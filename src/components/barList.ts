import {max, sum} from "d3-array";
import {html} from "htl";
import {count, percent} from "./format.js";

/** One bar: what it is, how many, and what stands beside it. */
export interface Bar {
  id: string;
  name: string;
  n: number;
  /** How many of them are meant, drawn as the first part of the bar. */
  part?: number;
  beside: string;
}

/** The share beside a bar: of what, and how much; without one it is that of all bars together. */
export interface BarShare {
  head: string;
  of(bar: Bar): number | null;
}

/** Bars with their numbers, as a table that needs no second reading; a name that can be chosen is a button. */
export function barList(
  bars: readonly Bar[],
  {
    heads,
    label = heads[0],
    share,
    choose
  }: {
    heads: readonly [name: string, n: string, beside: string];
    /** Tells it apart from other lists of the page, where there are several. */
    label?: string;
    share?: BarShare;
    choose?: (id: string) => void;
  }
): HTMLElement {
  const most = max(bars, bar => bar.n) || 1;
  const all = sum(bars, bar => bar.n);
  const {head, of} = share ?? {head: "占比", of: (bar: Bar) => (all ? bar.n / all : null)};
  const name = (bar: Bar) => {
    if (!choose) return bar.name;
    const button = html`<button class="plain" type="button" title="看这些">${bar.name}</button>`;
    button.onclick = () => choose(bar.id);
    return button;
  };
  return html`<div class="grid" role="region" aria-label=${label} tabindex="0"><table class=${bars.some(bar => bar.part !== undefined) ? "bars parts" : "bars"}>
    <thead><tr><th scope="col">${heads[0]}</th><th aria-hidden="true"></th><th scope="col" class="n">${heads[1]}</th><th scope="col" class="n">${head}</th><th scope="col">${heads[2]}</th></tr></thead>
    <tbody>${bars.map(
      bar => html`<tr><th scope="row">${name(bar)}</th><td class="bar-cell" aria-hidden="true"><i style=${`width:${(bar.n / most) * 100}%`}>${bar.part ? html`<b style=${`width:${(bar.part / bar.n) * 100}%`}></b>` : null}</i></td>
      <td class="n">${count(bar.n)}</td><td class="n muted">${percent(of(bar))}</td><td class="muted">${bar.beside}</td></tr>`
    )}</tbody></table></div>`;
}
