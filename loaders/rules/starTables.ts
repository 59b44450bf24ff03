import {starOrder, topLevel} from "./checkStars.js";
import type {Scheme} from "./readScheme.js";
import {points, share, type Table, text} from "./table.js";

const level = "INTEGER";

/** How each scheme turns a score into a star. */
export function starTables(schemes: readonly Scheme[]): Record<string, Table> {
  return {
    star_rules: {
      columns: {
        scheme_id: text,
        top_level: level,
        veto_max_star: level,
        veto_qualification: text,
        start_level: level,
        ladder_drop: text,
        ladder_gap: text,
        most_cycles: "INTEGER"
      },
      rows: schemes.map(({id, stars, vetoes}) => ({
        scheme_id: id,
        top_level: topLevel(stars),
        veto_max_star: vetoes?.max_star ?? 0,
        veto_qualification: vetoes?.qualification ?? "vetoed",
        start_level: stars.ladder?.start ?? null,
        ladder_drop: stars.ladder?.drop ?? null,
        ladder_gap: stars.ladder?.gap ?? null,
        most_cycles: stars.ladder?.most_cycles ?? null
      }))
    },
    star_order: {
      columns: {scheme_id: text, rule_kind: text, position: "INTEGER"},
      rows: schemes.flatMap(scheme =>
        starOrder(scheme).map((rule_kind, i) => ({scheme_id: scheme.id, rule_kind, position: i + 1}))
      )
    },
    scheme_stars: {
      columns: {scheme_id: text, star_level: level, min_score: points, rule_id: text},
      rows: schemes.flatMap(({id, stars}) =>
        (stars.cuts ?? []).map(({level: star_level, min_score, rule}) => ({
          scheme_id: id,
          star_level,
          min_score,
          rule_id: rule
        }))
      )
    },
    scheme_gates: {
      columns: {scheme_id: text, gate_id: text, audience: text, min_share: share, max_star: level, title: text},
      rows: schemes.flatMap(scheme =>
        scheme.gates.map(({id, reason, ...gate}) => ({scheme_id: scheme.id, gate_id: id, ...gate}))
      )
    },
    ...quotaTables(schemes)
  };
}

/** Places, whom they are shared with, and what decides between equals. */
function quotaTables(schemes: readonly Scheme[]): Record<string, Table> {
  const quotas = schemes.flatMap(({id, stars: {quota}}) => (quota ? {scheme_id: id, ...quota} : []));
  return {
    scheme_quotas: {
      columns: {
        scheme_id: text,
        min_group: "INTEGER",
        rounding: text,
        ties: text,
        spill_over: "BOOLEAN",
        rest_level: level,
        group_1: text,
        group_2: text,
        group_3: text,
        group_4: text
      },
      rows: quotas.map(({scheme_id, min_group, rounding, ties, spill_over, rest, groups}) => ({
        scheme_id,
        min_group,
        rounding,
        ties,
        spill_over,
        rest_level: rest,
        ...Object.fromEntries(groups.map((group, i) => [`group_${i + 1}`, group]))
      }))
    },
    quota_levels: {
      columns: {scheme_id: text, star_level: level, share, rule_id: text},
      rows: quotas.flatMap(({scheme_id, levels}) =>
        levels.map(entry => ({scheme_id, star_level: entry.level, share: entry.share, rule_id: entry.rule}))
      )
    },
    quota_ties: {
      columns: {scheme_id: text, position: "INTEGER", dimension_id: text},
      rows: quotas.flatMap(({scheme_id, tie_breakers}) =>
        tie_breakers.map((dimension_id, i) => ({scheme_id, position: i + 1, dimension_id}))
      )
    }
  };
}
