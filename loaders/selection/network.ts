import type {Bound, Candidate} from "./quotas.js";

/**
 * Places flowing from the city through regions and sectors to the front line or the rest: every group of branches is
 * an arc from its region to its sector, and a whole number of places runs through each. Arcs come in pairs, `arc ^ 1`
 * takes back what `arc` gave.
 */
export class Network {
  readonly to: number[] = [];
  readonly room: number[] = [];
  readonly reward: number[] = [];
  readonly leaving: number[][] = [];
  private readonly nodes = new Map<string, number>();

  readonly source = this.node("source");
  readonly sink = this.node("sink");

  node(name: string): number {
    const known = this.nodes.get(name);
    if (known !== undefined) return known;
    this.nodes.set(name, this.leaving.length);
    return this.leaving.push([]) - 1;
  }

  arc(from: number, to: number, room: number, reward = 0): number {
    const arc = this.to.push(to, from) - 2;
    this.room.push(room, 0);
    this.reward.push(reward, -reward);
    this.leaving[from]!.push(arc);
    this.leaving[to]!.push(arc + 1);
    return arc;
  }

  flow(arc: number): number {
    return this.room[arc ^ 1]!;
  }

  push(path: readonly number[]): void {
    for (const arc of path) {
      this.room[arc]! -= 1;
      this.room[arc ^ 1]! += 1;
    }
  }

  /** The arcs of the most rewarding way from the source to the sink, or null. */
  bestPath(): number[] | null {
    const best = this.leaving.map(() => Number.NEGATIVE_INFINITY);
    const by = this.leaving.map(() => -1);
    best[this.source] = 0;
    const queue = [this.source];
    for (let at = 0; at < queue.length; at++) {
      const node = queue[at]!;
      for (const arc of this.leaving[node]!) {
        const next = this.to[arc]!;
        const worth = best[node]! + this.reward[arc]!;
        if (this.room[arc]! <= 0 || worth <= best[next]!) continue;
        best[next] = worth;
        by[next] = arc;
        queue.push(next);
      }
    }
    return by[this.sink] === -1 ? null : this.pathTo(this.sink, this.source, by);
  }

  /** The arcs of a shortest way between two nodes, or null; an arc in `held` has that much less room. */
  path(from: number, to: number, held: ReadonlyMap<number, number>): number[] | null {
    const by = this.leaving.map(() => -1);
    const queue = [from];
    for (let at = 0; at < queue.length && by[to] === -1; at++) {
      for (const arc of this.leaving[queue[at]!]!) {
        const next = this.to[arc]!;
        if (next === from || by[next] !== -1 || this.room[arc]! - (held.get(arc) ?? 0) <= 0) continue;
        by[next] = arc;
        queue.push(next);
      }
    }
    return by[to] === -1 ? null : this.pathTo(to, from, by);
  }

  private pathTo(end: number, start: number, by: readonly number[]): number[] {
    const path: number[] = [];
    for (let node = end; node !== start; node = this.to[by[node]! ^ 1]!) path.unshift(by[node]!);
    return path;
  }
}

/** A network for a list of candidates, and where its bounds and groups are in it. */
export interface Quotas {
  network: Network;
  /** Arcs that fill the minimum of each bound; empty where it has none. */
  minimums: {bound: Bound; arc: number}[];
  /** The arc of a candidate's group, by region and sector. */
  groups: Map<string, {arc: number; from: number; to: number}>;
}

export const groupOf = ({region_id, sector}: Candidate): string => JSON.stringify([region_id, sector]);

/** A unit of a minimum outweighs every difference in precedence. */
const unit = 1_000_000;

/** Draws the network. The bounds' order is their precedence. */
export function quotaNetwork(candidates: readonly Candidate[], bounds: readonly Bound[], places: number): Quotas {
  const network = new Network();
  const minimums: Quotas["minimums"] = [];
  const groups: Quotas["groups"] = new Map();
  const made = new Set<string>();
  /** An arc within a bound: what fills the minimum is rewarded, the rest up to the maximum is not. */
  const bounded = (level: Bound["level"], id: string, from: number, to: number) => {
    if (made.has(`${level} ${id}`)) return;
    made.add(`${level} ${id}`);
    const at = bounds.findIndex(bound => bound.level === level && bound.id === id);
    const bound = bounds[at];
    const max = Math.max(0, Math.min(places, bound?.max ?? places));
    const min = Math.min(max, bound?.min ?? 0);
    if (bound && min > 0) minimums.push({bound, arc: network.arc(from, to, min, unit + bounds.length - at)});
    network.arc(from, to, max - min);
  };
  const sorted = [...candidates].sort((a, b) => (groupOf(a) < groupOf(b) ? -1 : groupOf(a) > groupOf(b) ? 1 : 0));
  for (const candidate of sorted) {
    const from = network.node(`region ${candidate.region_id}`);
    const to = network.node(`sector ${candidate.sector}`);
    const line = network.node(candidate.is_front_line ? "front line" : "rest");
    bounded("region", candidate.region_id, network.source, from);
    bounded("sector", candidate.sector, to, line);
    bounded("front_line", candidate.is_front_line ? "*" : "rest", line, network.sink);
    const group = groups.get(groupOf(candidate));
    if (group) network.room[group.arc]! += 1;
    else groups.set(groupOf(candidate), {arc: network.arc(from, to, 1), from, to});
  }
  return {network, minimums, groups};
}
