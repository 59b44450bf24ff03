import type {PageBench} from "./page.js";

const n = (value: number, digits = 0) =>
  value.toLocaleString("en", {minimumFractionDigits: digits, maximumFractionDigits: digits});

/** Budgets of a page at 10,000 branches; at 200,000 the overview alone has one. */
const budgets = {firstChart: 0.6, filter: 0.1, branch: 0.3, search: 0.05, longTask: 0.2, kilobytes: 400};
const chartAtMost = 2;

/** The figures of a site beside their budgets; `!` where one is missed. `how` says what kind of city it was. */
export function pageLines(found: PageBench, how: string): string[] {
  const isLarge = found.branches > 20_000;
  const said = (value: number, budget: number | null, show: (value: number) => string) =>
    `${show(value)}${budget === null ? "" : ` (budget ${show(budget)})${value > budget ? " !" : ""}`}`;
  const seconds = (value: number) => `${n(value, 2)} s`;
  const milliseconds = (value: number) => `${n(value * 1000)} ms`;
  const at = (key: "filter" | "branch" | "longTask") => (isLarge ? null : budgets[key]);
  const weights = Object.entries(found.kilobytes).toSorted(([, a], [, b]) => b - a);
  return [
    `site       ${n(found.branches)} branches${how}: ${n(found.build, 1)} s, ${n(found.files)} files, ${n(found.megabytes, 1)} MB`,
    `  overview first chart ${said(found.firstChart, isLarge ? chartAtMost : budgets.firstChart, seconds)}, a filter ${said(found.filter, at("filter"), milliseconds)}, branch page ${said(found.branch, at("branch"), milliseconds)}`,
    `  lists    first row of ${n(found.branches)} ${milliseconds(found.firstRow)}, search per letter ${said(found.search, budgets.search, milliseconds)}, longest task ${said(found.longTask, at("longTask"), milliseconds)}`,
    `  weight   ${weights.map(([page, kB]) => `${page.replace(".html", "")} ${n(kB)}${kB > budgets.kilobytes && !isLarge ? " !" : ""}`).join(", ")} kB compressed (budget ${budgets.kilobytes})`
  ];
}
