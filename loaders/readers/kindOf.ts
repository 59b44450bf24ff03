import type {RecordKind} from "../contracts/column.js";
import {recordKinds} from "../contracts/records/index.js";
import {label} from "./label.js";

/**
 * The kind of record that a file or sheet name tells by containing its Chinese name or English id.
 * The longest name found decides; null when none or two equally long ones are found.
 */
export function kindOfName(name: string): RecordKind | null {
  const text = label(name);
  let best: RecordKind[] = [];
  let length = 0;
  for (const kind of recordKinds) {
    const found = Math.max(text.includes(label(kind.zh)) ? label(kind.zh).length : 0, idLength(text, kind.id));
    if (!found || found < length) continue;
    best = found > length ? [kind] : [...best, kind];
    length = found;
  }
  return best.length === 1 ? best[0]! : null;
}

/** English ids count only as whole words: `post` is not told by `posters`. */
function idLength(text: string, id: string): number {
  return new RegExp(`(^|[^a-z])${id}([^a-z]|$)`).test(text) ? id.length : 0;
}
