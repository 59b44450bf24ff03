import {existsSync, readdirSync} from "node:fs";
import {basename, dirname, join, resolve} from "node:path";
import {parseAppliesTo} from "./appliesTo.js";
import {refusal} from "./problems.js";
import {type BurdenRow, burden} from "./rules/burden.js";
import {canHold} from "./rules/canHold.js";
import {type Pack, readPack} from "./rules/readPack.js";
import {readScheme} from "./rules/readScheme.js";
import type {RuleClause} from "./rules/ruleClause.js";
import type {RuleFile, RuleMistake} from "./rules/ruleFile.js";

export const findingZh = {
  mistake: "写错",
  contradiction: "互相矛盾",
  unreachable: "没有对象",
  unmeasured: "量不了",
  duplicate: "名称重复"
} as const;

/** One thing about a pack or scheme that somebody should look at. */
export interface Finding {
  code: keyof typeof findingZh;
  /** The pack, or the scheme. */
  pack_id: string;
  /** The clause file, `packs/tongling-2017/clauses/03-safeguard.yml`. */
  file: string;
  /** Clause number within the pack; null where the file itself is wrong. */
  clause: string | null;
  message: string;
}

/** What was found in the packs and schemes, and what each pack asks of a branch. */
export interface Lint {
  packs: {pack_id: string; title: string; clauses: number; by_people: number}[];
  /** Read over all the packs; none where one pack is looked at alone. */
  schemes: {scheme_id: string; title: string}[];
  findings: Finding[];
  burden: BurdenRow[];
}

/**
 * Looks for clauses that contradict each other, are for nobody, cannot be measured or share a name, and for schemes
 * that are written wrong.
 * @param packs folder of packs, `schemes` beside it; @param pack folder of one pack, or its pack.yml, to look at alone
 * @throws Refusal when a pack has no pack.yml that can be read
 */
export function lint({packs = join("data", "packs"), pack}: {packs?: string; pack?: string} = {}): Lint {
  const one = pack && resolve(pack.replace(/[\\/]pack\.ya?ml$/, ""));
  const folder = one ? dirname(one) : packs;
  const read = (one ? [basename(one)] : packIds(folder)).map(id => readOne(folder, id));
  const sound = read.map(({pack: found}) => found);
  const schemes = one ? [] : readSchemes(join(dirname(folder), "schemes"), sound);
  return {
    packs: read.map(({pack: {id, title, clauses}}) => ({
      pack_id: id,
      title,
      clauses: clauses.length,
      by_people: clauses.filter(({level, method}) => level === "branch" && method === "judgement").length
    })),
    schemes: schemes.map(({scheme_id, title}) => ({scheme_id, title})),
    findings: [
      ...read.flatMap(({pack: found, mistakes}) => [...findings(found), ...mistakes]),
      ...schemes.flatMap(({mistakes}) => mistakes)
    ],
    burden: read.flatMap(({pack: found}) => burden(found))
  };
}

/** Folders of packs, in order. */
export function packIds(folder: string): string[] {
  return readdirSync(folder, {withFileTypes: true})
    .filter(entry => entry.isDirectory())
    .map(({name}) => name)
    .sort();
}

/** What the linter says in its own words, with the clause, is not said again. */
const saidBetter = /^不小于 min|有数就要写用什么度量$/;

function readOne(folder: string, id: string): {pack: Pack; mistakes: Finding[]} {
  const files: RuleFile[] = [];
  const pack = readPack(folder, "packs", id, files);
  const mistakes = files.flatMap(file => file.mistakes);
  if (!pack) throw refusal({where: join(folder, id), what: written(mistakes[0]!), todo: "请改正后重新运行"});
  return {
    pack,
    mistakes: mistakes
      .filter(({expected}) => !saidBetter.test(expected))
      .map(mistake => ({code: "mistake", pack_id: id, file: mistake.file, clause: null, message: written(mistake)}))
  };
}

/** Every scheme of a folder; one that extends another is read over it. */
function readSchemes(folder: string, packs: readonly Pack[]) {
  const names = existsSync(folder) ? readdirSync(folder).filter(name => name.endsWith(".yml")) : [];
  return names.sort().map(name => {
    const id = basename(name, ".yml");
    const files: RuleFile[] = [];
    const scheme = readScheme(folder, "schemes", id, {packs, unread: []}, files);
    const mistakes = files
      .flatMap(file => file.mistakes)
      .map(
        (mistake): Finding => ({
          code: "mistake",
          pack_id: id,
          file: mistake.file,
          clause: null,
          message: written(mistake)
        })
      );
    return {scheme_id: id, title: scheme?.title ?? id, mistakes};
  });
}

const written = ({line, column, path, expected, received}: RuleMistake) =>
  `第${line}行第${column}列 ${path || "（整个文件）"}应为${expected}；收到：${received}`;

/** The findings of one pack, in its own order. */
export function findings(pack: Pack): Finding[] {
  const number = ({clause_id}: RuleClause) => clause_id.slice(pack.id.length + 1);
  const fileOf = ({dimension_id}: RuleClause) => {
    const at = pack.dimensions.findIndex(({id}) => id === dimension_id) + 1;
    return `packs/${pack.id}/clauses/${String(at).padStart(2, "0")}-${dimension_id}.yml`;
  };
  const found: Finding[] = [];
  const say = (clause: RuleClause, code: Finding["code"], message: string) =>
    found.push({code, pack_id: pack.id, file: fileOf(clause), clause: number(clause), message});
  const terms = new Map(pack.clauses.map(clause => [clause, reachable(clause)]));
  for (const [i, clause] of pack.clauses.entries()) {
    const {min, max, title, applies_to} = clause;
    const earlier = pack.clauses.slice(0, i);
    if (min !== null && max !== null && min > max)
      say(clause, "contradiction", `至少${min}又不超过${max}，没有数能同时满足；请改 min 或 max`);
    if (terms.get(clause) === null)
      say(clause, "unreachable", `适用范围“${applies_to}”不会有支部符合；请改 applies_to`);
    if (isUnmeasured(clause)) say(clause, "unmeasured", "有数却没有写用什么度量，不能从记录判定；请写 measures");
    const same = earlier.find(other => other.title === title);
    if (same) say(clause, "duplicate", `名称“${title}”与${number(same)}相同，页面上分不开；请改一个名称`);
    for (const other of earlier.filter(candidate => excludes(candidate, clause, terms)))
      say(
        clause,
        "contradiction",
        `与${number(other)}看同一度量、同一周期，对象有重合，一条要${span(other)}，一条要${span(clause)}，不能同时做到；请核对两条的数和适用范围`
      );
  }
  return found;
}

type Terms = ReturnType<typeof reachable>;

/** Terms that some branch can meet; `[[]]` is every branch, null nobody. */
function reachable({level, applies_to}: RuleClause) {
  if (level === "organisation") return [[]];
  const {terms} = parsed(applies_to);
  const met = terms.filter(canHold);
  return terms.length && !met.length ? null : terms.length ? met : [[]];
}

/** A mistaken applies_to is reported by its reader; here it is everyone. */
function parsed(text: string) {
  try {
    return parseAppliesTo(text);
  } catch {
    return {terms: []};
  }
}

function isUnmeasured({level, kind, min, max, measures}: RuleClause): boolean {
  const byPeople = ["assessed", "process", "target", "narrative"].includes(kind);
  return level === "branch" && !byPeople && (min !== null || max !== null) && !measures.length;
}

const span = ({min, max, unit}: RuleClause) =>
  `${[min !== null && `至少${min}`, max !== null && `不超过${max}`].filter(Boolean).join("、")}${unit ?? ""}`;

function excludes(a: RuleClause, b: RuleClause, terms: ReadonlyMap<RuleClause, Terms>): boolean {
  if (!a.measures.length || seen(a) !== seen(b)) return false;
  const apart =
    (a.max !== null && b.min !== null && a.max < b.min) || (b.max !== null && a.min !== null && b.max < a.min);
  return apart && (terms.get(a) ?? []).some(x => (terms.get(b) ?? []).some(y => canHold([...x, ...y])));
}

/** What is counted and when: clauses with the same answer look at the same number. */
const seen = ({measures, combine, period, reads, unit, level, of}: RuleClause) =>
  JSON.stringify([
    measures.map(({measure, item, is_needed}) => `${measure}:${item}:${is_needed}`).sort(),
    combine,
    period,
    reads,
    unit,
    level,
    of
  ]);

/** Findings and burden as lines. */
export function lintLines({packs, schemes, findings: found, burden: asked}: Lint): string[] {
  const ofPacks = packs.flatMap(({pack_id, title, clauses, by_people}) => {
    const own = found.filter(finding => finding.pack_id === pack_id);
    const rows = asked.filter(row => row.pack_id === pack_id);
    const sum = (of: "rows_least" | "rows_most") => rows.reduce((all, row) => all + row[of], 0);
    return [
      `${title}（${pack_id}）：${clauses}条，其中${by_people}条由人认定；${own.length ? `发现${own.length}处：` : "没有发现问题。"}`,
      ...own.map(foundLine),
      `  每个支部每年至少报${sum("rows_least")}行，条款全部适用时报${sum("rows_most")}行：`,
      ...rows.map(row => `    ${row.kind_zh} ${row.is_once ? "一份即可" : amounts(row)}`)
    ];
  });
  const ofSchemes = schemes.flatMap(({scheme_id, title}) => {
    const own = found.filter(finding => finding.pack_id === scheme_id);
    return [
      `评定办法 ${title}（${scheme_id}）：${own.length ? `发现${own.length}处：` : "没有发现问题。"}`,
      ...own.map(foundLine)
    ];
  });
  return [...ofPacks, ...ofSchemes];
}

const foundLine = ({code, file, clause, message}: Finding) =>
  `  ${findingZh[code]} ${file}${clause ? ` ${clause}` : ""}：${message}。`;

/** `4行`, `4～16行`, `有事才报`. */
function amounts({rows_least, rows_most}: BurdenRow): string {
  if (rows_most === 0) return "有事才报";
  return rows_least === rows_most ? `${rows_most}行` : `${rows_least}～${rows_most}行`;
}
