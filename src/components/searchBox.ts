import {html} from "htl";
import {pageLink} from "./filters.js";
import {count} from "./format.js";
import {enough, type Found, indexNames, type NameIndex, type NameKind, searchNames} from "./searchNames.js";
import type {Names} from "./snapshots.js";

let boxes = 0;

const kindNames: Record<NameKind, string> = {branch: "支部", org: "党组织", clause: "条款"};

/** Where a name leads: its own page, its clause standing open, or the branches of an organisation in its region. */
function address({kind, id, name, region_id}: Found, page?: string): string {
  if (kind === "clause") return `./standards.html#${encodeURIComponent(id)}`;
  if (kind === "branch") return pageLink(page ?? "branch", {id});
  if (page) return pageLink(page, {region: region_id});
  if (!region_id) return "./index.html";
  return pageLink("region", {region: region_id, text: id === region_id ? null : name});
}

/**
 * A box that finds branches, organisations and clauses by any part of a name or the first letters of its pinyin. Names
 * are loaded when it is first used.
 * @param page the page that is opened with a branch or a region; without it each name's own place
 */
export function searchBox(
  load: () => Promise<Names>,
  {isWide = false, page}: {isWide?: boolean; page?: string} = {}
): HTMLElement {
  const kinds: NameKind[] = page ? ["branch", "org"] : ["branch", "org", "clause"];
  const said = kinds.map(kind => kindNames[kind]);
  const id = `found-${++boxes}`;
  const input =
    html`<input type="search" role="combobox" aria-expanded="false" aria-controls=${id} aria-label=${`查找${said.join("、")}，名称任一部分或拼音首字母`} placeholder=${`查${said.join("、")}或拼音首字母`} autocomplete="off">` as HTMLInputElement;
  const list = html`<div role="listbox" id=${id} aria-label="找到的名称"></div>`;
  const note = html`<p class="note" aria-live="polite"></p>`;
  const drop = html`<div class="found" hidden>${list}${note}</div>`;
  const box = html`<div class=${isWide ? "search wide" : "search"}>${input}${drop}</div>`;
  let selected = -1;
  let index: Promise<NameIndex> | null = null;
  const ready = () => {
    index ??= load().then(indexNames);
    // What could not be read is asked for again at the next letter.
    index.catch(() => {
      index = null;
    });
    return index;
  };
  const item = (found: Found, i: number, typed: string) => {
    const {kind, at, above} = found;
    const end = at + typed.length;
    const name =
      at < 0
        ? found.name
        : [found.name.slice(0, at), html`<mark>${found.name.slice(at, end)}</mark>`, found.name.slice(end)];
    return html`<a role="option" id=${`${id}-${i}`} aria-selected="false" tabindex="-1" href=${address(found, page)}><b>${name}</b><span>${[kindNames[kind], above].filter(Boolean).join("　")}</span></a>`;
  };
  const open = (isOpen: boolean) => {
    drop.hidden = !isOpen;
    input.setAttribute("aria-expanded", String(isOpen));
  };
  const show = async () => {
    const typed = input.value.trim();
    open(Boolean(typed));
    if (!typed) return;
    const names = await ready().catch(() => null);
    if (typed !== input.value.trim()) return;
    const {found, total} = names ? searchNames(names, typed, {kinds}) : {found: [], total: 0};
    selected = -1;
    input.removeAttribute("aria-activedescendant");
    list.replaceChildren(...found.map((f, i) => item(f, i, typed.split(/\s+/)[0]!)));
    note.textContent = !names
      ? "名称没有读到，请再试一次或刷新页面"
      : !total
        ? `没有名称含“${typed}”的${said.join("、")}`
        : total > found.length
          ? `共${count(total)}个${total === enough ? "以上" : ""}，显示前${found.length}个，请再多写几个字`
          : "";
  };
  input.onfocus = () => void ready().catch(() => null);
  input.oninput = () => void show();
  input.onkeydown = event => {
    const links = [...list.querySelectorAll("a")];
    if (event.key === "Escape") open(false);
    if (event.key === "Enter") links[Math.max(0, selected)]?.click();
    if ((event.key !== "ArrowDown" && event.key !== "ArrowUp") || !links.length) return;
    event.preventDefault();
    selected = Math.min(links.length - 1, Math.max(0, selected + (event.key === "ArrowDown" ? 1 : -1)));
    for (const [i, link] of links.entries()) link.setAttribute("aria-selected", String(i === selected));
    input.setAttribute("aria-activedescendant", links[selected]!.id);
    links[selected]!.scrollIntoView({block: "nearest"});
  };
  box.addEventListener("focusout", event => {
    if (!box.contains(event.relatedTarget as Node | null)) open(false);
  });
  return box;
}
