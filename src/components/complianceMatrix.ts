import {html} from "htl";
import {
  type ComplianceClause,
  type Counts,
  dimensionKey,
  dueOf,
  everything,
  judgedOf,
  metShare,
  unknownShare,
  type YearCounts
} from "./complianceRows.js";
import {count, percent} from "./format.js";

/** One line of the matrix: all together, a heading of a pack, a dimension, or a clause of the dimension that is open. */
export type MatrixLine =
  | {kind: "pack"; name: string}
  | {kind: "all" | "dimension" | "clause"; id: string; name: string; clause?: ComplianceClause; isOpen?: boolean};

/** A link that narrows the page in place; `href` is what it is when opened elsewhere. */
export interface Step {
  href: string;
  onclick(event: MouseEvent): void;
}

export interface MatrixOptions {
  regions: readonly {region_id: string; region_name: string}[];
  counts: YearCounts;
  /** The cell chosen now, `region|id`. */
  chosen: string;
  /** Opens or closes a dimension. */
  open(id: string): Step;
  /** Leads to the branches behind a cell. */
  lead(line: MatrixLine, region_id: string): Step;
  /** Narrows to a region. */
  narrow(region_id: string): Step;
}

/** What a cell says where nothing could be judged. */
const unjudged = ({manual, no_data, grace}: Counts) =>
  manual >= no_data && manual >= grace ? "待认定" : no_data >= grace ? "缺数据" : "未到期";

/** 99.6% is not all of them, and 0.2% is not none: only what is complete says 100, only what is empty says 0. */
export const wholePercent = (share: number): string =>
  String(share === 1 ? 100 : share === 0 ? 0 : Math.max(1, Math.min(99, Math.round(share * 100))));

/** A cell's words for ears and for the pointer. */
export function cellSaid(about: string, counts: Counts): string {
  const parts = [
    `达到${count(counts.met + counts.warn)}／可判${count(judgedOf(counts))}（${percent(metShare(counts))}）`,
    `未达到${count(counts.not_met)}`,
    counts.manual ? `待人工认定${count(counts.manual)}` : null,
    counts.no_data ? `缺数据${count(counts.no_data)}` : null,
    counts.grace ? `期限未到${count(counts.grace)}` : null
  ];
  return `${about}：${parts.filter(Boolean).join("，")}`;
}

/** A cell that darkens with what is missed; the hatched foot is the share that waits for a person or for data. */
function missCell(about: string, counts: Counts, isChosen: boolean, step: Step | null): HTMLElement {
  if (!dueOf(counts)) return html`<td class="miss muted">—</td>`;
  const share = metShare(counts);
  const said = cellSaid(about, counts);
  const text = share === null ? unjudged(counts) : wholePercent(share);
  const style = `--missed:${(1 - (share ?? 1)).toFixed(3)};--unknown:${(unknownShare(counts) ?? 0).toFixed(3)}`;
  const inner = step
    ? html`<a href=${step.href} ${{onclick: step.onclick}} title=${said} aria-label=${`${text}，${said}`}>${text}</a>`
    : html`<span title=${said}>${text}</span>`;
  return html`<td class=${`miss${share === null ? " none" : ""}${isChosen ? " chosen" : ""}`} style=${style}>${inner}</td>`;
}

/** Dimensions down, regions across; the dimension that is open shows its clauses beneath. */
export function complianceMatrix(lines: readonly MatrixLine[], options: MatrixOptions): HTMLElement {
  const {regions, counts, chosen, open, lead, narrow} = options;
  const columns = [{region_id: "*", region_name: "全市"}, ...regions];
  const head = ({region_id, region_name}: (typeof columns)[number]) => {
    if (region_id === "*") return html`<th scope="col">${region_name}</th>`;
    const step = narrow(region_id);
    return html`<th scope="col"><a href=${step.href} ${{onclick: step.onclick}}>${region_name}</a></th>`;
  };
  const first = (line: Exclude<MatrixLine, {kind: "pack"}>) => {
    if (line.kind !== "dimension") return html`<th scope="row" title=${line.clause?.asks ?? null}>${line.name}</th>`;
    const step = open(line.id);
    return html`<th scope="row"><a class="opens" id=${`dimension-${line.id}`} href=${step.href} ${{onclick: step.onclick}} role="button" aria-expanded=${String(Boolean(line.isOpen))}>${line.name}</a></th>`;
  };
  const row = (line: MatrixLine) => {
    if (line.kind === "pack")
      return html`<tr class="pack"><th scope="colgroup" colspan=${columns.length + 1}>${line.name}</th></tr>`;
    const cells = columns.map(({region_id, region_name}) =>
      missCell(
        `${region_name} ${line.name}`,
        counts.at(line.id, region_id),
        chosen === `${region_id}|${line.id}`,
        line.kind === "all" ? null : lead(line, region_id)
      )
    );
    return html`<tr class=${`of-${line.kind}`}>${first(line)}${cells}</tr>`;
  };
  return html`<div class="grid" role="region" aria-label="各维度在各区县的达到占比" tabindex="0"><table class="matrix">
    <thead><tr><th scope="col">维度和条款</th>${columns.map(head)}</tr></thead><tbody>${lines.map(row)}</tbody></table></div>`;
}

/** Lines of the matrix: everything, then packs with their dimensions, one of them open. */
export function matrixLines(
  packs: readonly {pack_id: string; title: string; source: string}[],
  dimensions: readonly {pack_id: string; dimension_id: string; title: string}[],
  clauses: readonly ComplianceClause[],
  opened: string | null
): MatrixLine[] {
  const ofDimension = (key: string) => clauses.filter(clause => dimensionKey(clause) === key);
  return [
    {kind: "all", id: everything, name: "全部条款"},
    ...packs.flatMap(({pack_id, title, source}): MatrixLine[] => [
      {kind: "pack", name: `${title}（${source === "local" ? "本地规定" : "文件规定"}）`},
      ...dimensions
        .filter(dimension => dimension.pack_id === pack_id && ofDimension(dimensionKey(dimension)).length > 0)
        .flatMap((dimension): MatrixLine[] => {
          const id = dimensionKey(dimension);
          const isOpen = id === opened;
          const own = isOpen ? ofDimension(id) : [];
          return [
            {kind: "dimension", id, name: dimension.title, isOpen},
            ...own.map((clause): MatrixLine => ({kind: "clause", id: clause.clause_id, name: clause.title, clause}))
          ];
        })
    ])
  ];
}
