import {readdirSync} from "node:fs";
import {join} from "node:path";
import {namePack} from "../contracts/enums/pack.js";
import {clauseFile, type PackClause, packClause} from "../contracts/rules/clause.js";
import {type PackFile, packFile} from "../contracts/rules/pack.js";
import {checkClause} from "./checkClauses.js";
import {checkDimensions, checkStages} from "./checkLists.js";
import {type RuleClause, resolveClause} from "./ruleClause.js";
import {RuleFile, type RulePath} from "./ruleFile.js";

/** A pack as read: its own file and its clauses in the document's order. */
export interface Pack extends PackFile {
  clauses: RuleClause[];
  /** What the files say of each clause, by full id. */
  entries: ReadonlyMap<string, {entry: PackClause; dimension: string}>;
  /** Every clause number met, those of refused entries too. */
  known: ReadonlySet<string>;
}

/**
 * Reads `packs/<id>/`; every file read is added to `files` with its mistakes.
 * @param folder the folder of packs; @param name how messages name that folder
 * @returns undefined when `pack.yml` itself does not fit its contract
 */
export function readPack(folder: string, name: string, id: string, files: RuleFile[]): Pack | undefined {
  const file = new RuleFile(join(folder, id, "pack.yml"), `${name}/${id}/pack.yml`);
  files.push(file);
  const pack = file.read(packFile);
  if (!pack) return undefined;
  if (pack.id !== id) file.refuse(["id"], `与文件夹同名：${id}`);
  else namePack(pack);
  checkDimensions(file, pack.dimensions);
  checkStages(file, ["accepted"], pack.accepted);

  const clauses: RuleClause[] = [];
  const entries = new Map<string, {entry: PackClause; dimension: string}>();
  const seen = new Map<string, string>();
  const references: {part: RuleFile; path: RulePath; to: string}[] = [];
  const fileNames = pack.dimensions.map(({id: dimension}, i) => `${String(i + 1).padStart(2, "0")}-${dimension}.yml`);
  for (const [i, fileName] of fileNames.entries()) {
    const part = new RuleFile(join(folder, id, "clauses", fileName), `${name}/${id}/clauses/${fileName}`);
    files.push(part);
    for (const {at, entry} of part.readEach(clauseFile, packClause)) {
      if ("refused" in entry) {
        seen.set(entry.refused, part.name);
        continue;
      }
      const dimension = pack.dimensions[i]!.id;
      entries.set(`${id}/${entry.id}`, {entry, dimension});
      clauses.push(resolveClause(id, dimension, entry, checkClause(part, [at], entry, seen)));
      for (const key of ["of", "doubts", "suggested_by"] as const) {
        for (const [j, to] of (entry[key] ?? []).entries()) references.push({part, path: [at, key, j], to});
      }
    }
  }
  for (const {part, path, to} of references) if (!seen.has(to)) part.refuse(path, "本标准已有的条款编号");
  for (const stray of clauseFiles(join(folder, id, "clauses")).filter(found => !fileNames.includes(found))) {
    file.refuse(["dimensions"], `clauses 文件夹里只有：${fileNames.join("、")}`, `“${stray}”`);
  }
  checkTargets(file, pack, seen);
  return {...pack, clauses, entries, known: new Set(seen.keys())};
}

function clauseFiles(folder: string): string[] {
  try {
    return readdirSync(folder).filter(name => /\.ya?ml$/.test(name));
  } catch {
    return [];
  }
}

function checkTargets(file: RuleFile, {targets}: PackFile, known: ReadonlyMap<string, string>): void {
  for (const [i, target] of targets.entries()) {
    if (!known.has(target.clause)) file.refuse(["targets", i, "clause"], "本标准已有的条款编号");
    const before = targets.slice(0, i).findLast(other => other.metric === target.metric);
    if (!before) continue;
    if (target.due_on <= before.due_on) file.refuse(["targets", i, "due_on"], `晚于上一个目标的日期 ${before.due_on}`);
    if (target.share < before.share) file.refuse(["targets", i, "share"], `不低于上一个目标的占比 ${before.share}`);
  }
}
