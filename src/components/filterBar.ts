import {html} from "htl";
import type {Filters} from "./filters.js";
import {monthZh} from "./format.js";
import {starName} from "./star.js";

const onlyNames: Record<string, string> = {
  "no-data": "没有可判数据",
  "near-star": "差一项升星",
  "not-accepted": "尚未验收达标"
};

/** What a filter bar can choose from; a list left out is not offered on that page. */
export interface FilterChoices {
  regions?: readonly (readonly [id: string, name: string])[];
  sectors?: readonly (readonly [id: string, name: string])[];
  months?: readonly string[];
}

/** Chips of what is narrowed, as they also print. */
export function filterChips(filters: Filters, {regions = [], sectors = []}: FilterChoices): [keyof Filters, string][] {
  const name = (list: FilterChoices["regions"], id: string) => list!.find(([other]) => other === id)?.[1] ?? id;
  const chips: [keyof Filters, string][] = [];
  if (filters.region) chips.push(["region", name(regions, filters.region)]);
  if (filters.sector) chips.push(["sector", name(sectors, filters.sector)]);
  if (filters.month) chips.push(["month", `截至${monthZh(filters.month)}`]);
  const level = (text: string) => starName(text === "-" ? null : Number(text));
  if (filters.before) chips.push(["before", `上一年度${level(filters.before)}`]);
  if (filters.star) chips.push(["star", level(filters.star)]);
  if (filters.only) chips.push(["only", onlyNames[filters.only] ?? filters.only]);
  return chips;
}

/** Selects for region, sector and month, and a chip for each that is set. */
export function filterBar(
  filters: Filters,
  choices: FilterChoices,
  set: (change: Partial<Filters>) => void
): HTMLElement {
  const select = (
    label: string,
    key: "region" | "sector" | "month",
    all: string,
    options: readonly (readonly [string, string])[]
  ) => {
    const box = html`<select><option value="">${all}</option>${options.map(
      ([id, name]) => html`<option value=${id} selected=${filters[key] === id}>${name}</option>`
    )}</select>` as HTMLSelectElement;
    box.onchange = () => set({[key]: box.value || null});
    return html`<label>${label}${box}</label>`;
  };
  const chip = ([key, text]: [keyof Filters, string]) => {
    const remove = html`<button class="plain" type="button" aria-label=${`取消“${text}”`}>×</button>`;
    remove.onclick = () => set({[key]: null});
    return html`<span class="chip">${text}${remove}</span>`;
  };
  return html`<div class="tools">
    ${choices.regions ? select("区县", "region", "全市", choices.regions) : null}
    ${choices.sectors ? select("领域", "sector", "全部领域", choices.sectors) : null}
    ${
      choices.months
        ? select(
            "截至",
            "month",
            "评定日",
            [...choices.months].reverse().map(m => [m, monthZh(m)] as const)
          )
        : null
    }
    ${filterChips(filters, choices).map(chip)}</div>`;
}
