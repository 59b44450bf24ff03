import {scaleUtc} from "d3-scale";
import {html, svg} from "htl";
import type {RectificationCasesRow} from "../../loaders/contracts/marts/rectificationCases.js";

const rowHeight = 22;
const headHeight = 24;
const [width, labelWidth, noteWidth] = [900, 250, 150];
/** As many rows as stand on a sheet of paper; a drawing is not cut by its end. */
const partRows = 20;

const day = (text: string) => new Date(`${text}T00:00:00Z`);

/** One bar per case from the day it was listed: solid to the closure or the evaluation date, its due day as an upright mark, what is past it in another pattern. */
export function caseTimeline(
  cases: readonly RectificationCasesRow[],
  {
    as_of,
    href,
    note
  }: {as_of: string; href(row: RectificationCasesRow): string; note(row: RectificationCasesRow): string}
): HTMLElement {
  const from = cases.reduce((least, row) => (row.opened_on < least ? row.opened_on : least), as_of);
  const to = cases.reduce((most, row) => (row.due_on && row.due_on > most ? row.due_on : most), as_of);
  const x = scaleUtc([day(from), day(to)], [labelWidth, width - noteWidth]);
  const short = (text: string) => ([...text].length > 18 ? `${[...text].slice(0, 17).join("")}…` : text);
  const row = (d: RectificationCasesRow, i: number) => {
    const y = i * rowHeight;
    const end = d.recorded_closed_on ?? as_of;
    const inTime = d.due_on && d.due_on < end ? d.due_on : end;
    const name = d.name ?? d.branch_id;
    return svg`<g transform=${`translate(0,${y})`}>
      <a href=${href(d)}><title>${name}</title><text x="0" y="15">${short(name)}</text></a>
      <rect class="case-bar" x=${x(day(d.opened_on))} y="6" width=${Math.max(1.5, x(day(inTime)) - x(day(d.opened_on)))} height="10" />
      ${inTime < end ? svg`<rect class="case-late" x=${x(day(inTime))} y="6" width=${Math.max(1.5, x(day(end)) - x(day(inTime)))} height="10" />` : null}
      ${d.due_on ? svg`<line class="case-due" x1=${x(day(d.due_on))} x2=${x(day(d.due_on))} y1="3" y2="19" />` : null}
      ${d.recorded_closed_on ? svg`<circle class="case-closed" cx=${x(day(d.recorded_closed_on))} cy="11" r="4" />` : null}
      ${d.has_relapsed ? svg`<text class="case-back" x=${x(day(end)) + 7} y="15">↺</text>` : null}
      <text class="muted" x=${width} y="15" text-anchor="end">${note(d)}</text>
    </g>`;
  };
  // Every so many of the ticks, so that no two labels touch.
  const all = x.ticks(6);
  const step = Math.ceil(all.length / 7);
  const ticks = all.filter((_, i) => i % step === 0);
  const head = (isFirst: boolean) =>
    svg`<svg class=${isFirst ? "" : "paper-only"} width=${width} height=${headHeight} viewBox=${`0 0 ${width} ${headHeight}`} aria-hidden="true">${ticks.map(
      tick =>
        svg`<text class="muted" x=${x(tick)} y="14" text-anchor="middle">${tick.getUTCFullYear()}-${String(tick.getUTCMonth() + 1).padStart(2, "0")}</text>`
    )}</svg>`;
  const part = (own: readonly RectificationCasesRow[]) => {
    const height = own.length * rowHeight;
    return svg`<svg width=${width} height=${height} viewBox=${`0 0 ${width} ${height}`} role="group" aria-label="整顿的起止和期限">
      ${ticks.map(tick => svg`<line class="grid" x1=${x(tick)} x2=${x(tick)} y1="0" y2=${height} />`)}
      ${own.map(row)}
      <line class="case-today" x1=${x(day(as_of))} x2=${x(day(as_of))} y1="0" y2=${height} /></svg>`;
  };
  const parts = Array.from({length: Math.ceil(cases.length / partRows)}, (_, i) =>
    cases.slice(i * partRows, (i + 1) * partRows)
  );
  return html`<div>${parts.map((own, i) => html`<div class="case-part">${head(i === 0)}${part(own)}</div>`)}</div>`;
}
