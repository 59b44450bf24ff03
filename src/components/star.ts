import {html, svg} from "htl";

const digits = ["未定星", "一星", "二星", "三星", "四星", "五星"];

/** `四星`; `未定星` for none; `未评定` where the year has no score. */
export const starName = (level: number | null): string =>
  level === null ? "未评定" : (digits[level] ?? String(level));

/** The same of a star as it stands in an address: `0`–`5`, `-` where there is no score. */
export const starZh = (star: string): string => starName(star === "-" ? null : Number(star));

/** A dot in a star's colour; outlined for none. */
export const starDot = (level: number | null): SVGElement =>
  svg`<svg width="12" height="12" aria-hidden="true"><circle cx="6" cy="6" r=${level ? 5.5 : 4.8} style=${level ? `fill:var(--star-${level})` : "fill:none;stroke:var(--ink-3)"} /></svg>`;

/** What the colours of stars mean, high to low. */
export const starLegend = (): HTMLElement =>
  html`<div class="legend">${[5, 4, 3, 2, 1, 0].map(level => html`<span>${starDot(level)}${starName(level)}</span>`)}</div>`;
