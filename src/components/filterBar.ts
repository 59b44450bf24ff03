import {html} from "htl";
import {type Filters, type SharedFilter, sharedFilters} from "./filters.js";
import {monthZh} from "./format.js";
import type {Site} from "./snapshots.js";
import {starZh} from "./star.js";

type Option = readonly [id: string, name: string];

/**
 * How a page goes by a filter that all pages know: with everything (`true`), with the values it has (`values`, what
 * stands when none is chosen is `all`), or with a part that `part` names. `null`: it shows the filter itself.
 */
export type Goes = true | null | {values?: readonly string[]; all?: string; part?: string};

/** A filter of one page: its chip, and what can be chosen where the page offers that in its bar. */
export interface OwnFilter {
  key: keyof Filters;
  zh(value: string): string;
  label?: string;
  all?: string;
  options?: readonly Option[];
}

/** What a page goes by; a shared filter left out does nothing there, and its chip says so. */
export type PageFilters = Partial<Record<SharedFilter, Goes>> & {
  own?: readonly OwnFilter[];
  /** Why none of what tells branches apart is gone by, where the usual words would not say it. */
  without?: string;
};

/** A filter that is set: all of the page goes by it, a part, or nothing. */
export interface Chip {
  key: keyof Filters;
  text: string;
  /** What it does not do, in brackets. */
  but: string | null;
  state: "whole" | "part" | "idle";
}

const words: Record<SharedFilter, {label: string; all: string; without: string}> = {
  region: {label: "区县", all: "全市", without: "本页不分区县"},
  sector: {label: "领域", all: "全部领域", without: "本页不分领域"},
  form: {label: "设置形式", all: "全部形式", without: "本页不分设置形式"},
  star: {label: "星级", all: "全部星级", without: "本页不分星级"},
  month: {label: "截至", all: "评定日", without: "本页不按月份"},
  year: {label: "年度", all: "最近年度", without: "本页不按年度"},
  pack: {label: "标准", all: "本市所依据的", without: "本页不分标准"}
};

/** What tells branches apart. */
const ofBranches: ReadonlySet<SharedFilter> = new Set(["region", "sector", "form", "star"]);

const stars = ["5", "4", "3", "2", "1", "0", "-"];

/** What there is of each shared filter, by id; years are each page's own. */
function optionsOf({regions, sectors, forms, used}: Site): Record<SharedFilter, readonly Option[]> {
  return {
    region: regions.map(row => [row.region_id, row.region_name]),
    sector: used.sectors.map(id => [id, sectors[id] ?? id]),
    form: used.forms.map(id => [id, forms[id] ?? id]),
    star: stars.map(star => [star, starZh(star)]),
    month: [...used.months].reverse().map(month => [month, monthZh(month)]),
    year: [],
    pack: used.packs.map(({pack_id, title}) => [pack_id, title])
  };
}

/** What can be chosen on a page. */
function choices(site: Site, name: SharedFilter, goes: Goes | undefined): readonly Option[] {
  if (!goes) return [];
  const all = optionsOf(site)[name];
  if (goes === true || !goes.values) return all;
  return goes.values.map(id => all.find(([other]) => other === id) ?? [id, name === "year" ? `${id}年` : id]);
}

/** A chip for every filter that is set, as they also print: what a page does not go by is told, not left out. */
export function filterChips(site: Site, filters: Filters, page: PageFilters): Chip[] {
  const shared = sharedFilters.flatMap((name): Chip[] => {
    const [value, goes] = [filters[name], page[name]];
    if (!value || goes === null) return [];
    const {label, without} = words[name];
    const known = optionsOf(site)[name].find(([id]) => id === value);
    const said = name === "month" ? monthZh(value) : name === "year" ? `${value}年` : (known?.[1] ?? value);
    const text = name === "month" ? `截至${said}` : said;
    const idle = name === "month" ? text : `${label}：${said}`;
    if (goes === undefined) {
      const but = ofBranches.has(name) ? (page.without ?? without) : without;
      return [{key: name, text: idle, but, state: "idle"}];
    }
    if (!choices(site, name, goes).some(([id]) => id === value))
      return [{key: name, text: idle, but: "没有这一项", state: "idle"}];
    const part = goes === true ? undefined : goes.part;
    return [{key: name, text, but: part ?? null, state: part ? "part" : "whole"}];
  });
  const own = (page.own ?? []).flatMap(({key, zh}): Chip[] =>
    filters[key] ? [{key, text: zh(filters[key]), but: null, state: "whole"}] : []
  );
  return [...shared, ...own];
}

/** Selects for what the page goes by, and a chip for each filter that is set. */
export function filterBar(
  site: Site,
  filters: Filters,
  page: PageFilters,
  set: (change: Partial<Filters>) => void
): HTMLElement {
  const select = (label: string, key: keyof Filters, all: string, options: readonly Option[]) => {
    const box = html`<select><option value="">${all}</option>${options.map(
      ([id, name]) => html`<option value=${id} selected=${filters[key] === id}>${name}</option>`
    )}</select>` as HTMLSelectElement;
    box.onchange = () => set({[key]: box.value || null});
    return html`<label>${label}${box}</label>`;
  };
  const shared = (name: SharedFilter) => {
    const goes = page[name];
    const options = choices(site, name, goes);
    const all = (goes && goes !== true && goes.all) || words[name].all;
    return options.length > 1 || (options.length && name === "region")
      ? select(words[name].label, name, all, options)
      : null;
  };
  const chip = ({key, text, but, state}: Chip) => {
    const remove = html`<button class="plain" type="button" aria-label=${`取消“${text}”`}>×</button>`;
    remove.onclick = () => set({[key]: null});
    return html`<span class=${state === "whole" ? "chip" : `chip-${state}`}>${text}${but ? html`<small>（${but}）</small>` : null}${remove}</span>`;
  };
  return html`<div class="tools filters">${sharedFilters.map(shared)}
    ${(page.own ?? []).map(own => (own.options?.length ? select(own.label ?? "", own.key, own.all ?? "全部", own.options) : null))}
    ${filterChips(site, filters, page).map(chip)}</div>`;
}
