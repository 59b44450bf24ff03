import {html} from "htl";
import type {Filters} from "./filters.js";
import {monthZh, periodZh} from "./format.js";
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
  /** The latest first: it is what stands when none is chosen. */
  years?: readonly string[];
  packs?: readonly (readonly [id: string, name: string])[];
  dimensions?: readonly (readonly [id: string, name: string])[];
  /** Clauses that a chip may have to name. */
  clauses?: readonly (readonly [id: string, name: string])[];
}

/** Chips of what is narrowed, as they also print. */
export function filterChips(filters: Filters, choices: FilterChoices): [keyof Filters, string][] {
  const {regions = [], sectors = [], years, packs, dimensions, clauses} = choices;
  const name = (list: FilterChoices["regions"], id: string) => list!.find(([other]) => other === id)?.[1] ?? id;
  const chips: [keyof Filters, string][] = [];
  if (filters.region) chips.push(["region", name(regions, filters.region)]);
  if (filters.sector) chips.push(["sector", name(sectors, filters.sector)]);
  if (filters.month) chips.push(["month", `截至${monthZh(filters.month)}`]);
  if (years && filters.year) chips.push(["year", `${filters.year}年`]);
  if (packs && filters.pack) chips.push(["pack", name(packs, filters.pack)]);
  if (dimensions && filters.dimension) chips.push(["dimension", name(dimensions, filters.dimension)]);
  if (clauses && filters.clause) chips.push(["clause", name(clauses, filters.clause)]);
  if (clauses && filters.period) chips.push(["period", periodZh(filters.period)]);
  const level = (text: string) => starName(text === "-" ? null : Number(text));
  if (filters.before) chips.push(["before", `上一年度${level(filters.before)}`]);
  if (filters.star) chips.push(["star", level(filters.star)]);
  if (filters.only) chips.push(["only", onlyNames[filters.only] ?? filters.only]);
  return chips;
}

/** Selects for what the page offers, and a chip for each that is set. */
export function filterBar(
  filters: Filters,
  choices: FilterChoices,
  set: (change: Partial<Filters>) => void
): HTMLElement {
  const select = (
    label: string,
    key: "region" | "sector" | "month" | "year" | "pack" | "dimension",
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
    ${
      choices.years && choices.years.length > 1
        ? select(
            "年度",
            "year",
            `${choices.years[0]}年`,
            choices.years.slice(1).map(year => [year, `${year}年`] as const)
          )
        : null
    }
    ${choices.packs && choices.packs.length > 1 ? select("按", "pack", "本市所依据的", choices.packs) : null}
    ${choices.dimensions ? select("维度", "dimension", "全部维度", choices.dimensions) : null}
    ${filterChips(filters, choices).map(chip)}</div>`;
}
