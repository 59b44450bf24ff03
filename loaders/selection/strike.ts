import {byRank, type Cycle, follow, type Outcome, strikesOff} from "./cycle.js";

export interface Replacements {
  outcome: Outcome;
  /** Who moved up → who was struck off. */
  replaces: Map<string, string>;
  /** Struck off by hand and by nothing else. */
  byHand: ReadonlySet<string>;
}

/** Who stands on a list, named or proposed. */
const listed = ({results}: Outcome): Set<string> =>
  new Set([...results].filter(([, {outcome}]) => outcome === "named" || outcome === "proposed").map(([id]) => id));

/**
 * Follows a year's selection and says who took the place of whom: those who stood on the list and are barred on the
 * day, then those struck off by hand, go one after the other, and each time the list is solved again.
 * @param strike branches struck off by hand, in order
 */
export function followStrikes(cycle: Cycle, strike: readonly string[] = []): Replacements {
  const struckByHand = new Set(strike);
  const applicants = cycle.applicants.map(one =>
    struckByHand.has(one.branch_id) && !strikesOff.has(one.exclusion_reason ?? "")
      ? {...one, exclusion_reason: "struck"}
      : one
  );
  const outcome = follow({...cycle, applicants});
  const barred = [...applicants].sort(byRank).filter(one => one.exclusion_reason !== null);
  const going = [
    ...barred.filter(one => !struckByHand.has(one.branch_id)).filter(one => stoodOnList(cycle, one.branch_id)),
    ...strike.flatMap(id => barred.filter(one => one.branch_id === id))
  ].map(one => one.branch_id);
  const replaces = new Map<string, string>();
  const tolerated = new Set(going);
  let before = going.length ? listed(follow({...cycle, applicants}, tolerated)) : new Set<string>();
  for (const branch_id of going) {
    tolerated.delete(branch_id);
    const after = listed(follow({...cycle, applicants}, tolerated));
    if (before.has(branch_id)) for (const id of after) if (!before.has(id)) replaces.set(id, branch_id);
    before = after;
  }
  for (const [id, struck] of replaces) if (!before.has(id) || before.has(struck)) replaces.delete(id);
  for (const id of going) {
    const result = outcome.results.get(id);
    const wasListed = struckByHand.has(id) && result?.outcome === "excluded";
    if (wasListed) outcome.results.set(id, {...result, outcome: "struck_off"});
  }
  const byHand = applicants.filter(one => one.exclusion_reason === "struck").map(one => one.branch_id);
  return {outcome, replaces, byHand: new Set(byHand)};
}

/** Named on record, or passed at the latest step where none is named yet. */
function stoodOnList({records, steps}: Cycle, branch_id: string): boolean {
  const named = steps.at(-1)!.step_no;
  const isNaming = records.some(one => one.step_no === named && one.outcome === "passed");
  const step = isNaming ? named : named - 1;
  return records.some(one => one.branch_id === branch_id && one.step_no === step && one.outcome === "passed");
}
