import {html} from "htl";

/** A number that matters: value, what it is out of, how it moved, what it is held against. */
export interface BigNumber {
  label: string;
  value: string;
  unit?: string;
  /** Denominator and date. */
  of: string;
  /** Change against the month or year before. */
  change: string;
  note?: string;
}

/** Numbers in a row, each with its denominator, date and change. */
export function bigNumbers(numbers: readonly BigNumber[]): HTMLElement {
  return html`<dl class="numbers">${numbers.map(
    n => html`<div class="number"><dt>${n.label}</dt><dd class="value">${n.value}${n.unit ? html`<small>${n.unit}` : null}</dd>
      <dd class="detail">${n.of}</dd><dd class="detail">${n.change}</dd>${n.note ? html`<dd class="detail">${n.note}` : null}</div>`
  )}</dl>`;
}
