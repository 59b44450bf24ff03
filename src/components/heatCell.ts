import {html} from "htl";
import {count, percent} from "./format.js";
import {type Returned, returnedShare} from "./returnRows.js";

/** From this share on a tight grid stays silent, so that what is missing can be seen. */
const nearly = 0.95;

/**
 * A table cell that darkens with what is missing and is hatched where nothing came; what is complete stays blank paper.
 * `isTight` leaves the number of a nearly complete cell to its title and to screen readers; `open` is called when a cell
 * that lacks something is chosen.
 */
export function heatCell(
  returned: Returned | undefined,
  about: string,
  {isTight = false, span = 1, open}: {isTight?: boolean; span?: number; open?: () => void} = {}
): HTMLElement {
  const share = returned && returnedShare(returned);
  if (!returned || share === null || share === undefined) return html`<td class="heat n muted" colspan=${span}>—</td>`;
  const title = `${about}：${count(returned.branches_reporting)}／${count(returned.branches_active)}个支部，${percent(share)}`;
  // Its name begins with what is seen in it, so that it can be spoken to.
  const within = (shown: string, text: string | Node = shown) => {
    if (!open || share === 1) return text;
    const button = html`<button class="plain" type="button" aria-label=${`${shown}，${title}，看没有的支部`}>${text}</button>`;
    button.onclick = open;
    return button;
  };
  if (share === 0) return html`<td class="heat none" colspan=${span} title=${title}>${within("无")}</td>`;
  // 99.6% is not all of them: only what is complete says 100.
  const shown = String(share === 1 ? 100 : Math.min(99, Math.round(share * 100)));
  const text = isTight && share >= nearly ? html`<span class="unseen">${shown}</span>` : shown;
  return html`<td class=${share === 1 ? "heat n muted" : "heat n"} colspan=${span} title=${title} style=${`--missing:${(1 - share).toFixed(3)}`}>${within(shown, text)}</td>`;
}
