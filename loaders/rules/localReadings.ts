import type {LocalReading} from "../contracts/rules/clause.js";
import {checkClause} from "./checkClauses.js";
import type {Pack} from "./readPack.js";
import {type RuleClause, resolveClause} from "./ruleClause.js";
import type {RuleFile} from "./ruleFile.js";

/**
 * The packs as the city reads them: a reading's numbers, measures and consequences stand in place of the pack's own,
 * marked as local. What the document says of itself (wording, citation, place) stays.
 * Mistakes are noted in the scheme's file.
 */
export function withReadings(packs: readonly Pack[], readings: readonly LocalReading[], file: RuleFile): Pack[] {
  const read = new Map<string, RuleClause>();
  for (const [i, {clause, reason, ...changes}] of readings.entries()) {
    const pack = packs.find(({entries}) => entries.has(clause));
    const known = pack?.entries.get(clause);
    if (!pack || !known) file.refuse(["readings", i, "clause"], "所列标准里的条款，写完整编号，如 tongling-2017/3.2a");
    else if (read.has(clause)) file.refuse(["readings", i, "clause"], "没有写过的条款");
    else {
      const entry = {...known.entry, ...changes, number: "inferred" as const};
      const numbered = entry.min !== undefined || entry.max !== undefined;
      const appliesTo = checkClause(file, ["readings", i], numbered ? entry : {...entry, number: "none"}, new Map());
      const resolved = resolveClause(pack.id, known.dimension, entry, appliesTo);
      read.set(clause, {...resolved, number_source: "local", reading: reason});
    }
  }
  return packs.map(pack => ({...pack, clauses: pack.clauses.map(own => read.get(own.clause_id) ?? own)}));
}
