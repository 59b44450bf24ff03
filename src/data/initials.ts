import {pinyin} from "pinyin-pro";

/**
 * The first letters of the pinyin of every Chinese character in the texts, as `{z: "支镇", cz: "长重"}`: a character
 * with readings that begin differently stands under all of their letters. Some hundred characters make up all names of a
 * city, so this weighs a thousandth of a dictionary and less than initials beside each name.
 */
export function initialsOf(texts: Iterable<string>): Record<string, string> {
  const characters = new Set<string>();
  for (const text of texts) for (const character of text) characters.add(character);
  const initials: Record<string, string> = {};
  for (const character of [...characters].filter(c => /^\p{Script=Han}$/u.test(c) && c.length === 1).sort()) {
    const first = pinyin(character, {pattern: "first", toneType: "none", multiple: true, type: "array"});
    const letters = [...new Set(first)].sort().join("");
    if (/^[a-z]+$/.test(letters)) initials[letters] = (initials[letters] ?? "") + character;
  }
  return initials;
}
