import {svg} from "htl";
import {count, percent} from "./format.js";
import {starDot, starName} from "./star.js";

/** A scope's branches by star, five first; those without a star last. */
export interface StarShare {
  id: string;
  /** Branches at five, four, three, two, one star, and without a star. */
  counts: readonly number[];
  n: number;
}

/** Levels in the order they are drawn. */
export const levels = [5, 4, 3, 2, 1, 0] as const;

const [width, labelWidth, rowHeight, head] = [580, 112, 30, 30];
const barWidth = width - labelWidth - 64;

/** One bar per scope, all of the same length, in the star ramp; every part leads to its branches. */
export function starDistribution(
  rows: readonly StarShare[],
  {name, href}: {name(id: string): string; href(id: string, level: number): string}
): SVGElement {
  const height = head + rows.length * rowHeight;
  const row = ({id, counts, n}: StarShare, i: number) => {
    let x = labelWidth;
    return svg`<g transform=${`translate(0,${head + i * rowHeight})`}>
      <text x="0" y="20" font-weight=${id === "*" ? 600 : 400}>${name(id)}</text>
      ${counts.map((k, j) => {
        const [from, w] = [x, n ? (k / n) * barWidth : 0];
        x += w;
        if (!k) return null;
        const level = levels[j]!;
        const title = `${name(id)} ${starName(level)} ${count(k)}个，${percent(k / n, 0)}`;
        return svg`<a href=${href(id, level)} aria-label=${title}><title>${title}</title>
          <rect class=${`star-part star-${level}`} x=${from} y="5" width=${Math.max(1, w - 1)} height="20" />
          ${w > 34 ? svg`<text class=${`star-text star-${level}`} x=${from + w / 2} y="20" text-anchor="middle">${percent(k / n, 0)}</text>` : null}</a>`;
      })}
      <text class="muted" x=${width - 4} y="20" text-anchor="end">${count(n)}</text></g>`;
  };
  return svg`<svg width=${width} height=${height} viewBox=${`0 0 ${width} ${height}`} role="group" aria-label="各级星占支部数的比例">
    ${levels.map((level, i) => svg`<g transform=${`translate(${labelWidth + i * 66},6)`}>${starDot(level)}<text x="17" y="11">${starName(level)}</text></g>`)}
    <text class="muted" x=${width - 4} y="17" text-anchor="end">支部</text>
    ${rows.map(row)}</svg>`;
}
