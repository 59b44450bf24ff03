import type {RecordKind} from "../contracts/column.js";

/** One returned table: the file it fills, and the workbook it is a sheet of. */
export interface Return {
  kind: RecordKind;
  /** Path without ending, relative to the example's folder. */
  path: string;
  /** Workbook without ending; sheets are named by kind. */
  workbook: string;
  region: string;
  /** Null where one file serves all years. */
  year: number | null;
}

const everyone = "全市";
const onceForTheCity = new Set([
  "org",
  "branch_event",
  "practice",
  "target",
  "contact",
  "veto",
  "rectification",
  "assessment",
  "assessment_item",
  "org_activity"
]);
const onceByRegion = new Set(["branch", "party_group", "committee_term", "post"]);
const yearlyForTheCity = new Set(["hours_bin", "times_bin", "tally", "dues_base", "venue_item", "inspection"]);

/** Which return a row belongs to. Activities come in by half-year. */
export function returnOf(kind: RecordKind, regionName: string, year: number, isSecondHalf: boolean): Return {
  const isOnce = onceForTheCity.has(kind.id) || onceByRegion.has(kind.id);
  const region = onceForTheCity.has(kind.id) || yearlyForTheCity.has(kind.id) ? everyone : regionName;
  if (isOnce) {
    return {kind, path: `基础信息/${kind.zh}_${region}`, workbook: `基础信息/基础信息_${region}`, region, year: null};
  }
  const half = kind.id === "activity" ? (isSecondHalf ? "下半年" : "上半年") : "";
  return {
    kind,
    path: `${year}年/${kind.zh}_${year}${half}_${region}`,
    workbook: `${year}年/${year}年_${region}`,
    region,
    year
  };
}

const missing = new Set([
  "satisfaction/北屏县/0",
  "document/市国资委党委/0",
  "ledger/南塘区/0",
  "dues/白鹭县/2",
  "task/市教育工委/0",
  "tally/全市/3"
]);

/** Whole returns that never arrived; years are counted from the example's first. */
export const neverArrived = ({kind, region, year}: Return, first: number): boolean =>
  year !== null && missing.has(`${kind.id}/${region}/${year - first}`);

/** Months of activities that never arrived. */
export const isMissingMonth = (first: number) => (region: string, year: number, month: number) =>
  (region === "南塘区" && year === first + 1 && month === 8) || (region === "北屏县" && year === first && month === 2);

/** How a whole file is odd; at most a few files are. */
export interface Oddity {
  encoding?: "gb18030" | "bom";
  delimiter?: ";";
  titles?: readonly string[];
  personColumn?: boolean;
  synonyms?: boolean;
  isInTenThousands?: boolean;
  notes?: readonly string[];
  total?: boolean;
}

/** What is odd about a return. */
export function oddityOf({kind, region, year}: Return, first: number): Oddity {
  const key = `${kind.id}/${region}${year === null ? "" : `/${year - first}`}`;
  const titles = [`关于报送${kind.zh}的表`, `填报单位：${region}`];
  const oddities: Record<string, Oddity> = {
    "satisfaction/白鹭县/1": {encoding: "gb18030"},
    "activity/市教育工委/0": {encoding: "gb18030"},
    "headcount/市国资委党委/0": {encoding: "bom"},
    "task/松岚区/1": {delimiter: ";"},
    "funding/青石区/1": {titles},
    "venue/白鹭县/0": {titles: titles.slice(0, 1)},
    "post/南塘区": {personColumn: true},
    "ledger/白鹭县/0": {synonyms: true},
    "funding/市国资委党委/1": {isInTenThousands: true},
    "stage/北屏县/1": {notes: ["说明：以上情况截至年底，由各基层党委汇总。"]},
    "funding/松岚区/0": {total: true},
    "funding/北屏县/2": {total: true}
  };
  return oddities[key] ?? {};
}
