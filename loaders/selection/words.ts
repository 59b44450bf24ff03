import type {Miss, Result, Step} from "./cycle.js";
import type {Bound} from "./quotas.js";

/** What a reason needs besides its code. */
export interface Told {
  rank: number | null;
  star_level: number | null;
  exclusion_reason: string | null;
  excluded_since: string | null;
  named_cycle: number | null;
}

/** Names of regions and sectors, and the year's rules. */
export interface Names {
  region: (id: string) => string;
  sector: (id: string) => string;
  branch: (id: string) => string;
  min_star: number;
  years_since_named: number | null;
}

const steps: Record<string, string> = {recommend: "推荐", screen: "遴选", inspect: "考察", named: "命名"};

/** 推荐, 遴选, 考察, 命名. */
export const stepZh = ({step}: Step): string => steps[step] ?? step;

/** What bars a branch, by code. */
export const exclusionZh: Record<string, string> = {
  dissolved: "已撤销",
  vetoed: "有一票否决情形",
  open_case: "整顿未销号",
  objection: "公示有异议",
  cycle_open: "年度未结束，得分未定",
  not_rated: "没有得分",
  not_qualified: "没有评为合格",
  below_star: "星级不够",
  not_accepted: "没有验收达标",
  named_recently: "近年已命名",
  struck: "当天撤下"
};

const groupZh = ({level, id}: Bound, names: Names): string =>
  level === "region" ? names.region(id) : level === "sector" ? `${names.sector(id)}领域` : "一线";

const list = (bounds: readonly Bound[], names: Names, say: (bound: Bound) => string): string =>
  bounds.map(bound => `${groupZh(bound, names)}${say(bound)}`).join("、");

/** Why a branch cannot be chosen, with what says so. */
function barredZh({exclusion_reason, excluded_since, star_level, named_cycle}: Told, names: Names): string {
  const code = exclusion_reason ?? "";
  if (code === "below_star") return `${star_level ?? 0}星，要求至少${names.min_star}星`;
  if (code === "named_recently") return `${named_cycle}年度已命名，${names.years_since_named}年内不重复`;
  return `${exclusionZh[code] ?? code}${excluded_since ? `（自${excluded_since}）` : ""}`;
}

/**
 * The reason of a result as a sentence.
 * @param replaces whose place the branch took, if anybody's
 */
export function reasonZh({step, reason, bounds}: Result, told: Told, names: Names, replaces?: string): string {
  const rank = told.rank === null ? "" : `全市第${told.rank}名，`;
  const at = stepZh(step);
  if (replaces) return `${rank}递补${names.branch(replaces)}`;
  switch (reason) {
    case "recorded":
      return told.exclusion_reason ? `有命名记录；按规则${barredZh(told, names)}` : "有命名记录";
    case "by_rank":
      return `${rank}在候选支部里排在名额之内`;
    case "by_quota":
      return `${rank}前面有候选支部受名额规定所限，依次进入`;
    case "below_cut":
      return `${rank}${at}的${step.places}个名额已给了候选里名次在前的`;
    case "group_full":
      return `${rank}${list(bounds, names, bound => `最多${bound.max}个`)}，已满`;
    case "kept_for_minimum":
      return `${rank}余下名额要留给${list(bounds, names, bound => `（至少${bound.min}个）`)}`;
    case "failed":
      return `${at}未通过`;
    case "withdrawn":
      return `${at}时撤回`;
    case "not_put_forward":
      return `没有${at}记录`;
    default:
      return barredZh(told, names);
  }
}

const isSame = (a: Bound, b: Bound) => a.level === b.level && a.id === b.id;

/** Why a quota or the number of places cannot be kept. */
export function missZh(
  {step, bound, asked, kept, candidates, against}: Miss,
  names: Names,
  isDecided: boolean
): string {
  const at = stepZh(step);
  if (!bound) {
    if (isDecided && kept === 0) return `没有${at}记录；复核期已过，不再提出名单`;
    if (isDecided) return `${at}${kept}个，比${asked}个名额少${asked - kept}个；复核期已过，不再递补`;
    const why = candidates < asked ? `因可选的只有${candidates}个` : "因各项上限加起来放不下更多";
    return `${at}${asked}个名额只能用${kept}个，${why}`;
  }
  const what = `${at}：${groupZh(bound, names)}至少${asked}个只能满足${kept}个`;
  if (!against.length) return `${what}，因符合条件、可选的只有${candidates}个`;
  const isMostOnly = (one: Bound) => one.min <= 0 || isSame(one, bound);
  const limits = (one: Bound) =>
    isMostOnly(one) ? `最多${one.max}个` : one.max < step.places ? `${one.min}～${one.max}个` : `至少${one.min}个`;
  if (against.every(isMostOnly)) return `${what}，因${list(against, names, limits)}`;
  return `${what}，因名额共${step.places}个，还要满足${list(against, names, limits)}`;
}
