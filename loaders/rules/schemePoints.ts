import {sector} from "../contracts/enums/sector.js";
import type {SchemeFile} from "../contracts/rules/scheme.js";
import type {Pack} from "./readPack.js";
import type {RuleClause} from "./ruleClause.js";
import type {RuleFile} from "./ruleFile.js";
import {sharePoints} from "./sharePoints.js";

/** Points of one clause for one sector, by full clause id. */
export interface ClausePoints {
  sector: string;
  clause_id: string;
  dimension_id: string;
  points: number;
  scoring: "proportional" | "all_or_nothing";
  is_bonus: boolean;
}

const sectors = Object.keys(sector.labels);

/** What each clause is worth to each sector; mistakes are noted in the scheme's file. */
export function schemePoints(
  file: RuleFile,
  scheme: SchemeFile,
  local: readonly RuleClause[],
  packs: readonly Pack[],
  unread: readonly string[]
): ClausePoints[] {
  const known = new Map([...packs.flatMap(pack => pack.clauses), ...local].map(clause => [clause.clause_id, clause]));
  const refused = new Set(packs.flatMap(pack => [...pack.known].map(id => `${pack.id}/${id}`)));
  const points: ClausePoints[] = [];
  const taken = new Set<string>();
  for (const [dimension_id, entries] of Object.entries(scheme.points)) {
    const dimension = scheme.dimensions.find(({id}) => id === dimension_id);
    if (!dimension) {
      const all = scheme.dimensions.map(({id}) => id).join("、");
      file.refuse(["points", dimension_id], `维度之一：${all}`, `“${dimension_id}”`);
    }
    const resolved = entries.map((entry, i) => {
      const path = ["points", dimension_id, i];
      const clause_id = entry.clause.includes("/") ? entry.clause : `${scheme.id}/${entry.clause}`;
      const found = known.get(clause_id);
      const undecided = refused.has(clause_id) || unread.some(pack => clause_id.startsWith(`${pack}/`));
      if (!found && !undecided) file.refuse([...path, "clause"], "本办法的条款编号，或“标准/条款”的完整编号");
      if (found?.method === "none")
        file.refuse([...path, "clause"], "能对支部判定的条款（目标、叙述和上级组织的条款不计分）");
      const own = entry.sectors ?? sectors;
      if (own.some(id => taken.has(`${id} ${clause_id}`))) file.refuse([...path, "clause"], "没有计过分的条款");
      for (const id of own) taken.add(`${id} ${clause_id}`);
      checkWorth(file, path, entry, dimension?.points);
      return {...entry, clause_id, sectors: own};
    });
    for (const id of sectors) {
      const own = resolved.filter(entry => entry.sectors.includes(id as (typeof entry.sectors)[number]));
      const sharing = own.filter(entry => !entry.bonus);
      const shares = dimension?.points
        ? sharePoints(
            dimension.points,
            sharing.map(entry => entry.weight ?? 1)
          )
        : sharing.map(entry => entry.points ?? 0);
      for (const entry of own) {
        const {clause_id, scoring, bonus: is_bonus = false} = entry;
        const worth = is_bonus ? (entry.points ?? 0) : shares[sharing.indexOf(entry)]!;
        points.push({sector: id, clause_id, dimension_id, points: worth, scoring, is_bonus});
      }
    }
  }
  checkSums(file, scheme, points);
  if (!scheme.bonus_max && points.some(entry => entry.is_bonus))
    file.refuse(["bonus_max"], "写了 bonus 就要写加分最多多少");
  return points;
}

function checkWorth(
  file: RuleFile,
  path: readonly (string | number)[],
  entry: SchemeFile["points"][string][number],
  shared: number | undefined
): void {
  const own = entry.bonus || shared === undefined;
  if (own && entry.points === undefined)
    file.refuse([...path, "points"], entry.bonus ? "加分条款要写 points" : "维度没有写 points，每条要写 points");
  if (own && entry.weight !== undefined) file.refuse([...path, "weight"], "维度写了 points 才按 weight 分");
  if (!own && entry.points !== undefined)
    file.refuse([...path, "points"], "维度写了 points，各条按 weight 分，不写 points");
}

/** Every sector's points, caps applied, stay within the full scale, and at least one sector's reach it. */
function checkSums(file: RuleFile, {full_points, dimensions}: SchemeFile, points: readonly ClausePoints[]): void {
  const full = Math.round(full_points.value * 100);
  const sums = sectors.map(id => {
    const own = points.filter(entry => entry.sector === id && !entry.is_bonus);
    const cents = [...new Set(own.map(entry => entry.dimension_id))].map(dimension_id => {
      const sum = own
        .filter(entry => entry.dimension_id === dimension_id)
        .reduce((all, entry) => all + Math.round(entry.points * 100), 0);
      const cap = dimensions.find(dimension => dimension.id === dimension_id)?.cap;
      return cap === undefined ? sum : Math.min(sum, Math.round(cap * 100));
    });
    return {id, cents: cents.reduce((a, b) => a + b, 0)};
  });
  const most = sums.reduce((a, b) => (b.cents > a.cents ? b : a));
  if (most.cents === full) return;
  const isSame = sums.every(({cents}) => cents === most.cents);
  const received = `${isSame ? "" : `${sector.labels[most.id as keyof typeof sector.labels][0]}`}合计${most.cents / 100}`;
  file.refuse(["points"], `各条分值之和等于 full_points（${full_points.value}）`, received);
}
