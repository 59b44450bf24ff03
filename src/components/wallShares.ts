import {svg} from "htl";
import {percent} from "./format.js";

/** One region's share and what it is held against. */
export interface WallShare {
  id: string;
  name: string;
  share: number | null;
  target: number | null;
}

const width = 760;
const row = 52;
const [left, right] = [250, 110];

/** Regions against their own target, the chosen one in full ink. */
export function wallShares(shares: readonly WallShare[], chosen: string | null): SVGElement {
  const height = Math.max(1, shares.length) * row;
  const x = (share: number) => left + share * (width - left - right);
  return svg`<svg viewBox=${`0 0 ${width} ${height}`} role="img" aria-label=${shares.map(({name, share}) => `${name}${percent(share, 0)}`).join("、")}>
    ${shares.map(({id, name, share, target}, i) => {
      const y = i * row + row / 2;
      return svg`<g class=${chosen && chosen !== id ? "faint" : ""}>
        <text x=${left - 14} y=${y} dy="0.35em" text-anchor="end">${name.length > 9 ? `${name.slice(0, 8)}…` : name}</text>
        <rect class="bar-back" x=${left} y=${y - 12} width=${width - left - right} height="24" />
        ${share === null ? null : svg`<rect class="bar" x=${left} y=${y - 12} width=${x(share) - left} height="24" />`}
        ${target === null ? null : svg`<line class="target" x1=${x(target)} x2=${x(target)} y1=${y - 19} y2=${y + 19} />`}
        <text x=${width - right + 14} y=${y} dy="0.35em">${percent(share, 0)}</text></g>`;
    })}
  </svg>`;
}
