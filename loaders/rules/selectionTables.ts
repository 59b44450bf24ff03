import type {Selection} from "../contracts/rules/selection.js";
import {placesOfClause} from "./checkSelection.js";
import type {Pack} from "./readPack.js";
import type {Scheme} from "./readScheme.js";
import {points, share, type Table, text} from "./table.js";

const int = "INTEGER";

/** How exemplary branches are selected, by scheme; nothing where a scheme has no such section. */
export function selectionTables(schemes: readonly Scheme[], packs: readonly Pack[]): Record<string, Table> {
  const sections = schemes.flatMap(({id, selection}) => (selection ? [{scheme_id: id, selection}] : []));
  const placesOf = ({places}: Selection) =>
    places.clause === undefined ? places.value! : placesOfClause(places.clause, packs)!;
  return {
    selections: {
      columns: {
        scheme_id: text,
        pack_id: text,
        title: text,
        reason: text,
        first_cycle: int,
        places: int,
        places_clause: text,
        places_reason: text,
        named_stage: text,
        check_until: text,
        publicity_days: int,
        min_star: int,
        is_acceptance_needed: "BOOLEAN",
        years_since_named: int,
        order_reason: text,
        close_margin: points,
        tier_years: int
      },
      rows: sections.map(({scheme_id, selection}) => ({
        scheme_id,
        pack_id: selection.pack,
        title: selection.title,
        reason: selection.reason,
        first_cycle: selection.first_cycle.value,
        places: placesOf(selection),
        places_clause: selection.places.clause ?? null,
        places_reason: selection.places.reason,
        named_stage: selection.named.stage,
        check_until: selection.check_until.value,
        publicity_days: selection.publicity_days.value,
        min_star: selection.eligible.min_star.value,
        is_acceptance_needed: selection.eligible.accepted?.value ?? false,
        years_since_named: selection.eligible.years_since_named?.value ?? null,
        order_reason: selection.order.reason,
        close_margin: selection.close_margin.value,
        tier_years: selection.tiers?.years ?? null
      }))
    },
    selection_steps: {
      columns: {
        scheme_id: text,
        step_no: int,
        step: text,
        stage_code: text,
        places: int,
        candidates: int,
        reason: text
      },
      rows: sections.flatMap(({scheme_id, selection}) =>
        stepRows(selection, placesOf(selection)).map(row => ({scheme_id, ...row}))
      )
    },
    selection_days: {
      columns: {scheme_id: text, cycle: int, check_until: "DATE"},
      rows: sections.flatMap(({scheme_id, selection}) =>
        Array.from({length: 30}, (_, i) => selection.first_cycle.value + i).map(cycle => ({
          scheme_id,
          cycle,
          check_until: dayOf(cycle + 1, selection.check_until.value)
        }))
      )
    },
    selection_order: {
      columns: {scheme_id: text, order_no: int, key: text},
      rows: sections.flatMap(({scheme_id, selection}) =>
        selection.order.keys.map((key, i) => ({scheme_id, order_no: i + 1, key}))
      )
    },
    selection_front_line: {
      columns: {scheme_id: text, sector: text},
      rows: sections.flatMap(({scheme_id, selection}) =>
        (selection.front_line?.sectors ?? []).map(sector => ({scheme_id, sector}))
      )
    },
    selection_quotas: {
      columns: {
        scheme_id: text,
        quota_no: int,
        level: text,
        id: text,
        min_places: int,
        max_places: int,
        min_share: share,
        max_share: share,
        min_due: share,
        max_due: share,
        reason: text
      },
      rows: sections.flatMap(({scheme_id, selection}) =>
        selection.quotas.map(({by, id, min, max, ...quota}, i) => ({
          ...{scheme_id, quota_no: i + 1, level: by, id: by === "front_line" ? "*" : (id ?? null)},
          ...{min_places: min ?? null, max_places: max ?? null, ...quota}
        }))
      )
    },
    selection_tiers: {
      columns: {scheme_id: text, tier_no: int, tier: text, upto_rank: int, reason: text},
      rows: sections.flatMap(({scheme_id, selection}) =>
        (selection.tiers?.steps ?? []).map(({tier, upto}, i) => ({
          ...{scheme_id, tier_no: i + 1, tier, reason: selection.tiers!.reason},
          upto_rank: Math.round(upto * placesOf(selection))
        }))
      )
    },
    ...chosenLater
  };
}

/** What the selection comes to; it is written once the views it is chosen from are there. */
export const chosenLater = {
  selection_choice: {
    columns: {
      ...{scheme_id: text, cycle: int, branch_id: text, stage: text, outcome: text, reason: text, reason_zh: text},
      ...{reserve_no: int, replaces_branch_id: text, replaced_by_branch_id: text}
    },
    rows: []
  },
  selection_miss: {
    columns: {
      ...{scheme_id: text, cycle: int, step: text, level: text, id: text, asked: int, kept: int, reason_zh: text}
    },
    rows: []
  },
  selection_count: {
    columns: {scheme_id: text, cycle: int, step: text, candidates: int, recorded: int, proposed: int},
    rows: []
  }
} satisfies Record<string, Table>;

/** Places of each step, from the last: what a step passes on are the candidates of the next. */
function stepRows({steps, named}: Selection, places: number): Table["rows"] {
  const rows: Table["rows"] = [
    {
      ...{step_no: steps.length + 1, step: "named", stage_code: named.stage, places, candidates: places},
      reason: named.reason
    }
  ];
  let passed = places;
  for (const [i, {id, stage, surplus, reason}] of [...steps.entries()].reverse()) {
    // A hundredth at a time: 100 × 1.2 is 120 places, not 120.00000000000001 and so 121.
    const candidates = Math.max(passed + 1, Math.ceil((passed * Math.round(surplus * 100)) / 100));
    rows.unshift({step_no: i + 1, step: id, stage_code: stage, places: passed, candidates, reason});
    passed = candidates;
  }
  return rows;
}

/** 29 February falls on the 28th where there is none. */
function dayOf(year: number, monthDay: string): string {
  const isLeap = new Date(Date.UTC(year, 1, 29)).getUTCMonth() === 1;
  return `${year}-${monthDay === "02-29" && !isLeap ? "02-28" : monthDay}`;
}
