import {yesNo} from "../contracts/enums/yesNo.js";
import {label} from "./label.js";
import {enumerations, listedTexts} from "./lookups.js";
import {hasNumber} from "./persons.js";
import {notesBegin, totalsWords} from "./rowWords.js";

const notes = new RegExp(notesBegin);
const code = /^(?=.*\d)[\x21-\x7e年月日]{1,30}$/;
const organisation = /(支部|总支|小组|党组|党委|工委|委员会)$/;
let words: ReadonlySet<string> | undefined;

/**
 * What is kept of a cell of which nobody knows under which header it belongs, in a table with columns about persons:
 * codes, dates and numbers, names of organisations, listed values, totals, and the first word of a note below the
 * table. Anything else may be a person's and is blank.
 */
export function understood(cell: string): string {
  const text = cell.normalize("NFKC").trim();
  const note = notes.exec(text);
  if (note) return note[0];
  if (hasNumber(text)) return "";
  words ??= new Set([...totalsWords, ...[yesNo, ...enumerations()].flatMap(of => listedTexts(of, label).texts)]);
  return code.test(text) || organisation.test(text) || words.has(label(text)) ? cell : "";
}
