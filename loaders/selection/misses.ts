import type {Cycle, Miss, Step} from "./cycle.js";
import type {Bound} from "./quotas.js";

/** Of all that steps could not keep, what is worth telling, with its cause. */
export function toldMisses(misses: readonly Miss[], {bounds, steps}: Cycle): Miss[] {
  return misses
    .map((miss, i) => withCause(miss, misses.slice(0, i), bounds))
    .filter((miss, i, all) => isNews(miss, all.slice(0, i), steps));
}

const isSameBound = (a: Bound | null, b: Bound | null) => a?.level === b?.level && a?.id === b?.id;

/** Who is too few at a late step may have been crowded out at an earlier one: by what, is told. */
function withCause(miss: Miss, before: readonly Miss[], bounds: readonly Bound[]): Miss {
  const cause = miss.against.length ? undefined : before.find(one => miss.bound && isSameBound(one.bound, miss.bound));
  if (!cause?.against.length) return miss;
  return {...miss, against: bounds.filter(bound => cause.against.some(one => isSameBound(one, bound)))};
}

/** Quotas are the list's, so of earlier, wider steps only empty places are told; naming repeats nothing of inspection. */
function isNews({step, bound, kept}: Miss, before: readonly Miss[], steps: readonly Step[]): boolean {
  const late = steps.length - 1;
  const isSame = (one: Miss) => one.step.step_no === late && isSameBound(one.bound, bound) && one.kept === kept;
  return (!bound || step.step_no >= late) && !(step.step_no > late && before.some(isSame));
}
