import {html} from "htl";
import {count} from "./format.js";
import {type Found, searchNames} from "./searchNames.js";
import type {Names} from "./snapshots.js";

const address = (found: Found, page?: string) =>
  found.kind === "branch"
    ? `./${page ?? "branch"}.html?id=${encodeURIComponent(found.id)}`
    : `./${page ?? "index"}.html${found.id ? `?region=${encodeURIComponent(found.id)}` : ""}`;

/**
 * A box that finds branches and organisations by any part of a name. Names are loaded when it is first used.
 * @param page the page that is opened; without it the branch's own, or the overview
 */
export function searchBox(
  load: () => Promise<Names>,
  {isWide = false, page}: {isWide?: boolean; page?: string} = {}
): HTMLElement {
  const input =
    html`<input type="search" role="combobox" aria-expanded="false" aria-label="按名称查找支部或党组织" placeholder="查支部、党组织，名称任一部分" autocomplete="off">` as HTMLInputElement;
  const list = html`<ol role="listbox" hidden>`;
  const box = html`<div class=${isWide ? "search wide" : "search"}>${input}${list}</div>`;
  let selected = -1;
  const item = (found: Found, typed: string) => {
    const end = found.at + typed.length;
    const name =
      found.at < 0
        ? found.name
        : [found.name.slice(0, found.at), html`<mark>${found.name.slice(found.at, end)}</mark>`, found.name.slice(end)];
    return html`<li><a role="option" href=${address(found, page)}><b style="font-weight:400">${name}</b><span>${found.above}</span></a></li>`;
  };
  const show = async () => {
    const typed = input.value.trim();
    list.hidden = !typed;
    input.setAttribute("aria-expanded", String(Boolean(typed)));
    if (!typed) return;
    const {found, total} = searchNames(await load(), typed);
    if (typed !== input.value.trim()) return;
    selected = -1;
    list.replaceChildren(
      ...found.map(f => item(f, typed.split(/\s+/)[0]!)),
      ...(total > found.length
        ? [html`<li class="note">共${count(total)}个，显示前${found.length}个，请再多写几个字`]
        : []),
      ...(total ? [] : [html`<li class="note">没有名称含“${typed}”的支部或党组织`])
    );
  };
  input.onfocus = () => void load();
  input.oninput = () => void show();
  input.onkeydown = event => {
    const links = [...list.querySelectorAll("a")];
    if (event.key === "Escape") list.hidden = true;
    if (event.key === "Enter") links[Math.max(0, selected)]?.click();
    if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
    event.preventDefault();
    selected = Math.min(links.length - 1, Math.max(0, selected + (event.key === "ArrowDown" ? 1 : -1)));
    for (const [i, link] of links.entries()) link.setAttribute("aria-selected", String(i === selected));
    links[selected]?.scrollIntoView({block: "nearest"});
  };
  box.addEventListener("focusout", event => {
    if (!box.contains(event.relatedTarget as Node | null)) list.hidden = true;
  });
  return box;
}
