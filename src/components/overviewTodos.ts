import type {RolloutRow} from "../../loaders/contracts/marts/rollout.js";
import {type Filters, sharedFilters, withFilters} from "./filters.js";
import {count, percent} from "./format.js";
import type {BranchDot} from "./overviewRows.js";
import type {Overview} from "./snapshots.js";
import type {Todo} from "./todoList.js";

/**
 * What needs a decision: regions off their target, refused rows, branches nobody can judge, stars within reach.
 * Refused rows are of no branch: where the rest is narrowed, `whose` they are is said.
 */
export function overviewTodos(
  regions: readonly RolloutRow[],
  now: RolloutRow | undefined,
  dots: readonly BranchDot[],
  {rows_read, rows_quarantined, whose}: Pick<Overview, "rows_read" | "rows_quarantined"> & {whose?: string},
  filters: Filters,
  regionName: (id: string) => string
): Todo[] {
  const behind = regions.filter(row => row.status === "behind" || row.status === "at_risk");
  const noData = dots.filter(dot => dot.flag === "no-data").length;
  const near = dots.filter(dot => dot.flag === "near-star").length;
  const waiting = now ? now.branches_active - now.branches_accepted : 0;
  const kept = Object.fromEntries(sharedFilters.map(name => [name, filters[name]]));
  const here = (only: string) => `./index.html${withFilters("", {...kept, only})}#branches`;
  const all: (Todo | null)[] = [
    behind.length
      ? {
          n: count(behind.length),
          what: `个区县（单位）落后或有风险：${behind
            .slice(0, 4)
            .map(row => regionName(row.id))
            .join("、")}${behind.length > 4 ? "等" : ""}`,
          why: "按近期进度到期达不到目标",
          href: `./rollout.html${withFilters("", kept)}`,
          link: "看差距"
        }
      : null,
    waiting
      ? {
          n: count(waiting),
          what: "个支部尚未验收达标",
          why: `占在册支部${percent(waiting / now!.branches_active)}`,
          href: here("not-accepted"),
          link: "看名单"
        }
      : null,
    noData
      ? {
          n: count(noData),
          what: "个支部本年度没有一项可判",
          why: "记录没有报来或全部被退回",
          href: here("no-data"),
          link: "看名单"
        }
      : null,
    near
      ? {
          n: count(near),
          what: "个支部差一项即可升一星",
          why: "升星条件只剩一条",
          href: here("near-star"),
          link: "看名单"
        }
      : null,
    rows_quarantined
      ? {
          n: count(rows_quarantined),
          what: `行记录被退回待改${whose ? `（${whose}，不分支部）` : ""}`,
          why: `占读到的${percent(rows_quarantined / rows_read, 2)}`,
          href: `./data.html${withFilters("", kept)}#refused`,
          link: "看原因"
        }
      : null
  ];
  // Stars, gaps in the records and refused rows are known at the evaluation date only.
  return (filters.month ? all.slice(0, 2) : all).filter(todo => todo !== null);
}
