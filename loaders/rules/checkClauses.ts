import {type AppliesTo, AppliesToMistake, parseAppliesTo} from "../appliesTo.js";
import {recordKinds} from "../contracts/records/index.js";
import type {LocalClause, PackClause} from "../contracts/rules/clause.js";
import {datedMeasures, readMeasure} from "../contracts/rules/measures.js";
import {orgCombines, orgMeasures} from "../contracts/rules/orgMeasures.js";
import type {RuleFile, RulePath} from "./ruleFile.js";

const judged = ["assessed", "process", "target", "narrative"];
const columns = new Map(recordKinds.map(kind => [kind.id, new Set(kind.columns.map(column => column.name))]));
const everyone: AppliesTo = {level: "branch", organisations: [], terms: [], kinds: []};

/**
 * Checks what a contract cannot see in one clause entry and notes each mistake in its file.
 * @param seen ids met so far in the pack or scheme → where; the entry's id is added
 * @returns its applies_to, read
 */
export function checkClause(
  file: RuleFile,
  path: RulePath,
  entry: PackClause | LocalClause,
  seen: Map<string, string>
): AppliesTo {
  const earlier = seen.get(entry.id);
  if (earlier) file.refuse([...path, "id"], `没有用过的编号（${earlier} 已用）`);
  seen.set(entry.id, file.name);
  if ("cite" in entry && [...entry.cite].length > 20) {
    file.refuse([...path, "cite"], "不超过20个字的原文用语", `${[...entry.cite].length}个字`);
  }
  checkNumbers(file, path, entry);
  for (const [i, column] of (entry.evidence ?? []).entries()) {
    const [kind = "", name = ""] = column.split(".");
    const known = columns.get(kind);
    if (!known) file.refuse([...path, "evidence", i], `记录类型.列，类型为：${[...columns.keys()].join("、")}`);
    else if (!known.has(name)) file.refuse([...path, "evidence", i], `${kind} 的列之一：${[...known].join("、")}`);
  }
  for (const key of ["measures", "needs"] as const) {
    for (const [i, text] of (entry[key] ?? []).entries()) {
      const found = readMeasure(text);
      if ("expected" in found) file.refuse([...path, key, i], found.expected);
    }
  }
  const appliesTo = checkAppliesTo(file, path, entry.applies_to);
  checkMeasured(file, path, entry, appliesTo);
  return appliesTo;
}

function checkNumbers(file: RuleFile, path: RulePath, entry: PackClause | LocalClause): void {
  const {min, max} = entry;
  const numbered = min !== undefined || max !== undefined;
  if (min !== undefined && max !== undefined && min > max) file.refuse([...path, "max"], `不小于 min（${min}）的数`);
  if (numbered && !entry.unit) file.refuse([...path, "unit"], "写了 min 或 max 就要写单位");
  if (!numbered && entry.measures) file.refuse([...path, "min"], "写了 measures 就要写 min 或 max");
  if ("number" in entry) {
    if (numbered && entry.number === "none") file.refuse([...path, "number"], "写了 min 或 max 就要写数从哪里来");
    if (!numbered && entry.number !== "none") file.refuse([...path, "number"], "没有 min、max 时不写或写 none");
  }
}

function checkMeasured(file: RuleFile, path: RulePath, entry: PackClause | LocalClause, appliesTo: AppliesTo): void {
  const countable = !judged.includes(entry.kind) && appliesTo.level === "branch";
  const numbered = entry.min !== undefined || entry.max !== undefined;
  if (countable && numbered && !entry.measures) {
    file.refuse([...path, "measures"], `${entry.kind} 类条款有数就要写用什么度量`);
  }
  const isOrg = appliesTo.level === "organisation" && entry.kind !== "target" && entry.kind !== "narrative";
  if (!countable && !isOrg && entry.measures) {
    file.refuse([...path, "measures"], "由人认定、目标和叙述的条款不写度量");
  }
  for (const [i, text] of (entry.measures ?? []).entries()) {
    if ("measure" in readMeasure(text) && Object.hasOwn(orgMeasures, text.split(":")[0]!) !== isOrg) {
      file.refuse([...path, "measures", i], isOrg ? "上级组织的度量" : "支部的度量");
    }
  }
  if (isOrg && entry.measures && !orgCombines.includes(entry.combine)) {
    file.refuse([...path, "combine"], `上级组织的条款用：${orgCombines.join("、")}`);
  }
  if ("suggested_by" in entry && entry.suggested_by && entry.points === undefined) {
    file.refuse([...path, "suggested_by"], "只用于写了 points 的考核行");
  }
  if (entry.needs && !entry.measures) file.refuse([...path, "measures"], "写了 needs 就要写 measures");
  if (entry.by && !(entry.period === "year" && entry.max === undefined && entry.measures?.every(isDated))) {
    file.refuse([...path, "by"], `只用于按年、不写 max、度量为 ${datedMeasures.join("、")} 的条款`);
  }
  if (entry.in_months && (entry.period !== "year" || entry.measures?.length !== 1)) {
    file.refuse([...path, "in_months"], "只用于按年、只看一个度量的条款");
  }
  if (entry.measures && !entry.evidence) file.refuse([...path, "evidence"], "写了 measures 就要写凭哪些记录");
}

function isDated(text: string): boolean {
  return datedMeasures.includes(text.slice(0, text.indexOf(":")));
}

function checkAppliesTo(file: RuleFile, path: RulePath, text: string): AppliesTo {
  try {
    return parseAppliesTo(text);
  } catch (error) {
    if (!(error instanceof AppliesToMistake)) throw error;
    file.refuse(
      [...path, "applies_to"],
      `第${error.position + 1}个字起：${error.expected}`,
      `“${error.received}”`,
      error.position
    );
    return everyone;
  }
}
