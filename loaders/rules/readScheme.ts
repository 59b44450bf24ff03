import {join} from "node:path";
import {type SchemeFile, schemeFile} from "../contracts/rules/scheme.js";
import {ruleId} from "../contracts/rules/strict.js";
import {checkClause} from "./checkClauses.js";
import {checkDimensions, checkStages} from "./checkLists.js";
import {checkSelection} from "./checkSelection.js";
import {checkStars} from "./checkStars.js";
import {checkWeak} from "./checkWeak.js";
import type {Pack} from "./readPack.js";
import {type RuleClause, resolveClause} from "./ruleClause.js";
import {RuleFile} from "./ruleFile.js";
import {type ClausePoints, schemePoints} from "./schemePoints.js";

/** A scheme as read: its own file, its local clauses and its points with full clause ids. */
export interface Scheme extends Omit<SchemeFile, "clauses" | "points"> {
  clauses: RuleClause[];
  points: ClausePoints[];
}

/**
 * Reads `schemes/<id>.yml`; the file is added to `files` with its mistakes.
 * @param packs the packs its points may name; `unread` are those that could not be read and are not asked about
 * @returns undefined when the file does not fit its contract
 */
export function readScheme(
  folder: string,
  name: string,
  id: string,
  {packs, unread}: {packs: readonly Pack[]; unread: readonly string[]},
  files: RuleFile[]
): Scheme | undefined {
  const file = openScheme(folder, name, id, files);
  const scheme = file.read(schemeFile);
  if (!scheme) return undefined;
  if (scheme.id !== id) file.refuse(["id"], `与文件同名：${id}`);
  if (packs.some(pack => pack.id === scheme.id)) file.refuse(["id"], "与标准不同的编号");
  checkDimensions(file, scheme.dimensions);
  const dimensions = scheme.dimensions.map(dimension => dimension.id);

  const seen = new Map<string, string>();
  const clauses = scheme.clauses.map((entry, i) => {
    if (!dimensions.includes(entry.dimension)) {
      file.refuse(["clauses", i, "dimension"], `维度之一：${dimensions.join("、")}`);
    }
    return resolveClause(id, entry.dimension, entry, checkClause(file, ["clauses", i], entry, seen));
  });
  for (const [i, entry] of scheme.clauses.entries()) {
    for (const [j, to] of (entry.of ?? []).entries()) {
      if (!seen.has(to)) file.refuse(["clauses", i, "of", j], "本办法已有的条款编号");
    }
  }
  const points = schemePoints(file, scheme, clauses, packs, unread);
  checkStars(file, scheme);
  if (scheme.selection) checkSelection(file, scheme.selection, packs, unread);
  if (scheme.withdrawn) checkStages(file, ["withdrawn", "stages"], scheme.withdrawn.stages);
  if (!unread.includes(scheme.pack)) checkAccepted(file, scheme, packs);
  const weak = checkWeak(file, scheme, clauses, packs, unread);
  return {...scheme, clauses, points, weak};
}

/** A scheme's file over the one it extends, which stands beside it and comes before it in `files`. */
function openScheme(folder: string, name: string, id: string, files: RuleFile[], above: string[] = []): RuleFile {
  const file = new RuleFile(join(folder, `${id}.yml`), `${name}/${id}.yml`);
  const base = file.text("extends");
  if (base !== undefined && ruleId.safeParse(base).success) {
    if (base === id || above.includes(base)) file.refuse(["extends"], "不会绕回自己的评定办法");
    else file.over(openScheme(folder, name, base, files, [...above, id]));
  }
  files.push(file);
  return file;
}

function checkAccepted(file: RuleFile, scheme: SchemeFile, packs: readonly Pack[]): void {
  const pack = packs.find(({id}) => id === scheme.pack);
  if (!pack) {
    file.refuse(["pack"], `programme.yml 所列标准之一：${packs.map(({id}) => id).join("、")}`);
    return;
  }
  for (const [i, {stage, outcome}] of (scheme.withdrawn?.stages ?? []).entries()) {
    if (pack.accepted.some(accepted => accepted.stage === stage && accepted.outcome === outcome)) {
      file.refuse(["withdrawn", "stages", i], "标准没有算作达标的阶段和结果");
    }
  }
}
