import {extent} from "d3-array";
import {scaleLinear} from "d3-scale";
import {svg} from "htl";
import {amount} from "./format.js";
import type {SelectedBranch} from "./selectionRows.js";

const [width, height, left, bottom, top] = [740, 280, 44, 34, 26];

/** Branches on the list and in reserve, by rank and score; what is close to the best reserve lies in the band. */
export function cutChart(rows: readonly SelectedBranch[], margin: number, href: (id: string) => string): SVGElement {
  const drawn = rows.filter(row => row.score !== null && row.rank !== null).sort((a, b) => a.rank! - b.rank!);
  const reserves = drawn.filter(row => row.outcome === "reserve").map(row => row.score!);
  const cut = reserves.length ? Math.max(...reserves) : null;
  const [low = 0, high = 100] = extent(drawn, row => row.score!);
  const x = scaleLinear([0, Math.max(1, drawn.length - 1)], [left + 14, width - 14]);
  const y = scaleLinear([Math.floor(low! - 0.5), Math.ceil(high! + 0.5)], [height - bottom, top]).clamp(true);
  const shape = (row: SelectedBranch, i: number) => {
    const [cx, cy] = [x(i), y(row.score!)];
    const style = row.is_listed ? "fill:var(--ink-2)" : "fill:var(--paper);stroke:var(--ink-2);stroke-width:1.4";
    const said = `${row.name}：${amount(row.score)}分，${row.reason_zh}`;
    const mark =
      row.reason === "by_quota" || row.reason === "moved_up"
        ? svg`<rect x=${cx - 4} y=${cy - 4} width="8" height="8" transform=${`rotate(45 ${cx} ${cy})`} style=${style} />`
        : svg`<circle cx=${cx} cy=${cy} r="4.2" style=${style} />`;
    return svg`<a href=${href(row.branch_id)} aria-label=${said}><title>${said}</title>${mark}</a>`;
  };
  return svg`<svg width=${width} height=${height} viewBox=${`0 0 ${width} ${height}`} role="group" aria-label="名单和后备的得分，从名次最前的起">
    ${y
      .ticks(5)
      .map(
        tick =>
          svg`<line class="grid" x1=${left} x2=${width} y1=${y(tick)} y2=${y(tick)} /><text class="muted" x=${left - 8} y=${y(tick) + 5} text-anchor="end">${tick}</text>`
      )}
    ${
      cut === null
        ? null
        : svg`<rect class="band" x=${left} width=${width - left} y=${y(cut + margin)} height=${y(cut - margin) - y(cut + margin)} />
      <line class="target" x1=${left} x2=${width} y1=${y(cut)} y2=${y(cut)} stroke-width="1.5" />
      <text class="target-text" x=${width} y=${top - 10} text-anchor="end">红线：最好的后备${amount(cut)}分；灰带：上下${margin}分</text>`
    }
    ${drawn.map(shape)}
    <text class="muted" x=${left} y=${height - 8}>名次在前</text><text class="muted" x=${width} y=${height - 8} text-anchor="end">名次在后</text></svg>`;
}
