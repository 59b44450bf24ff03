import type {Scheme} from "./readScheme.js";
import {points, share, type Table, text} from "./table.js";

/** How each scheme scores, rates and gates. */
export function schemeTables(schemes: readonly Scheme[]): Record<string, Table> {
  return {
    schemes: {
      columns: {
        scheme_id: text,
        pack_id: text,
        title: text,
        full_points: points,
        min_judged_share: share,
        qualify_score: points
      },
      rows: schemes.map(({id, pack, title, full_points, min_judged_share, qualify_score}) => ({
        scheme_id: id,
        pack_id: pack,
        title,
        full_points: full_points.value,
        min_judged_share: min_judged_share.value,
        qualify_score: qualify_score.value
      }))
    },
    scheme_points: {
      columns: {scheme_id: text, clause_id: text, dimension_id: text, points, scoring: text},
      rows: schemes.flatMap(scheme => scheme.points.map(entry => ({scheme_id: scheme.id, ...entry})))
    },
    scheme_stars: {
      columns: {scheme_id: text, star_level: "INTEGER", min_score: points, rule_id: text},
      rows: schemes.flatMap(({id, stars}) =>
        stars.cuts.map(({level, min_score, rule}) => ({scheme_id: id, star_level: level, min_score, rule_id: rule}))
      )
    },
    scheme_gates: {
      columns: {scheme_id: text, gate_id: text, audience: text, min_share: share, max_star: "INTEGER", title: text},
      rows: schemes.flatMap(scheme =>
        scheme.gates.map(({id, reason, ...gate}) => ({scheme_id: scheme.id, gate_id: id, ...gate}))
      )
    }
  };
}
