import {join} from "node:path";
import {type SchemeFile, schemeFile} from "../contracts/rules/scheme.js";
import {checkClause} from "./checkClauses.js";
import {checkDimensions, checkStages, repeats} from "./checkLists.js";
import type {Pack} from "./readPack.js";
import {type RuleClause, resolveClause} from "./ruleClause.js";
import {RuleFile} from "./ruleFile.js";

/** Points of one clause in a scheme, by full clause id. */
export interface ClausePoints {
  clause_id: string;
  dimension_id: string;
  points: number;
  scoring: "proportional" | "all_or_nothing";
}

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
  const file = new RuleFile(join(folder, `${id}.yml`), `${name}/${id}.yml`);
  files.push(file);
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
  const points = checkPoints(file, scheme, clauses, packs, unread);
  checkStars(file, scheme);
  if (scheme.withdrawn) checkStages(file, ["withdrawn", "stages"], scheme.withdrawn.stages);
  if (!unread.includes(scheme.pack)) checkAccepted(file, scheme, packs);
  for (const i of repeats(scheme.gates.map(gate => gate.id))) file.refuse(["gates", i, "id"], "没有用过的编号");
  return {...scheme, clauses, points};
}

function checkPoints(
  file: RuleFile,
  scheme: SchemeFile,
  local: readonly RuleClause[],
  packs: readonly Pack[],
  unread: readonly string[]
): ClausePoints[] {
  const known = new Map([...packs.flatMap(pack => pack.clauses), ...local].map(clause => [clause.clause_id, clause]));
  const refused = new Set(packs.flatMap(pack => [...pack.known].map(id => `${pack.id}/${id}`)));
  const points: ClausePoints[] = [];
  for (const [dimension, entries] of Object.entries(scheme.points)) {
    if (!scheme.dimensions.some(({id}) => id === dimension)) {
      file.refuse(
        ["points", dimension],
        `维度之一：${scheme.dimensions.map(({id}) => id).join("、")}`,
        `“${dimension}”`
      );
    }
    for (const [i, {clause, points: worth, scoring}] of entries.entries()) {
      const path = ["points", dimension, i, "clause"];
      const clause_id = clause.includes("/") ? clause : `${scheme.id}/${clause}`;
      const found = known.get(clause_id);
      const undecided = refused.has(clause_id) || unread.some(pack => clause_id.startsWith(`${pack}/`));
      if (!found && !undecided) file.refuse(path, "本办法的条款编号，或“标准/条款”的完整编号");
      if (found?.method === "none") file.refuse(path, "能对支部判定的条款（目标、叙述和上级组织的条款不计分）");
      if (points.some(other => other.clause_id === clause_id)) file.refuse(path, "没有计过分的条款");
      points.push({clause_id, dimension_id: dimension, points: worth, scoring});
    }
  }
  const cents = points.reduce((sum, {points: worth}) => sum + Math.round(worth * 100), 0);
  if (cents !== Math.round(scheme.full_points.value * 100)) {
    file.refuse(["points"], `各条分值之和等于 full_points（${scheme.full_points.value}）`, `合计${cents / 100}`);
  }
  return points;
}

function checkStars(file: RuleFile, {stars, full_points, qualify_score}: SchemeFile): void {
  for (const [i, cut] of stars.cuts.entries()) {
    const above = stars.cuts[i - 1];
    if (above && cut.level >= above.level)
      file.refuse(["stars", "cuts", i, "level"], `低于上一档的星级 ${above.level}`);
    if (above && cut.min_score >= above.min_score) {
      file.refuse(["stars", "cuts", i, "min_score"], `低于上一档的分数 ${above.min_score}`);
    }
    if (cut.min_score > full_points.value) {
      file.refuse(["stars", "cuts", i, "min_score"], `不超过满分 ${full_points.value}`);
    }
  }
  if (qualify_score.value > full_points.value) {
    file.refuse(["qualify_score", "value"], `不超过满分 ${full_points.value}`);
  }
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
