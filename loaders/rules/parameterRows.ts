import type {Scheme} from "./readScheme.js";
import type {RuleClause} from "./ruleClause.js";
import type {Table} from "./table.js";

/** Every value the city chose and every reading of an unclear wording, with its reason. */
export function parameterRows(schemes: readonly Scheme[], clauses: readonly RuleClause[]): Table["rows"] {
  return [...schemes.flatMap(chosenValues), ...clauses.flatMap(clauseReadings)];
}

function chosenValues(scheme: Scheme): Table["rows"] {
  const {id: owner_id, full_points, bonus_max, min_judged_share, qualify_score} = scheme;
  const {gates, withdrawn, parameters} = scheme;
  const single = {full_points, ...(bonus_max && {bonus_max}), min_judged_share, qualify_score, ...parameters};
  const rows = [
    ...Object.entries(single).map(([name, {value, reason}]) => ({name, value: String(value), reason})),
    ...starValues(scheme),
    ...gates.map(gate => ({name: `gate_${gate.id}`, value: String(gate.min_share), reason: gate.reason}))
  ];
  if (withdrawn) {
    const value = withdrawn.stages.map(({stage, outcome}) => `${stage}:${outcome}`).join(" ");
    rows.push({name: "withdrawn", value, reason: withdrawn.reason});
  }
  return rows.map(row => ({owner_id, ...row}));
}

function starValues({
  stars: {reason, cuts, quota, ladder},
  vetoes
}: Scheme): {name: string; value: string; reason: string}[] {
  return [
    {name: "stars", value: (cuts ?? []).map(({level, min_score}) => `${level}:${min_score}`).join(" "), reason},
    ...(quota
      ? [
          {
            name: "quota",
            value: quota.levels.map(({level, share}) => `${level}:${share}`).join(" "),
            reason: quota.reason
          }
        ]
      : []),
    ...(ladder ? [{name: "ladder", value: String(ladder.start), reason: ladder.reason}] : []),
    ...(vetoes ? [{name: "vetoes", value: `${vetoes.max_star}:${vetoes.qualification}`, reason: vetoes.reason}] : [])
  ];
}

function clauseReadings({
  clause_id: owner_id,
  reading,
  reason,
  source,
  number_source,
  min,
  max,
  by_day
}: RuleClause): Table["rows"] {
  const isLocal = source === "document" && number_source === "local";
  const value = isLocal ? String(min ?? max ?? "") || null : null;
  return [
    ...(reading ? [{owner_id, name: isLocal ? "local_reading" : "reading", value, reason: reading}] : []),
    ...(by_day ? [{owner_id, name: "by", value: monthDay(by_day), reason: reading}] : []),
    ...(reason ? [{owner_id, name: "reason", value: null, reason}] : [])
  ];
}

/** 331 → `03-31`. */
function monthDay(day: number): string {
  const digits = String(day).padStart(4, "0");
  return `${digits.slice(0, 2)}-${digits.slice(2)}`;
}
