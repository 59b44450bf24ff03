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

/** Where in a name a part first stands, in its first `reach` places; -1 if in none of them. */
function placeIn({codes, starts, letters}: NameIndex, part: Part, name: number, reach: number): number {
  const {codes: own, bits} = part;
  const [code, bit, start] = [own[0]!, bits[0]!, starts[name]!];
  const end = Math.min(starts[name + 1]! - own.length, start + reach);
  for (let at = start; at < end; ++at) {
    const here = codes[at]!;
    if (here !== code && !(letters[here]! & bit)) continue;
    let j = 1;
    while (j < own.length && (codes[at + j] === own[j] || letters[codes[at + j]!]! & bits[j]!)) ++j;
    if (j === own.length) return at - start;
  }
  return -1;
}

/** Nobody reads on when so many are found: from then on only better ones are looked for, and none is counted. */
export const enough = 1000;

/** The `most` best of what is added, without sorting the rest. */
function bestOf(most: number) {
  const best: {rank: number; i: number; at: number}[] = [];
  const found = {best, total: 0, reach: Number.POSITIVE_INFINITY};
  return {
    found,
    add(i: number, at: number, length: number) {
      const rank = at < 0 ? -1 : at * 100 + length;
      found.total = Math.min(enough, found.total + 1);
      if (best.length < most || rank < best[most - 1]!.rank) {
        let place = best.length;
        while (place > 0 && best[place - 1]!.rank > rank) --place;
        best.splice(place, 0, {rank, i, at});
        best.length = Math.min(best.length, most);
      }
      if (found.total === enough && best.length === most)
        found.reach = Math.max(0, Math.floor(best[most - 1]!.rank / 100) + 1);
    }
  };
}

/** Places of those with an identifier, by all of it or by what stands after a document's. */
function withId(ids: readonly string[], text: string): number[] {
  const found: number[] = [];
  for (let i = 0; i < ids.length; ++i) {
    const id = ids[i]!;
    const from = id.length - text.length;
    if (from < 0 || (from > 0 && id[from - 1] !== "/")) continue;
    // From the end, where identifiers differ.
    let j = text.length - 1;
    while (j >= 0 && plain(id.charCodeAt(from + j)) === text.charCodeAt(j)) --j;
    if (j < 0) found.push(i);
  }
  return found;
}

/**
 * Names that hold every part of what was typed, in any place; parts stand between spaces. A letter of a part is the
 * letter itself or the first of a character's pinyin, in any of its readings. Earlier places and shorter names come
 * first, an identifier written in full before all. Returns at most `most`, and how many there are, up to a thousand.
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
  const {found: kept, add} = bestOf(most);
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
    for (const k of called) add(range[0] + k, -1, 0);
    for (let i = range[0]; i < range[1]; ++i) {
      const at = placeIn(index, first, i, kept.reach);
      if (at < 0 || called.has(i - range[0])) continue;
      if (others.every(part => placeIn(index, part, i, Number.POSITIVE_INFINITY) >= 0))
        add(i, at, starts[i + 1]! - starts[i]!);
    }
  }
  const regionOf = (id: string | null) => names.orgs.find(org => org.org_id === id)?.name ?? "";
  const found = kept.best.map(({i, at}): Found => {
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
  return {found, total: kept.total};
}

const orgName = (names: Names, i: number) => names.orgs[names.org[i]!]?.name ?? "";
