import {readMeasure, sheetReaches} from "../contracts/rules/measures.js";
import type {SchemeFile} from "../contracts/rules/scheme.js";
import {type WeakRules, weakWays} from "../contracts/rules/weak.js";
import {repeats} from "./checkLists.js";
import type {Pack} from "./readPack.js";
import type {RuleClause} from "./ruleClause.js";
import type {RuleFile, RulePath} from "./ruleFile.js";

/**
 * Checks what a contract cannot see in the weak section and notes each mistake in its file.
 * @param unread packs that could not be read and are not asked about
 * @returns the section with full clause ids; undefined when the scheme has none
 */
export function checkWeak(
  file: RuleFile,
  {id: scheme, weak}: Pick<SchemeFile, "id" | "weak">,
  local: readonly RuleClause[],
  packs: readonly Pack[],
  unread: readonly string[]
): WeakRules | undefined {
  if (!weak) return undefined;
  const known = new Map([...packs.flatMap(pack => pack.clauses), ...local].map(clause => [clause.clause_id, clause]));
  const refused = new Set(packs.flatMap(pack => [...pack.known].map(id => `${pack.id}/${id}`)));
  const full = (clause: string, path: RulePath) => {
    const id = clause.includes("/") ? clause : `${scheme}/${clause}`;
    const isUndecided = refused.has(id) || unread.some(pack => id.startsWith(`${pack}/`));
    if (!known.has(id) && !isUndecided) file.refuse(path, "本办法的条款编号，或“标准/条款”的完整编号");
    return id;
  };
  if (weak.band.low > weak.band.high) file.refuse(["weak", "band", "high"], `不小于 low（${weak.band.low}）的数`);
  for (const i of repeats(weak.criteria.map(({id}) => id))) {
    file.refuse(["weak", "criteria", i, "id"], "没有用过的编号");
  }
  const criteria = weak.criteria.map((criterion, i) => {
    const path = ["weak", "criteria", i];
    if (weakWays.filter(way => criterion[way]).length !== 1) file.refuse(path, `只写一种：${weakWays.join("、")}`);
    if (criterion.yearly) checkYearly(file, [...path, "yearly"], criterion.yearly);
    if (!criterion.missed) return criterion;
    const {clause, times, of} = criterion.missed;
    if (times > of) file.refuse([...path, "missed", "of"], `不小于 times（${times}）的数`);
    const id = full(clause, [...path, "missed", "clause"]);
    const found = known.get(id);
    if (found && (found.method !== "measure" || found.reads !== "period")) {
      file.refuse([...path, "missed", "clause"], "按月、季、半年或年逐期判定的支部条款");
    }
    return {...criterion, missed: {clause: id, times, of}};
  });
  const {gate} = weak.cases;
  const clause = gate?.clause && full(gate.clause, ["weak", "cases", "gate", "clause"]);
  return {...weak, criteria, cases: {...weak.cases, gate: gate && {...gate, clause}}};
}

function checkYearly(
  file: RuleFile,
  path: RulePath,
  {measure, below_share, at_most}: NonNullable<WeakRules["criteria"][number]["yearly"]>
): void {
  const found = readMeasure(measure);
  if ("expected" in found) file.refuse([...path, "measure"], found.expected);
  else if (Object.hasOwn(sheetReaches, found.measure)) {
    file.refuse([...path, "measure"], "不是活动次数的度量（活动次数写成条款，用 missed）");
  }
  if ((below_share === undefined) === (at_most === undefined)) file.refuse(path, "below_share 和 at_most 写一个");
}
