import type {Pack} from "./readPack.js";
import type {Scheme} from "./readScheme.js";
import {share, type Table, text} from "./table.js";

/** How far below a target still counts, where the city has not said otherwise. */
const tolerances = {exact: 0, about: 0.02, overall: 0, strive: 0};

/** Dated targets, and the stages by which a branch reaches the standard or loses it again. */
export function targetTables(packs: readonly Pack[], schemes: readonly Scheme[]): Record<string, Table> {
  return {
    targets: {
      columns: {
        pack_id: text,
        metric: text,
        due_on: "DATE",
        share,
        qualifier: text,
        tolerance: share,
        citation: text
      },
      rows: packs.flatMap(pack => targetRows(pack, schemeOf(pack, schemes)))
    },
    acceptance: {
      columns: {pack_id: text, stage_code: text, outcome: text, effect: text},
      rows: packs.flatMap(pack => [
        ...pack.accepted.map(stage => stageRow(pack, stage, "accepted")),
        ...(schemeOf(pack, schemes)?.withdrawn?.stages ?? []).map(stage => stageRow(pack, stage, "withdrawn"))
      ])
    }
  };
}

function schemeOf(pack: Pack, schemes: readonly Scheme[]): Scheme | undefined {
  return schemes.find(scheme => scheme.pack === pack.id);
}

function targetRows(pack: Pack, scheme: Scheme | undefined): Table["rows"] {
  return pack.targets.map(({clause, qualifier, ...target}) => {
    const local = qualifier === "exact" ? undefined : scheme?.parameters[`tolerance_${qualifier}`]?.value;
    const citation = pack.clauses.find(({clause_id}) => clause_id === `${pack.id}/${clause}`)?.citation ?? null;
    return {pack_id: pack.id, ...target, qualifier, tolerance: local ?? tolerances[qualifier], citation};
  });
}

function stageRow(pack: Pack, {stage, outcome}: Pack["accepted"][number], effect: "accepted" | "withdrawn") {
  return {pack_id: pack.id, stage_code: stage, outcome, effect};
}
