import type {Branch, Span} from "./city.js";
import {type Day, day} from "./days.js";
import type {Story, Symptom} from "./story.js";

/** A branch with its story: what every maker of records starts from. */
export interface Cast {
  branch: Branch;
  story: Story;
  span: Span;
}

/** February holds the Spring Festival, August the summer lull. */
const season = [1, 0.9, 1, 1, 1, 1, 0.97, 0.92, 1, 1, 1, 1];

/** Whether a symptom shows on a day. */
export function suffers({story}: Cast, symptom: Symptom, on: Day): boolean {
  return story.spells.some(
    spell => spell.symptoms.includes(symptom) && spell.from <= on && on < (spell.to ?? Number.POSITIVE_INFINITY)
  );
}

/** Whether the branch is weak on a day. */
export const isWeak = ({story}: Cast, on: Day): boolean =>
  story.spells.some(spell => spell.from <= on && on < (spell.to ?? Number.POSITIVE_INFINITY));

/**
 * The chance (0–1) that the branch does what is due: better branches and later years do more, weak spells undo it.
 * `ease` shifts it in logits: negative for what is done less readily.
 */
export function diligence(cast: Cast, year: number, ease = 0): number {
  const {branch, span} = cast;
  const logit = 1.45 + 0.7 * branch.quality + 0.27 * Math.min(3, year - span.first) + ease;
  return 1 / (1 + Math.exp(-logit));
}

/** The same for one month, with its season and the state of the branch in its middle. */
export function monthlyDiligence(cast: Cast, year: number, month: number, ease = 0): number {
  const lame = suffers(cast, "no_meetings", day(year, month, 15)) ? 0.06 : 1;
  return diligence(cast, year, ease) * season[month - 1]! * lame;
}
