/** What the whole page is narrowed to; kept in the address so that a link brings it back. */
export interface Filters {
  region: string | null;
  sector: string | null;
  form: string | null;
  /** Star of the latest cycle, `0`–`5`; `-` for none. */
  star: string | null;
  month: string | null;
  year: string | null;
  pack: string | null;
  /** First month of a span of changes. */
  from: string | null;
  /** Branches with this flag only: `no-data`, `near-star`, `not-accepted`. */
  only: string | null;
  /** Star of the cycle before, as `star`. */
  before: string | null;
  /** Branch page: which branch. */
  id: string | null;
  /** Data page: which kind of record by period. Standards page: which kind of clause. */
  kind: string | null;
  /** Standards page: which clauses, by text, dimension and audience. */
  text: string | null;
  dimension: string | null;
  who: string | null;
  /** Compliance page: one clause, and one of its periods. */
  clause: string | null;
  period: string | null;
}

/** Filters that every page knows: a move between pages keeps them. */
export const sharedFilters = ["region", "sector", "form", "star", "month", "year", "pack"] as const;
export type SharedFilter = (typeof sharedFilters)[number];

const names = [
  "region",
  "sector",
  "form",
  "star",
  "month",
  "from",
  "only",
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

/** What stands within a filter and would be empty once that changes. */
const within: Partial<Record<keyof Filters, readonly (keyof Filters)[]>> = {
  pack: ["dimension", "clause", "period"],
  dimension: ["clause", "period"],
  clause: ["period"],
  year: ["period"]
};

/** Filters of an address. A month must look like one; anything else is left to the data to know. */
export function readFilters(search: string): Filters {
  const query = new URLSearchParams(search);
  const filters = Object.fromEntries(names.map(name => [name, query.get(name) || null])) as unknown as Filters;
  for (const name of ["month", "from"] as const)
    if (filters[name] && !/^\d{4}-(0[1-9]|1[0-2])$/.test(filters[name])) filters[name] = null;
  return filters;
}

/** The address of the same page with filters changed, what stands within them cleared, and everything else kept. */
export function withFilters(search: string, change: Partial<Filters>): string {
  const query = new URLSearchParams(search);
  const cleared = names.filter(name => change[name] !== undefined).flatMap(name => within[name] ?? []);
  for (const name of names) {
    const value = change[name] ?? (cleared.includes(name) ? null : change[name]);
    if (value === undefined) continue;
    if (value) query.set(name, value);
    else query.delete(name);
  }
  const text = query.toString();
  return text ? `?${text}` : "";
}

/** What every page knows, of an address. */
function sharedOf(search: string): Partial<Filters> {
  const filters = readFilters(search);
  return Object.fromEntries(sharedFilters.map(name => [name, filters[name]]));
}

// Pages are drawn anew whenever the address changes, so a link is made from the address as it stands.
const here = () => globalThis.location?.search ?? "";

/** Address of a page, narrowed as this one is except for `change`. */
export const pageLink = (page: string, change: Partial<Filters> = {}): string =>
  `./${page}.html${withFilters("", {...sharedOf(here()), ...change})}`;

/** Address of a branch's page, narrowed as this one is except for `change`. */
export const branchLink = (id: string, change: Partial<Filters> = {}): string => pageLink("branch", {id, ...change});

/** Whether the rollout's own levels know these filters: the city, one region or one sector. */
export const isOneLevel = ({region, sector, form, star}: Filters): boolean => !form && !star && !(region && sector);

/** Whether filters leave a branch; what is not told of it is not asked. */
export function isLeft(
  {region, sector, form, star}: Partial<Filters>,
  row: {region_id?: string | null; sector?: string | null; form?: string; star?: string}
): boolean {
  const asked = [
    [region, row.region_id],
    [sector, row.sector],
    [form, row.form],
    [star, row.star]
  ];
  return asked.every(([wanted, told]) => !wanted || told === undefined || told === wanted);
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

/** Links of menus and of running text that lead to a page as such: they keep the filters. */
function isPlain({origin, pathname, search}: HTMLAnchorElement): boolean {
  return origin === location.origin && pathname !== location.pathname && !search && pathname.endsWith(".html");
}

/** Links that keep the filters when one moves between pages. */
function keepInLinks(): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>("a[href]")) {
    if (isPlain(link)) link.dataset.keep = "";
    if (link.dataset.keep !== undefined) link.search = withFilters("", sharedOf(here()));
  }
}

/** Calls back now and after every change, also on back and forward; for `Generators.observe`. */
export function observeFilters(notify: (filters: Filters) => void): () => void {
  const tell = () => {
    keepInLinks();
    notify(readFilters(location.search));
  };
  addEventListener("popstate", tell);
  addEventListener(changed, tell);
  tell();
  return () => {
    removeEventListener("popstate", tell);
    removeEventListener(changed, tell);
  };
}
