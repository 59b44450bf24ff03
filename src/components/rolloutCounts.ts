import type {RolloutRow} from "../../loaders/contracts/marts/rollout.js";
import type {RolloutChangesRow} from "../../loaders/contracts/marts/rolloutChanges.js";
import type {RolloutStepsRow} from "../../loaders/contracts/marts/rolloutSteps.js";
import type {TargetsRow} from "../../loaders/contracts/marts/targets.js";
import type {BranchTable} from "./branchTable.js";
import type {Filters} from "./filters.js";
import {monthIndex} from "./format.js";
import type {Columns, Rollout} from "./snapshots.js";

/** What moved in a month; see `marts.rollout_steps`. */
export type Moves = Omit<RolloutStepsRow, "region_id" | "sector" | "form" | "star" | "month">;

/** A month with the target that counts in it and the months until that is due. */
interface Due {
  month: string;
  target: TargetsRow | undefined;
  left: number;
}

/** Months in order, each with its target: the next one due at its end or later, else the last there was. */
export function monthsDue(months: readonly string[], targets: readonly TargetsRow[]): Due[] {
  const byDate = [...targets].sort((a, b) => (a.due_on < b.due_on ? -1 : 1));
  return months.map(month => {
    const target = byDate.find(({due_on}) => due_on >= lastDay(month)) ?? byDate.at(-1);
    return {month, target, left: target ? monthIndex(target.due_on) - monthIndex(month) : 0};
  });
}

const lastDay = (month: string) =>
  `${month}-${new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5)), 0)).getUTCDate()}`;

// Shares are sums of binary fractions; a boundary is met although the last bit of one is off.
const isAtLeast = (a: number, b: number) => a >= b - 1e-9;
const clamped = (share: number) => Math.max(0, Math.min(1, share));
const known = (values: readonly (number | null)[]) => values.filter(value => value !== null);

/**
 * The rollout of any set of branches from what moved: shares, paces, forecast and status by the same definitions as
 * `marts.rollout` gives them for the city, a region and a sector.
 */
export function rolloutRows(
  {level, id}: {level: string; id: string},
  moves: ReadonlyMap<string, Moves>,
  months: readonly Due[]
): RolloutRow[] {
  let [branches_active, branches_accepted] = [0, 0];
  const shares: (number | null)[] = [];
  const steps: (number | null)[] = [];
  const paces: (number | null)[] = [];
  const difference = (now: number | null, before: number | null | undefined) =>
    now === null || before === null || before === undefined ? null : now - before;
  return months.map(({month, target, left}, i): RolloutRow => {
    const moved = moves.get(month);
    if (moved) {
      branches_active += moved.branches;
      branches_accepted += moved.accepted_before + moved.accepted + moved.withdrawn + moved.formed + moved.dissolved;
    }
    const share = branches_active ? branches_accepted / branches_active : null;
    shares.push(share);
    steps.push(difference(share, shares[i - 1]));
    const over = difference(share, shares[i - 3]);
    const recent_pace = over === null ? null : over / 3;
    paces.push(recent_pace);
    const lately = known(steps.slice(-6));
    const best = known(paces.slice(-12));
    const ahead = (pace: number | null) =>
      target && left > 0 && share !== null && pace !== null ? clamped(share + pace * left) : null;
    const reaches = (pace: number) => isAtLeast(share! + pace * left, target!.target_share - target!.tolerance);
    const status =
      share === null || !target
        ? null
        : isAtLeast(branches_accepted, (target.target_share - target.tolerance) * branches_active)
          ? "reached"
          : left <= 0
            ? "behind"
            : recent_pace === null
              ? "at_risk"
              : reaches(recent_pace)
                ? "on_course"
                : reaches(Math.max(...best))
                  ? "at_risk"
                  : "behind";
    return {
      ...{level, id, month, branches_active, branches_accepted, accepted_share: share, recent_pace, status},
      target_due_on: target?.due_on ?? null,
      target_share: target?.target_share ?? null,
      target_qualifier: target?.qualifier ?? null,
      required_pace: target && left > 0 && share !== null ? Math.max(0, target.target_share - share) / left : null,
      forecast_low: ahead(lately.length ? Math.min(...lately) : null),
      forecast_high: ahead(lately.length ? Math.max(...lately) : null)
    };
  });
}

/** Why the accepted count moved, month by month, of any set of branches. */
export function changeRows(
  {level, id}: {level: string; id: string},
  moves: ReadonlyMap<string, Moves>,
  months: readonly string[]
): RolloutChangesRow[] {
  let after = 0;
  return months.map(month => {
    const {
      accepted_before = 0,
      accepted = 0,
      withdrawn = 0,
      formed = 0,
      dissolved = 0,
      merged = 0
    } = moves.get(month) ?? {};
    const before = after + accepted_before;
    after = before + accepted + withdrawn + formed + dissolved;
    return {
      level,
      id,
      month,
      accepted_before: before,
      accepted,
      withdrawn,
      formed,
      dissolved,
      merged,
      accepted_after: after
    };
  });
}

const rowNames: Record<keyof RolloutRow, true> = {
  ...{level: true, id: true, month: true, branches_active: true, branches_accepted: true, accepted_share: true},
  ...{target_due_on: true, target_share: true, target_qualifier: true, required_pace: true, recent_pace: true},
  ...{forecast_low: true, forecast_high: true, status: true}
};
const changeNames: Record<keyof RolloutChangesRow, true> = {
  ...{level: true, id: true, month: true, accepted_before: true, accepted: true, withdrawn: true},
  ...{formed: true, dissolved: true, merged: true, accepted_after: true}
};

/** Rows by column; where there is no row the columns stand all the same. */
const columnsOf = <Row extends object>(names: Record<keyof Row, true>, rows: readonly Row[]): Columns<Row> =>
  Object.fromEntries(Object.keys(names).map(name => [name, rows.map(row => row[name as keyof Row])])) as Columns<Row>;

const everyLevel = ["city", "region", "sector"] as const;

/** The rollout of the branches that filters leave: all together under `city`, and of every region and sector. */
export function rolloutOf(
  table: BranchTable,
  filters: Partial<Filters>,
  {months, targets}: {months: readonly string[]; targets: readonly TargetsRow[]},
  levels: readonly (typeof everyLevel)[number][] = everyLevel
): Rollout {
  const due = monthsDue(months, targets);
  const [rows, changes]: [RolloutRow[], RolloutChangesRow[]] = [[], []];
  for (const level of levels) {
    const sums = table.moves(filters, level === "city" ? null : level);
    if (level === "city" && !sums.size) sums.set("*", new Map());
    for (const [id, moves] of sums) {
      rows.push(...rolloutRows({level, id}, moves, due));
      changes.push(...changeRows({level, id}, moves, months));
    }
  }
  return {rollout: columnsOf(rowNames, rows), changes: columnsOf(changeNames, changes)};
}
