/** What the whole page is narrowed to; kept in the address so that a link brings it back. */
export interface Filters {
  region: string | null;
  sector: string | null;
  month: string | null;
  /** First month of a span of changes. */
  from: string | null;
  /** Branches with this flag only: `no-data`, `near-star`, `not-accepted`. */
  only: string | null;
  /** Star of this cycle and of the one before, `0`–`5`; `-` for none. */
  star: string | null;
  before: string | null;
  /** Branch page: which branch, which year. */
  id: string | null;
  year: string | null;
  /** Data page: which kind of record by period. Standards page: which kind of clause. */
  kind: string | null;
  /** Standards page: which clauses, by text, document, dimension and audience. */
  text: string | null;
  pack: string | null;
  dimension: string | null;
  who: string | null;
  /** Compliance page: one clause, and one of its periods. */
  clause: string | null;
  period: string | null;
}

const names = [
  "region",
  "sector",
  "month",
  "from",
  "only",
  "star",
  "before",
  "id",
  "year",
  "kind",
  "text",
  "pack",
  "dimension",
  "who",
  "clause",
  "period"
] as const;

/** Filters of an address. A month must look like one; anything else is left to the data to know. */
export function readFilters(search: string): Filters {
  const query = new URLSearchParams(search);
  const filters = Object.fromEntries(names.map(name => [name, query.get(name) || null])) as unknown as Filters;
  for (const name of ["month", "from"] as const)
    if (filters[name] && !/^\d{4}-(0[1-9]|1[0-2])$/.test(filters[name])) filters[name] = null;
  return filters;
}

/** The address of the same page with filters changed and everything else kept. */
export function withFilters(search: string, change: Partial<Filters>): string {
  const query = new URLSearchParams(search);
  for (const name of names) {
    const value = change[name];
    if (value === undefined) continue;
    if (value) query.set(name, value);
    else query.delete(name);
  }
  const text = query.toString();
  return text ? `?${text}` : "";
}

/** One level of the rollout that filters point at: a region before a sector, else the city. */
export function scopeOf({region, sector}: Filters): {level: string; id: string} {
  if (region) return {level: "region", id: region};
  if (sector) return {level: "sector", id: sector};
  return {level: "city", id: "*"};
}

const changed = "branchmark-filters";

/** Narrows the page and writes it into the address. */
export function setFilters(change: Partial<Filters>): void {
  history.pushState(null, "", `${location.pathname}${withFilters(location.search, change)}${location.hash}`);
  dispatchEvent(new Event(changed));
}

/** Links that keep the filters when one moves between pages. */
function keepInLinks(filters: Filters): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>("a[data-keep]"))
    link.search = withFilters("", {region: filters.region, sector: filters.sector, month: filters.month});
}

/** Calls back now and after every change, also on back and forward; for `Generators.observe`. */
export function observeFilters(notify: (filters: Filters) => void): () => void {
  const tell = () => {
    const filters = readFilters(location.search);
    keepInLinks(filters);
    notify(filters);
  };
  addEventListener("popstate", tell);
  addEventListener(changed, tell);
  tell();
  return () => {
    removeEventListener("popstate", tell);
    removeEventListener(changed, tell);
  };
}
