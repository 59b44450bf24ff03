import {html} from "htl";

/** A list that is fetched and drawn when it is opened; a fetch that fails says so and may be tried again. */
export function openList(title: string | Node, build: () => Promise<Element> | Element): HTMLDetailsElement {
  const box = html`<div></div>`;
  const details = html`<details class="list"><summary>${title}</summary>${box}</details>` as HTMLDetailsElement;
  let isBuilt = false;
  details.addEventListener("toggle", async () => {
    if (!details.open || isBuilt) return;
    isBuilt = true;
    box.replaceChildren(html`<p class="note">读取中…</p>`);
    try {
      box.replaceChildren(await build());
    } catch {
      isBuilt = false;
      box.replaceChildren(html`<p class="note">清单没有取到。请合上再打开，或刷新页面。</p>`);
    }
  });
  return details;
}
