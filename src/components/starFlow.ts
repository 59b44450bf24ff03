import {sum} from "d3-array";
import {svg} from "htl";
import {count} from "./format.js";
import {starName} from "./star.js";
import {direction, type StarMove} from "./starShares.js";

const [side, head, gap] = [96, 30, 8];
const tall = 300;
const order: readonly (number | null)[] = [5, 4, 3, 2, 1, 0, null];
const said = {up: "升星", same: "不变", down: "降星", new: "新评或未评"} as const;

/** Stars of the cycle before on the left, of this cycle on the right, and between them who went where. */
export function starFlow(
  moves: readonly StarMove[],
  {cycle, href, width}: {cycle: number; href(before: number | null, star: number | null): string; width: number}
): SVGElement {
  const all = sum(moves, move => move.n) || 1;
  const k = (tall - gap * (order.length - 1)) / all;
  const stack = (key: "before" | "star") => {
    let y = head;
    return new Map(
      order
        .map(level => ({level, n: sum(moves, move => (move[key] === level ? move.n : 0))}))
        .filter(({n}) => n > 0)
        .map(({level, n}) => {
          const at = {y, n, height: Math.max(1, n * k), next: y};
          y += at.height + Math.max(gap, 17 - at.height);
          return [level, at] as const;
        })
    );
  };
  const [left, right] = [stack("before"), stack("star")];
  const height = Math.max(...[...left.values(), ...right.values()].map(({y, height}) => y + height), head) + 10;
  const [x0, x1] = [side + 14, width - side - 14];
  const ribbon = (move: StarMove) => {
    const [a, b] = [left.get(move.before)!, right.get(move.star)!];
    const thick = move.n * k;
    const [ya, yb] = [a.next, b.next];
    a.next += thick;
    b.next += thick;
    const mid = (x0 + x1) / 2;
    const way = direction(move);
    const title = `${starName(move.before)} → ${starName(move.star)}：${count(move.n)}个，${said[way]}`;
    return svg`<a href=${href(move.before, move.star)} aria-label=${title}><title>${title}</title>
      <path class=${`flow flow-${way}`} d=${`M${x0},${ya}C${mid},${ya} ${mid},${yb} ${x1},${yb}V${yb + thick}C${mid},${yb + thick} ${mid},${ya + thick} ${x0},${ya + thick}Z`} /></a>`;
  };
  const bars = (stacked: typeof left, x: number, isLeft: boolean) =>
    [...stacked].map(([level, at]) => {
      const text = isLeft ? x - 8 : x + 22;
      return svg`<g><rect class=${`star-part star-${level ?? "none"}`} x=${x} y=${at.y} width="14" height=${at.height} />
        <text x=${text} y=${at.y + at.height / 2 + 5} text-anchor=${isLeft ? "end" : "start"}>${starName(level)}　${count(at.n)}</text></g>`;
    });
  return svg`<svg width=${width} height=${height} viewBox=${`0 0 ${width} ${height}`} role="group" aria-label="上一年度到本年度的星级变动">
    <text class="muted" x=${side + 14} y="17" text-anchor="end">${cycle - 1}年度</text>
    <text class="muted" x=${width - side - 14} y="17">${cycle}年度</text>
    ${moves.map(ribbon)}${bars(left, side, true)}${bars(right, width - side - 14, false)}</svg>`;
}
