import {count, percent} from "./format.js";
import {starName} from "./star.js";
import {levels, type StarShare} from "./starDistribution.js";
import type {StarHold} from "./starHolds.js";
import {direction, type StarMove} from "./starShares.js";

/** The answer to “how are stars distributed and moving, and how far is the next one?” in one sentence. */
export function starsHeadline(
  place: string,
  cycle: number,
  {counts, n}: StarShare,
  moves: readonly StarMove[],
  holds: readonly StarHold[]
): string {
  if (!n) return `${place}${cycle}年度还没有评定星级的支部。`;
  const given = levels
    .map((level, i) => ({level, k: counts[i]!}))
    .filter(({level, k}) => k && level >= 4)
    .map(({level, k}) => `${starName(level)}${count(k)}个（${percent(k / n)}）`);
  const parts = [`${cycle}年度${place}${count(n)}个支部中，${given.length ? given.join("、") : "没有四星以上的"}`];
  const went = (way: string) => moves.filter(move => direction(move) === way).reduce((sum, move) => sum + move.n, 0);
  const [up, down] = [went("up"), went("down")];
  if (up || down || went("same")) parts.push(`比上一年度升星${count(up)}个、降星${count(down)}个`);
  const near = holds.reduce((sum, hold) => sum + hold.buckets[0]!, 0);
  const most = [...holds].sort((a, b) => b.held.length - a.held.length)[0];
  if (near) parts.push(`离下一星差1分以内的${count(near)}个`);
  if (most && !near) parts.push(`挡住最多的是“${most.name}”（${count(most.held.length)}个）`);
  return `${parts.join("；")}。`;
}
