import {html} from "htl";

/** On a narrow screen a chart is moved sideways, not shrunk until nobody can read it. */
export function wideChart(label: string, chart: Element): HTMLElement {
  return html`<div class="grid" role="region" aria-label=${`${label}，可左右移动`} tabindex="0">${chart}</div>`;
}
