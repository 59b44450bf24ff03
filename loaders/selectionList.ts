import {rename, rm} from "node:fs/promises";
import ExcelJS from "exceljs";
import {sector} from "./contracts/enums/sector.js";
import {Refusal} from "./problems.js";
import {followStrikes} from "./selection/strike.js";
import {missZh, stepZh} from "./selection/words.js";
import {type ChoiceRow, choiceRows, readSelections, selectionNames} from "./selection.js";
import {all, openWarehouse} from "./warehouse.js";

export interface SelectOptions {
  warehouse: string;
  /** The latest one when left out. */
  cycle?: number;
  /** Branches to strike off by hand, in order. */
  strike?: readonly string[];
}

/** A branch on the list, in reserve or left out, with what is told of it. */
export interface ListedBranch extends ChoiceRow {
  name: string;
  region_name: string;
  sector_zh: string;
  score: number | null;
  star_level: number | null;
  rank: number | null;
  is_listed: boolean;
}

export interface SelectionList {
  city: string;
  is_example: boolean;
  scheme_title: string;
  title: string;
  cycle: number;
  judged_on: string;
  places: number;
  /** The document's clause that states the number; null where the city chose it. */
  places_clause: string | null;
  publicity_days: number;
  /** On the list first, then the reserves, then the others; each by rank. */
  branches: ListedBranch[];
  /** Steps with their places, candidates and who passed. */
  steps: {step: string; places: number; candidates: number; recorded: number; proposed: number}[];
  /** What could not be kept, as sentences. */
  misses: string[];
}

/**
 * Solves a year's selection again from the warehouse, which stays as it is; without `strike` the result is the
 * warehouse's own.
 * @throws Refusal when there is no such year or branch
 */
export async function selectBranches({warehouse, cycle, strike = []}: SelectOptions): Promise<SelectionList> {
  const {connection, close} = await openWarehouse(warehouse);
  try {
    const years = await readSelections(connection);
    const year = cycle === undefined ? years.at(-1) : years.find(one => one.cycle === cycle);
    if (!year) {
      const known = years.map(one => one.cycle).join("、");
      throw new Refusal(
        known
          ? `没有${cycle}年度的评选。可选的年度：${known}。`
          : "评定办法没有写 selection（评选），没有名单。请在 data/schemes 的办法里写明后重新 build。"
      );
    }
    const known = new Set(year.applicants.map(one => one.branch_id));
    const unknown = strike.filter(id => !known.has(id));
    if (unknown.length > 0)
      throw new Refusal(`${year.cycle}年度没有“${unknown.join("、")}”：--strike 要写符合条件或推荐过的支部的编号。`);
    const names = (await selectionNames(connection))(year.scheme_id);
    const found = followStrikes(year, strike);
    const facts = await all(
      connection,
      `select candidates.branch_id, branches.name, branches.region_name, branches.sector, candidates.score,
         candidates.star_level, candidates.rank_no as rank
       from results.selection_candidates as candidates
       join marts.branches as branches on branches.branch_id = candidates.branch_id
       where candidates.scheme_id = $scheme and candidates.cycle = $cycle`,
      {scheme: year.scheme_id, cycle: year.cycle}
    );
    const byId = new Map(facts.map(row => [row.branch_id as string, row]));
    const [about] = await all(
      connection,
      `select programme.city, programme.is_example, programme.scheme_title, rules.title, rules.places, rules.places_clause,
         rules.publicity_days, steps.judged_on
       from marts.programme as programme, marts.selection_rules as rules, marts.selection_steps as steps
       where rules.scheme_id = $scheme and steps.scheme_id = $scheme and steps.cycle = $cycle limit 1`,
      {scheme: year.scheme_id, cycle: year.cycle}
    );
    const branches = choiceRows(year, found, names).map(row => ({...row, ...told(byId.get(row.branch_id)!, row)}));
    return {
      ...(about as Omit<SelectionList, "cycle" | "branches" | "steps" | "misses">),
      cycle: year.cycle,
      branches: branches.sort(inOrder),
      steps: found.outcome.counts.map(({step, ...n}) => ({step: stepZh(step), places: step.places, ...n})),
      misses: found.outcome.misses.map(miss => missZh(miss, names, year.is_decided))
    };
  } finally {
    close();
  }
}

const sectors: Record<string, readonly string[]> = sector.labels;

function told(fact: Record<string, unknown>, {outcome}: ChoiceRow) {
  const {name, region_name, score, star_level, rank} = fact as unknown as ListedBranch;
  const sector_zh = sectors[String(fact.sector)]?.[0] ?? String(fact.sector);
  return {
    name,
    region_name,
    sector_zh,
    score,
    star_level,
    rank,
    is_listed: outcome === "named" || outcome === "proposed"
  };
}

function inOrder(a: ListedBranch, b: ListedBranch): number {
  const group = (row: ListedBranch) => (row.is_listed ? 0 : row.outcome === "reserve" ? 1 : 2);
  const rank = (row: ListedBranch) => row.rank ?? Number.MAX_SAFE_INTEGER;
  return group(a) - group(b) || rank(a) - rank(b) || (a.branch_id < b.branch_id ? -1 : 1);
}

/** What becomes of a branch, in Chinese. */
export const outcomeZh: Record<string, string> = {
  named: "已命名",
  proposed: "建议",
  reserve: "后备",
  not_chosen: "未选上",
  failed: "未通过",
  withdrawn: "撤回",
  struck_off: "撤下",
  excluded: "不合条件",
  pending: "未定"
};

/** The list as lines to read: who is on it, who moved up, what could not be kept. */
export function selectionLines(list: SelectionList): string[] {
  const listed = list.branches.filter(row => row.is_listed);
  const reserves = list.branches.filter(row => row.outcome === "reserve");
  const struck = list.branches.filter(row => row.outcome === "struck_off");
  const line = (row: ListedBranch, n: number) =>
    `  ${n}. ${row.name}（${row.branch_id}，${row.region_name}，${row.sector_zh}）${outcomeZh[row.outcome]}：${row.reason_zh}`;
  return [
    `${list.is_example ? "【示例数据】" : ""}${list.city}${list.cycle}年度${list.title}：名额${list.places}个，名单${listed.length}个，后备${reserves.length}个；复核日${list.judged_on}。`,
    ...listed.map((row, i) => line(row, i + 1)),
    ...(struck.length ? ["撤下的："] : []),
    ...struck.map(
      (row, i) => `${line(row, i + 1)}${row.replaced_by_branch_id ? `；由${row.replaced_by_branch_id}递补` : ""}`
    ),
    ...(reserves.length ? ["后备："] : []),
    ...reserves.map((row, i) => line(row, i + 1)),
    ...list.misses.map(miss => `满足不了：${miss}。`)
  ];
}

/** A spreadsheet would run a text that begins like this. */
const safe = (value: string | number | null) =>
  typeof value === "string" && /^[=+\-@＝＋－＠\t\r\n]/.test(value) ? `'${value}` : value;

/** Writes the list to be publicised, the reserves, who is left out and why, and what could not be kept. */
export async function writeSelectionList(list: SelectionList, out: string): Promise<void> {
  const workbook = new ExcelJS.Workbook();
  const heads = ["序号", "支部", "支部编号", "区县（单位）", "领域", "星级", "得分", "名次", "结果", "说明"];
  const add = (title: string, above: string[], rows: ListedBranch[]) => {
    const sheet = workbook.addWorksheet(title, {pageSetup: {paperSize: 9, orientation: "landscape", fitToWidth: 1}});
    for (const text of above) sheet.addRow([safe(text)]);
    sheet.addRow(heads).font = {bold: true};
    for (const [i, row] of rows.entries()) {
      const {name, branch_id, region_name, sector_zh, star_level, score, rank, outcome, reason_zh} = row;
      const facts = [name, branch_id, region_name, sector_zh, star_level, score, rank, outcomeZh[outcome] ?? outcome];
      sheet.addRow([i + 1, ...facts, reason_zh].map(safe));
    }
    for (const [i, width] of [6, 36, 12, 18, 14, 6, 8, 8, 10, 60].entries()) sheet.getColumn(i + 1).width = width;
  };
  const listed = list.branches.filter(row => row.is_listed);
  const example = list.is_example ? "示例数据：全部为虚构，仅供演示" : "";
  const basis = `${list.scheme_title}；名额${list.places_clause ? `按文件条款${list.places_clause}` : "为本地所定"}；复核日${list.judged_on}`;
  const above = [`${list.city}${list.cycle}年度${list.title}公示名单`, example, basis].filter(Boolean);
  add("公示名单", [...above, `公示${list.publicity_days}个工作日。共${listed.length}个支部。`], listed);
  add(
    "后备",
    above.slice(1),
    list.branches.filter(row => row.outcome === "reserve")
  );
  add(
    "未列入及原因",
    above.slice(1),
    list.branches.filter(row => !row.is_listed && row.outcome !== "reserve")
  );
  const notes = workbook.addWorksheet("名额");
  notes.addRow(["步骤", "名额", "候选", "有记录", "建议"]);
  for (const {step, places, candidates, recorded, proposed} of list.steps)
    notes.addRow([step, places, candidates, recorded, proposed]);
  for (const miss of list.misses) notes.addRow([safe(miss)]);
  const fresh = `${out}.writing`;
  try {
    await workbook.xlsx.writeFile(fresh);
    await rename(fresh, out);
  } finally {
    await rm(fresh, {force: true});
  }
}
