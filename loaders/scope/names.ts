import {type Found, textFinder} from "./findTexts.js";

/** Ids and names of a city, told apart by whether the reader of a scoped site may see them. */
export interface ScopeNames {
  /** Ids of branches, organisations and regions that are not its own. */
  outsideIds: Iterable<string>;
  /** Their full names. */
  outsideNames: Iterable<string>;
  /** Its own ids and names, those of what stands above it, and texts of rules that everyone may read. */
  inside: Iterable<string>;
  /** Words of the program and of the documents, the same whatever the records are. */
  words: Iterable<string>;
}

/** Finds what must not be seen. */
export interface Strays {
  /** In running text; with `isProgram`, ids and Latin names count only as a whole quoted string. */
  inText(text: string, isProgram?: boolean): Found[];
  /** In one value of a field: as in running text, and ids too plain to be told in it, where the value is nothing else. */
  inCell(field: string, value: string): Found[];
}

// How a text is told from others that look like it. A name in Chinese is looked for anywhere. What is written in Latin
// letters counts where no letter or digit goes on before or after. An id of one to three characters, or of digits that
// could be a number, is too plain for that: it counts as a whole value only, a number only in a field that holds ids.
const isLatin = (text: string) => /^[\x20-\x7e]*$/.test(text);
const isNumber = (text: string) => /^\d{1,8}$/.test(text);
const isPlain = (text: string) => isNumber(text) || (isLatin(text) && text.length < 4);
const holdsIds = (field: string) => /(^|_)(ids?|branch|branches|orgs?|regions?)$/.test(field);

const goesOn = /[0-9A-Za-z]/;
function isWhole(text: string, {at, found}: Found, isProgram: boolean): boolean {
  if (!isLatin(found)) return true;
  const [before = "", after = ""] = [text[at - 1], text[at + found.length]];
  if (isProgram) return /["'`]/.test(before) && before === after;
  return !(goesOn.test(found[0]!) && goesOn.test(before)) && !(goesOn.test(found.at(-1)!) && goesOn.test(after));
}

/**
 * Prepares the search for ids and names from outside a scope. A place is passed over where it lies within a text that
 * may be seen: an outside 机关党支部 within the own 甲镇机关党支部 is no leak, by itself it is. A name that an own
 * branch bears too, or that is a word of the program, cannot be told from it and is not looked for.
 */
export function strayFinder({outsideIds, outsideNames, inside, words}: ScopeNames): Strays {
  const own = new Set(inside);
  const known = new Set(words);
  const outside = [...new Set([...outsideIds, ...outsideNames])].filter(text => !own.has(text) && !known.has(text));
  const find = textFinder(outside.filter(text => !isPlain(text)));
  const plain = new Set(outside.filter(isPlain));
  const findAllowed = textFinder([...own, ...known].filter(text => find(text).length > 0));
  const inText = (text: string, isProgram = false): Found[] => {
    const places = find(text).filter(place => isWhole(text, place, isProgram));
    if (places.length === 0) return places;
    const allowed = findAllowed(text);
    let [next, reach] = [0, 0];
    return places.filter(({at, found}) => {
      for (; next < allowed.length && allowed[next]!.at <= at; ++next)
        reach = Math.max(reach, allowed[next]!.at + allowed[next]!.found.length);
      return reach < at + found.length;
    });
  };
  return {
    inText,
    inCell(field, value) {
      const isStray = plain.has(value) && (!isNumber(value) || holdsIds(field));
      return isStray ? [{at: 0, found: value}] : inText(value);
    }
  };
}

/** What stands in place of a name that must not be seen. */
export const hidden = "其他单位";

/** The text with every such place covered. */
export function coverPlaces(text: string, places: readonly Found[]): string {
  let [covered, end] = ["", 0];
  for (const {at, found} of places) {
    if (at + found.length <= end) continue;
    if (at >= end) covered += text.slice(end, at) + hidden;
    end = at + found.length;
  }
  return covered + text.slice(end);
}
