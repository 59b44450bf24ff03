import type {FundingClaimsRow} from "../../loaders/contracts/marts/fundingClaims.js";
import type {FundingSharesRow} from "../../loaders/contracts/marts/fundingShares.js";
import type {KeyListsRow} from "../../loaders/contracts/marts/keyLists.js";
import type {TaskListsRow} from "../../loaders/contracts/marts/taskLists.js";
import type {Columns} from "./snapshots.js";

/** Tasks of a region's lists in one year; `*` is the city. */
export interface TaskShare {
  region_id: string;
  year: number;
  lists: number;
  tasks: number;
  clear: number;
  approved: number;
  promised: number;
  done: number;
  done_in_time: number;
  overdue: number;
}

/** Branches of a region on one key list in one cycle. */
export interface KeyCount {
  region_id: string;
  cycle: number;
  tier: KeyListsRow["tier"];
  branches: number;
  /** Of them, those that count as accepted on the evaluation date. */
  accepted: number;
}

/** A payer's part in one year, with the names of the regions it is for. */
export interface PayerShare extends Omit<FundingSharesRow, "region_code"> {
  region_ids: string[];
  region_names: string;
}

/** `data/lists.json`. */
export interface Lists {
  tasks: TaskShare[];
  keys: KeyCount[];
  payers: PayerShare[];
  /** What the sharing clauses say, by id. */
  clauses: Record<string, string>;
}

type Named = {name: string};

/** `data/listBranches.json`: the branches behind the sums, fetched when somebody asks for them. */
export interface ListBranches {
  /** Lists of the evaluation date's year with something left to do. */
  tasks: Columns<Named & Omit<TaskListsRow, "approved_on">>;
  keys: Columns<Named & Omit<KeyListsRow, "pack_id">>;
  /** Claims that were not paid in full. */
  claims: Columns<Named & Omit<FundingClaimsRow, "region_code">>;
}

/** What the shares of a task list are called, in the order in which a list comes about. */
export const taskParts = [
  ["clear", "四项明确"],
  ["approved", "已审定"],
  ["promised", "双向承诺"],
  ["done", "已完成"]
] as const;

/** The two lists that an assessment ends in. */
export const keyTiers = [
  ["key_cultivate", "重点培育"],
  ["key_manage", "重点管理"]
] as const;

/** `市级`, `区县`; money whose payer is not told belongs to neither. */
export const payerZh: Readonly<Record<FundingSharesRow["payer"], string>> = {
  city: "市级",
  local: "区县",
  unstated: "没写出资层级"
};

/** The last year that has rows and is not after the year asked for. */
export function yearOf(years: readonly number[], asked: number): number | null {
  const reached = years.filter(year => year <= asked);
  return reached.length ? Math.max(...reached) : null;
}

/** Regions of one year with the city on top, the least of the last part first; a chosen region stands alone. */
export function taskRows({tasks}: Lists, year: number | null, region: string | null): TaskShare[] {
  const own = tasks.filter(row => row.year === year && (region ? row.region_id === region : true));
  const share = (row: TaskShare) => row.done / row.tasks;
  return own.sort((a, b) => Number(b.region_id === "*") - Number(a.region_id === "*") || share(a) - share(b));
}

/** One region with its two lists. */
export interface KeyRow {
  region_id: string;
  by_tier: Map<string, KeyCount>;
}

/** Regions with branches on a key list in one cycle, the most managed first, the city on top. */
export function keyRows({keys}: Lists, cycle: number | null, region: string | null): KeyRow[] {
  const rows = new Map<string, KeyRow>();
  for (const count of keys) {
    if (count.cycle !== cycle || (region && count.region_id !== region)) continue;
    const row = rows.get(count.region_id) ?? {region_id: count.region_id, by_tier: new Map()};
    row.by_tier.set(count.tier, count);
    rows.set(count.region_id, row);
  }
  const managed = (row: KeyRow) => row.by_tier.get("key_manage")?.branches ?? 0;
  return [...rows.values()].sort(
    (a, b) => Number(b.region_id === "*") - Number(a.region_id === "*") || managed(b) - managed(a)
  );
}

/** Payers of one year, the largest gap first. */
export function payerRows({payers}: Lists, year: number | null, region: string | null): PayerShare[] {
  return payers
    .filter(row => row.year === year && (!region || row.region_ids.includes(region)))
    .sort((a, b) => (b.missing_yuan ?? -1) - (a.missing_yuan ?? -1));
}
