import {sector} from "../contracts/enums/sector.js";
import {type Selection, selectionSteps} from "../contracts/rules/selection.js";
import {repeats} from "./checkLists.js";
import type {Pack} from "./readPack.js";
import type {RuleFile} from "./ruleFile.js";

const pairs = [
  ["min", "min_share", "min_due"],
  ["max", "max_share", "max_due"]
] as const;

/** Notes what the contract of a selection cannot say: order, doubles, bounds that no list could keep. */
export function checkSelection(
  file: RuleFile,
  selection: Selection,
  packs: readonly Pack[],
  unread: readonly string[]
): void {
  const refuse = (path: (string | number)[], expected: string) => file.refuse(["selection", ...path], expected);
  checkPlaces(refuse, selection, packs, unread);
  const order = selection.steps.map(({id}) => selectionSteps.indexOf(id));
  for (const [i, at] of order.entries())
    if (i > 0 && at <= order[i - 1]!) refuse(["steps", i, "id"], `在上一步之后的：${selectionSteps.join("、")}`);
  const stages = [...selection.steps.map(({stage}) => stage), selection.named.stage];
  for (const i of repeats(stages))
    refuse(i < selection.steps.length ? ["steps", i, "stage"] : ["named", "stage"], "别的步骤没有用的阶段");
  for (const i of repeats(selection.order.keys)) refuse(["order", "keys", i], "没有列过的依据");
  for (const i of repeats(selection.quotas.map(({by, id}) => `${by} ${id ?? ""}`)))
    refuse(["quotas", i], "没有定过名额的对象（同一对象的上下限写在一项里）");
  for (const [i, quota] of selection.quotas.entries()) {
    for (const pair of pairs)
      if (pair.filter(name => quota[name] !== undefined).length > 1)
        refuse(["quotas", i], `${pair.join("、")}只写一个`);
    if (pairs.flat().every(name => quota[name] === undefined))
      refuse(["quotas", i], `至少写一个：${pairs.flat().join("、")}`);
    for (const [low, high] of [0, 1, 2].map(at => [pairs[0][at]!, pairs[1][at]!] as const))
      if ((quota[low] ?? 0) > (quota[high] ?? Number.POSITIVE_INFINITY)) refuse(["quotas", i, low], `不大于${high}`);
    if (quota.by === "sector" && quota.id && !Object.hasOwn(sector.labels, quota.id))
      refuse(["quotas", i, "id"], `以下之一：${Object.keys(sector.labels).join("、")}`);
    if (quota.by === "front_line" && !selection.front_line) refuse(["quotas", i, "by"], "写了 front_line 才能用");
    if (quota.by === "front_line" && quota.id) refuse(["quotas", i, "id"], "一线没有编号，不写这一项");
  }
  const steps = selection.tiers?.steps ?? [];
  for (const [i, {upto}] of steps.entries())
    if (i > 0 && upto <= steps[i - 1]!.upto)
      refuse(["tiers", "steps", i, "upto"], `大于上一梯次的${steps[i - 1]!.upto}`);
}

type Refuse = (path: (string | number)[], expected: string) => void;

function checkPlaces(
  refuse: Refuse,
  {places, pack}: Selection,
  packs: readonly Pack[],
  unread: readonly string[]
): void {
  if ((places.clause === undefined) === (places.value === undefined))
    refuse(["places"], "clause（文件写了数的条款）和 value（本地定的数）写一个");
  if (places.clause === undefined || unread.some(id => places.clause!.startsWith(`${id}/`))) return;
  if (!Number.isInteger(placesOfClause(places.clause, packs)))
    refuse(["places", "clause"], "写明个数（min）的条款的完整编号，所在标准要列在 programme.yml");
  if (!places.clause.startsWith(`${pack}/`)) refuse(["places", "clause"], `${pack} 的条款`);
}

/** The number of places that a clause states, or null. */
export function placesOfClause(clause: string, packs: readonly Pack[]): number | null {
  return packs.flatMap(pack => pack.clauses).find(({clause_id}) => clause_id === clause)?.min ?? null;
}
