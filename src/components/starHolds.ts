import {group} from "d3-array";
import {rowsOf} from "./rowsOf.js";
import type {Stars} from "./snapshots.js";
import {starName} from "./star.js";
import {holdName, needsSentence, type StarNeed, shortOf} from "./starNeeds.js";

/** One branch that is held, with what it still needs. */
export interface Held {
  i: number;
  /** Points short of the dearest cut or place; null where the score is not in the way. */
  short: number | null;
  sentence: string;
}

/** Branches whose next star the same rules hold. */
export interface StarHold {
  id: string;
  next_level: number;
  name: string;
  held: Held[];
  /** How many are at most 1, 3, 5 and more points short; what is not about the score comes last. */
  buckets: readonly number[];
}

export const bucketNames = ["差1分以内", "差1至3分", "差3至5分", "差5分以上", "不差分"] as const;

const bucketOf = (short: number | null) => (short === null ? 4 : short <= 1 ? 0 : short <= 3 ? 1 : short <= 5 ? 2 : 3);

/** Groups of branches by the rules that hold their next star: the higher star first, then the larger group. */
export function starHolds({needs, rules}: Stars, keep: (i: number) => boolean): StarHold[] {
  const rows = rowsOf(needs, at => keep(at("i")));
  const branches = [...group(rows, row => row.i)];
  const holds = group(branches, ([, own]) => `${own[0]!.next_level} ${own.map(keyOf).sort().join(" ")}`);
  return [...holds]
    .map(([id, own]) => {
      const first = own[0]![1];
      const held = own.map(([i, all]): Held => {
        const shorts = all.map(shortOf).filter(short => short !== null);
        return {i, short: shorts.length ? Math.max(...shorts) : null, sentence: needsSentence(all, rules)};
      });
      held.sort((a, b) => (a.short ?? -1) - (b.short ?? -1) || a.i - b.i);
      const {next_level} = first[0]!;
      return {
        id,
        next_level,
        name: `升${starName(next_level)}：${first.map(need => holdName(need, rules)).join("，且")}`,
        held,
        buckets: bucketNames.map((_, j) => held.filter(({short}) => bucketOf(short) === j).length)
      };
    })
    .sort((a, b) => b.next_level - a.next_level || b.held.length - a.held.length || (a.id < b.id ? -1 : 1));
}

const keyOf = ({rule_kind, rule_id}: StarNeed) => `${rule_kind}:${rule_id}`;
