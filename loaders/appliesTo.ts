import {assessStatus} from "./contracts/enums/assessStatus.js";
import {branchForm} from "./contracts/enums/branchForm.js";
import {orgLevel} from "./contracts/enums/orgLevel.js";
import {region} from "./contracts/enums/region.js";
import {sector} from "./contracts/enums/sector.js";
import {type Formula, type Literal, toTerms} from "./rules/terms.js";

/*
 * applies_to = all | rectification case | org:LEVEL {+ LEVEL} | either
 * either     = both {or both}
 * both       = one {& one}
 * one        = not one | (either) | sector {+ sector} | fact=value {+ value} | number op integer | flag
 *            | units with formal<N
 * fact: form region status · number: members formal leading_cadres mobile_members · op: >= <= > < =
 */

/** Who a clause is about: an organisation above branches, or the branches of which one term holds whole. */
export interface AppliesTo {
  level: "branch" | "organisation";
  /** Levels named after `org:`. */
  organisations: string[];
  /** Disjunctive normal form; none means every branch. */
  terms: Literal[][];
  /** Kinds of records the facts come from. */
  kinds: string[];
}

/** Where an applies_to stops making sense; position counts characters from 0. */
export class AppliesToMistake extends Error {
  constructor(
    readonly position: number,
    readonly expected: string,
    readonly received: string
  ) {
    super(`第 ${position + 1} 个字起应为${expected}，实际是“${received}”`);
  }
}

const chosenFacts: Record<string, {values: string[]; kind?: string}> = {
  form: {values: Object.keys(branchForm.labels)},
  region: {values: Object.keys(region.labels)},
  status: {values: Object.keys(assessStatus.labels), kind: "assessment"}
};
const numberFacts = ["members", "formal", "leading_cadres", "mobile_members"];
const flags: Record<string, {fact: string; operator: "=" | ">"; value: number; kind?: string}> = {
  has_committee: {fact: "has_committee", operator: "=", value: 1, kind: "committee_term"},
  has_groups: {fact: "has_groups", operator: "=", value: 1, kind: "party_group"},
  has_leading_cadres: {fact: "leading_cadres", operator: ">", value: 0, kind: "headcount"},
  leading_organ: {fact: "leading_organ", operator: "=", value: 1},
  district_direct: {fact: "district_direct", operator: "=", value: 1},
  poor: {fact: "poor", operator: "=", value: 1},
  complex: {fact: "complex", operator: "=", value: 1},
  weak: {fact: "weak", operator: "=", value: 1, kind: "rectification"}
};
/** Facts that stand in the branch's own row: they hold on every day or on none. */
export const fixedFacts: ReadonlySet<string> = new Set([
  "sector",
  "form",
  "region",
  "leading_organ",
  "district_direct",
  "poor",
  "complex"
]);

const sectors: Record<string, string[]> = {"new-economy": ["private-enterprise", "social-organization"]};
for (const id of Object.keys(sector.labels)) sectors[id] ??= [id];

const everyLevel = Object.keys(orgLevel.labels).filter(level => level !== "branch");
const committees = ["grassroots_committee", "unit_committee", "city_committee_direct"];

/** Levels of organisation that each word after `org:` means; those over branches are asked only with a branch below them. */
export const organisationLevels: Readonly<Record<string, {levels: readonly string[]; isOverBranches?: boolean}>> = {
  superior: {levels: everyLevel.filter(level => level !== "general_branch"), isOverBranches: true},
  leader: {levels: everyLevel, isOverBranches: true},
  committee: {levels: committees},
  "grassroots-committee": {levels: ["grassroots_committee"]},
  "city-committees": {levels: ["district", "county", "city_committee_direct"]},
  district: {levels: ["district", "county"]},
  city: {levels: ["city"]},
  province: {levels: ["province"]},
  system: {levels: ["system"]},
  "all-levels": {levels: everyLevel, isOverBranches: true}
};
const orgLevels = Object.keys(organisationLevels);

/**
 * Reads an applies_to expression.
 * @throws AppliesToMistake with the position of the first character that does not fit
 */
export function parseAppliesTo(text: string): AppliesTo {
  const whole = text.trim();
  if (whole === "all") return {level: "branch", organisations: [], terms: [], kinds: []};
  // Whether a case exists is for people to say; the clause itself is about every branch.
  if (whole === "rectification case") return {level: "branch", organisations: [], terms: [], kinds: ["rectification"]};
  if (whole.startsWith("org:")) {
    return {level: "organisation", organisations: readOrganisations(text), terms: [], kinds: []};
  }
  const reader = new Reader(text);
  const formula = reader.either();
  reader.end();
  return {level: "branch", organisations: [], terms: toTerms(formula), kinds: [...reader.kinds].sort()};
}

function readOrganisations(text: string): string[] {
  let position = text.indexOf("org:") + 4;
  return text
    .slice(position)
    .split("+")
    .map(part => {
      const level = part.trim();
      if (!orgLevels.includes(level))
        throw new AppliesToMistake(position, `组织层级之一：${orgLevels.join("、")}`, level);
      position += part.length + 1;
      return level;
    });
}

interface Token {
  text: string;
  at: number;
}

function tokens(text: string): Token[] {
  const found = [...text.matchAll(/[A-Za-z_][\w-]*|\d+|>=|<=|[()&+<>=]|\S/g)];
  return [...found.map(match => ({text: match[0], at: match.index})), {text: "", at: text.length}];
}

class Reader {
  readonly kinds = new Set<string>();
  private readonly tokens: Token[];
  private next = 0;

  constructor(text: string) {
    this.tokens = tokens(text);
  }

  either(): Formula {
    const parts = [this.both()];
    while (this.take("or")) parts.push(this.both());
    return {or: parts};
  }

  end(): void {
    if (this.peek().text !== "") this.fail("&、or 或结尾");
  }

  private both(): Formula {
    const parts = [this.one()];
    while (this.take("&")) parts.push(this.one());
    return {and: parts};
  }

  private one(): Formula {
    if (this.take("not")) return {not: this.one()};
    if (this.take("(")) {
      const inside = this.either();
      if (!this.take(")")) this.fail("&、or 或 )");
      return inside;
    }
    const word = this.peek().text;
    if (Object.hasOwn(sectors, word)) return this.sectors();
    if (Object.hasOwn(chosenFacts, word)) return this.values(word);
    if (Object.hasOwn(flags, word)) return this.flag(word);
    if (numberFacts.includes(word)) return this.comparison();
    if (this.take("units")) return this.foundingUnits();
    return this.fail(
      `领域（如 village）、条件（${[...Object.keys(flags), ...Object.keys(chosenFacts), ...numberFacts].join("、")}）、not 或 (`
    );
  }

  private sectors(): Formula {
    const parts: Formula[] = [];
    do {
      const ids = sectors[this.peek().text];
      if (!ids || !Object.hasOwn(sectors, this.peek().text)) return this.fail("领域（如 village）");
      this.next++;
      parts.push(...ids.map(id => textLiteral("sector", id)));
    } while (this.take("+"));
    return {or: parts};
  }

  private values(fact: string): Formula {
    const {values, kind} = chosenFacts[fact]!;
    this.next++;
    if (!this.take("=")) this.fail("=");
    if (kind) this.kinds.add(kind);
    const parts: Formula[] = [];
    do {
      if (!values.includes(this.peek().text)) this.fail(`${fact} 的值之一：${values.join("、")}`);
      parts.push(textLiteral(fact, this.peek().text));
      this.next++;
    } while (this.take("+"));
    return {or: parts};
  }

  private flag(word: string): Formula {
    const {fact, operator, value, kind} = flags[word]!;
    this.next++;
    if (kind) this.kinds.add(kind);
    return numberLiteral(fact, operator, value);
  }

  private comparison(): Formula {
    const fact = this.peek().text;
    this.next++;
    const operator = this.peek().text;
    if (![">=", "<=", ">", "<", "="].includes(operator)) this.fail("比较符 >=、<=、>、< 或 =");
    this.next++;
    const number = this.peek().text;
    if (!/^\d+$/.test(number)) this.fail("整数");
    this.next++;
    this.kinds.add("headcount");
    if (operator === "<=") return {not: numberLiteral(fact, ">", Number(number))};
    return numberLiteral(fact, operator as Literal["operator"], Number(number));
  }

  // No records exist of founding units: a joint branch has several, a single one with too few members is its own.
  private foundingUnits(): Formula {
    if (!this.take("with")) this.fail("with");
    if (this.peek().text !== "formal") this.fail("formal");
    const small = this.comparison();
    return {or: [textLiteral("form", "joint"), {and: [textLiteral("form", "single"), small]}]};
  }

  private peek(): Token {
    return this.tokens[this.next]!;
  }

  private take(text: string): boolean {
    if (this.peek().text !== text) return false;
    this.next++;
    return true;
  }

  private fail(expected: string): never {
    throw new AppliesToMistake(this.peek().at, expected, this.peek().text || "结尾");
  }
}

function textLiteral(fact: string, value: string): Formula {
  return {literal: {fact, operator: "=", text_value: value, number_value: null, is_negated: false}};
}

function numberLiteral(fact: string, operator: Literal["operator"], value: number): Formula {
  return {literal: {fact, operator, text_value: null, number_value: value, is_negated: false}};
}
