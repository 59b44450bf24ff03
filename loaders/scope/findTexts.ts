/** Where one of the texts looked for stands in another, in characters as JavaScript counts them. */
export interface Found {
  at: number;
  found: string;
}

/**
 * Looks for many texts at once. Time grows with the text looked through and with what is found, not with how many are
 * looked for: a sorted list is walked character by character as if it were a tree.
 * @param wanted texts of at least two characters; shorter ones are passed over
 * @returns gives every place of every text, in the order in which they begin, the shorter first
 */
export function textFinder(wanted: Iterable<string>): (text: string) => Found[] {
  const sorted = [...new Set(wanted)].filter(({length}) => length > 1).sort((a, b) => (a < b ? -1 : 1));
  const begins = new Uint8Array(65536);
  const ranges = new Map<number, [number, number]>();
  for (const [i, text] of sorted.entries()) {
    begins[text.charCodeAt(0)] = 1;
    const range = ranges.get(pairAt(text, 0));
    if (range) range[1] = i + 1;
    else ranges.set(pairAt(text, 0), [i, i + 1]);
  }
  /** The first of `from` to `to` whose character at `depth` is not below `code`. */
  const firstFrom = (from: number, to: number, depth: number, code: number): number => {
    let [low, high] = [from, to];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (sorted[middle]!.charCodeAt(depth) < code) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return text => {
    const places: Found[] = [];
    for (let at = 0; at < text.length - 1; ++at) {
      if (!begins[text.charCodeAt(at)]) continue;
      const range = ranges.get(pairAt(text, at));
      if (!range) continue;
      let [low, high] = range;
      for (let depth = 2; low < high; ++depth) {
        // The text that ends here comes before those that go on.
        if (sorted[low]!.length === depth) places.push({at, found: sorted[low++]!});
        if (at + depth >= text.length) break;
        const code = text.charCodeAt(at + depth);
        [low, high] = [firstFrom(low, high, depth, code), firstFrom(low, high, depth, code + 1)];
      }
    }
    return places;
  };
}

const pairAt = (text: string, at: number): number => text.charCodeAt(at) * 65536 + text.charCodeAt(at + 1);
