/** A run of branches drawn together: `from` is its first place in the list that is drawn. */
export interface DotGroup {
  id: string;
  from: number;
  n: number;
  /** Top edge in pixels. */
  y: number;
  height: number;
}

/** Where every dot stands: groups below each other, dots down each column and then to the right. */
export interface DotLayout {
  pitch: number;
  perColumn: number;
  groups: DotGroup[];
  height: number;
}

const pitches = [10, 9, 8, 7, 6, 5, 4, 3, 2];
const [gap, minGroup, comfortable] = [16, 34, 430];

/** The largest dots that keep the picture about a screen high; the smallest ones where nothing fits. */
export function dotLayout(sizes: readonly {id: string; n: number}[], width: number): DotLayout {
  const largest = Math.max(1, ...sizes.map(group => group.n));
  const at = (pitch: number): DotLayout => {
    const perColumn = Math.max(1, Math.ceil(largest / Math.floor(width / pitch)), Math.floor((minGroup - 8) / pitch));
    let [y, from] = [0, 0];
    const groups = sizes.map(({id, n}) => {
      const group = {id, from, n, y, height: Math.max(minGroup, perColumn * pitch)};
      y += group.height + gap;
      from += n;
      return group;
    });
    return {pitch, perColumn, groups, height: Math.max(0, y - gap)};
  };
  return pitches.map(at).find(layout => layout.height <= comfortable) ?? at(pitches.at(-1)!);
}

/** Left and top of a dot, in pixels. */
export function dotAt({pitch, perColumn, groups}: DotLayout, position: number): [x: number, y: number] {
  const group = groups.findLast(g => g.from <= position && g.n > 0) ?? groups[0]!;
  const k = position - group.from;
  return [Math.floor(k / perColumn) * pitch, group.y + (k % perColumn) * pitch];
}

/** The dot under a point, or -1. */
export function dotUnder({pitch, perColumn, groups}: DotLayout, x: number, y: number): number {
  const group = groups.find(g => y >= g.y && y < g.y + perColumn * pitch);
  if (!group || x < 0) return -1;
  const k = Math.floor(x / pitch) * perColumn + Math.floor((y - group.y) / pitch);
  return k < group.n ? group.from + k : -1;
}
