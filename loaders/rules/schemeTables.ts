import type {Scheme} from "./readScheme.js";
import {starTables} from "./starTables.js";
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
        bonus_max: points,
        min_judged_share: share,
        qualify_score: points
      },
      rows: schemes.map(({id, pack, title, full_points, bonus_max, min_judged_share, qualify_score}) => ({
        scheme_id: id,
        pack_id: pack,
        title,
        full_points: full_points.value,
        bonus_max: bonus_max?.value ?? 0,
        min_judged_share: min_judged_share.value,
        qualify_score: qualify_score.value
      }))
    },
    scheme_points: {
      columns: {
        scheme_id: text,
        sector: text,
        clause_id: text,
        dimension_id: text,
        points,
        scoring: text,
        is_bonus: "BOOLEAN"
      },
      rows: schemes.flatMap(scheme => scheme.points.map(entry => ({scheme_id: scheme.id, ...entry})))
    },
    ...starTables(schemes)
  };
}
