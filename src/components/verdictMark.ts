import {html} from "htl";
import type {Verdict} from "../../loaders/contracts/verdict.js";

const marks: Record<Verdict, readonly [glyph: string, name: string]> = {
  met: ["●", "达到"],
  warn: ["◐", "提醒（计为达到）"],
  not_met: ["✕", "未达到"],
  grace: ["◌", "期限未到"],
  manual: ["□", "待人工认定"],
  no_data: ["▨", "缺数据"],
  n_a: ["–", "不适用"]
};

/** A verdict in words. */
export const verdictName = (verdict: Verdict): string => marks[verdict][1];

/** Its glyph as text, for drawings. */
export const verdictGlyph = (verdict: Verdict): string => marks[verdict][0];

/** A verdict as a glyph that says its name; form tells it apart, colour helps. */
export const verdictMark = (verdict: Verdict, about = ""): HTMLElement =>
  html`<i class=${`v v-${verdict}`} role="img" aria-label=${`${about}${verdictName(verdict)}`} title=${`${about}${verdictName(verdict)}`}>${verdictGlyph(verdict)}</i>`;

/** What the glyphs mean. */
export const verdictLegend = (): HTMLElement =>
  html`<div class="legend">${(Object.keys(marks) as Verdict[]).map(v => html`<span>${verdictMark(v)}${verdictName(v)}</span>`)}</div>`;
