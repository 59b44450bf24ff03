import type {Names} from "./snapshots.js";

/** What has a name: 支部, 党组织, 条款. */
export type NameKind = "branch" | "org" | "clause";

/** Something whose name holds what was typed. */
export interface Found {
  kind: NameKind;
  id: string;
  /** Of an organisation, itself where it is one; empty where it has none. */
  region_id?: string;
  name: string;
  /** Where in the name the first part that was typed begins; -1 when it was found by its identifier. */
  at: number;
  /** The organisation above a branch, the region of an organisation, the document of a clause. */
  above: string;
}

/** Names laid end to end with a gap after each, so that looking through all of them allocates nothing. */
export interface NameIndex {
  names: Names;
  codes: Uint16Array;
  /** Where each name begins; one more than there are names. */
  starts: Uint32Array;
  /** By character, the letters that its pinyin may begin with, `a` the lowest bit. */
  letters: Uint32Array;
}

/** Full width to plain, capital to small: one character stays one, so that places in a name stay right. */
function plain(code: number): number {
  if (code > 0x3000 && code < 0xff01) return code;
  const half = code >= 0xff01 && code <= 0xff5e ? code - 0xfee0 : code === 0x3000 ? 32 : code;
  return half >= 65 && half <= 90 ? half + 32 : half;
}

const codesOf = (text: string) => Uint16Array.from({length: text.length}, (_, i) => plain(text.charCodeAt(i)));

const plainText = (text: string) => String.fromCharCode(...codesOf(text));

const bit = (code: number) => (code >= 97 && code <= 122 ? 1 << (code - 97) : 0);

/** Prepares names for searching, once: 200,000 in less time than a keystroke may take. */
export function indexNames(names: Names): NameIndex {
  const lists = [names.names, names.orgs.map(org => org.name), names.clauses.map(clause => clause.title)];
  const all = lists.flat();
  const starts = new Uint32Array(all.length + 1);
  for (let i = 0; i < all.length; ++i) starts[i + 1] = starts[i]! + all[i]!.length + 1;
  const codes = new Uint16Array(starts[all.length]!);
  for (let i = 0; i < all.length; ++i) {
    const [name, at] = [all[i]!, starts[i]!];
    for (let j = 0; j < name.length; ++j) codes[at + j] = plain(name.charCodeAt(j));
  }
  const letters = new Uint32Array(0x10000);
  for (const [initials, characters] of Object.entries(names.initials))
    for (let i = 0; i < characters.length; ++i)
      for (let j = 0; j < initials.length; ++j) letters[characters.charCodeAt(i)]! |= bit(initials.charCodeAt(j));
  return {names, codes, starts, letters};
}

/** Characters that were typed; a letter also stands for every character whose pinyin begins with it. */
interface Part {
  codes: Uint16Array;
  bits: Uint32Array;
}

function partOf(text: string): Part {
  const codes = codesOf(text);
  return {codes, bits: Uint32Array.from(codes, bit)};
}

/** The next place where a part stands, from one place to before another; -1 if nowhere. */
function nextPlace({codes, letters}: NameIndex, part: Part, from: number, to: number): number {
  const n = part.codes.length;
  const [code, bits] = [part.codes[0]!, part.bits[0]!];
  for (let at = from; at <= to - n; ++at) {
    const here = codes[at]!;
    if (here !== code && !(letters[here]! & bits)) continue;
    let j = 1;
    while (j < n && (codes[at + j] === part.codes[j] || letters[codes[at + j]!]! & part.bits[j]!)) ++j;
    if (j === n) return at;
  }
  return -1;
}

/** The `most` best of what is added, without sorting the rest. */
function bestOf(most: number) {
  const best: {rank: number; i: number; at: number}[] = [];
  let total = 0;
  return {
    best,
    total: () => total,
    add(rank: number, i: number, at: number) {
      ++total;
      if (best.length === most && rank >= best[most - 1]!.rank) return;
      let place = best.length;
      while (place > 0 && best[place - 1]!.rank > rank) --place;
      best.splice(place, 0, {rank, i, at});
      best.length = Math.min(best.length, most);
    }
  };
}

/** Places of those with an identifier, by all of it or by what stands after a document's. */
function withId(ids: readonly string[], text: string): number[] {
  const found: number[] = [];
  for (let i = 0; i < ids.length; ++i) {
    const id = ids[i]!;
    if (id.length < text.length) continue;
    if (
      id.length === text.length
        ? plainText(id) === text
        : id[id.length - text.length - 1] === "/" && plainText(id).endsWith(text)
    )
      found.push(i);
  }
  return found;
}

/**
 * Names that hold every part of what was typed, in any place; parts stand between spaces. A letter of a part is the
 * letter itself or the first of a character's pinyin, in any of its readings. Earlier places and shorter names come
 * first, an identifier written in full before all. Returns at most `most` and how many there are.
 */
export function searchNames(
  index: NameIndex,
  typed: string,
  {most = 30, kinds = ["branch", "org", "clause"]}: {most?: number; kinds?: readonly NameKind[]} = {}
): {found: Found[]; total: number} {
  const texts = plainText(typed).split(/\s+/).filter(Boolean);
  if (!texts.length) return {found: [], total: 0};
  const [first, ...others] = texts.map(partOf) as [Part, ...Part[]];
  const {names, starts} = index;
  const {best, total, add} = bestOf(most);
  const [branches, orgs] = [names.names.length, names.orgs.length];
  const ranges: Record<NameKind, readonly [number, number]> = {
    branch: [0, branches],
    org: [branches, branches + orgs],
    clause: [branches + orgs, starts.length - 1]
  };
  const ids: Record<NameKind, () => readonly string[]> = {
    branch: () => names.branch_ids,
    org: () => names.orgs.map(org => org.org_id),
    clause: () => names.clauses.map(clause => clause.clause_id)
  };
  for (const kind of kinds) {
    const range = ranges[kind];
    const called = new Set(withId(ids[kind](), texts[0]!));
    for (const k of called) add(-1, range[0] + k, -1);
    const next = (at: number) => nextPlace(index, first, at, starts[range[1]]!);
    let i = range[0];
    for (let at = next(starts[i]!); at >= 0; at = next(starts[i + 1]!)) {
      while (starts[i + 1]! <= at) ++i;
      const [start, end] = [starts[i]!, starts[i + 1]!];
      if (others.every(part => nextPlace(index, part, start, end) >= 0) && !called.has(i - range[0]))
        add((at - start) * 100 + end - start, i, at - start);
    }
  }
  const regionOf = (id: string | null) => names.orgs.find(org => org.org_id === id)?.name ?? "";
  const found = best.map(({i, at}): Found => {
    if (i < branches)
      return {kind: "branch", id: names.branch_ids[i]!, name: names.names[i]!, at, above: orgName(names, i)};
    const org = names.orgs[i - branches];
    if (org) {
      const {org_id: id, name, region_id} = org;
      return {
        kind: "org",
        id,
        region_id: region_id ?? "",
        name,
        at,
        above: id === region_id ? "" : regionOf(region_id)
      };
    }
    const clause = names.clauses[i - branches - orgs]!;
    return {kind: "clause", id: clause.clause_id, name: clause.title, at, above: names.packs[clause.pack]!};
  });
  return {found, total: total()};
}

const orgName = (names: Names, i: number) => names.orgs[names.org[i]!]?.name ?? "";
