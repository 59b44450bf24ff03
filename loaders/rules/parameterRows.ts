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
    ...selectionValues(scheme),
    ...gates.map(gate => ({name: `gate_${gate.id}`, value: String(gate.min_share), reason: gate.reason}))
  ];
  if (withdrawn) {
    const value = withdrawn.stages.map(({stage, outcome}) => `${stage}:${outcome}`).join(" ");
    rows.push({name: "withdrawn", value, reason: withdrawn.reason});
  }
  return rows.map(row => ({owner_id, ...row}));
}

interface Chosen {
  name: string;
  value: string;
  reason: string;
}

function starValues({stars: {reason, order, cuts, quota, ladder}, vetoes}: Scheme): Chosen[] {
  return [
    {name: "stars", value: (cuts ?? []).map(({level, min_score}) => `${level}:${min_score}`).join(" "), reason},
    ...(order ? [{name: "star_order", value: order.join(" "), reason}] : []),
    ...(quota
      ? [
          {
            name: "quota",
            value: quota.levels.map(({level, share}) => `${level}:${share}`).join(" "),
            reason: quota.reason
          },
          ...parts("quota", quota, ["groups", "min_group", "rounding", "ties", "tie_breakers", "spill_over", "rest"])
        ]
      : []),
    ...(ladder
      ? [
          {name: "ladder", value: String(ladder.start), reason: ladder.reason},
          ...parts("ladder", ladder, ["drop", "gap", "most_cycles"])
        ]
      : []),
    ...(vetoes ? [{name: "vetoes", value: `${vetoes.max_star}:${vetoes.qualification}`, reason: vetoes.reason}] : [])
  ];
}

/** Values of one section that stand behind the section's own reason; those left out are not listed. */
function parts<Section extends {reason: string}>(
  section: string,
  from: Section,
  names: readonly (keyof Section & string)[]
): Chosen[] {
  return names
    .map(name => ({name: `${section}_${name}`, value: [from[name] ?? []].flat().join(" "), reason: from.reason}))
    .filter(({value}) => value !== "");
}

function selectionValues({selection}: Scheme): Chosen[] {
  if (!selection) return [];
  const {reason, pack, first_cycle, places, steps, named, check_until, publicity_days} = selection;
  const {eligible, order, front_line, quotas, tiers, close_margin} = selection;
  const single = {first_cycle, check_until, publicity_days, ...eligible, close_margin};
  return [
    {name: "pack", value: pack, reason},
    {name: "places", value: places.clause ?? String(places.value), reason: places.reason},
    ...steps.map(step => ({name: `surplus_${step.id}`, value: String(step.surplus), reason: step.reason})),
    {name: "named", value: named.stage, reason: named.reason},
    ...Object.entries(single).flatMap(([name, one]) =>
      one ? {name, value: String(one.value), reason: one.reason} : []
    ),
    {name: "order", value: order.keys.join(" "), reason: order.reason},
    ...(front_line ? [{name: "front_line", value: front_line.sectors.join(" "), reason: front_line.reason}] : []),
    ...quotas.map(({by, id, reason: why, ...limits}, i) => ({
      name: `quota_${i + 1}`,
      value: [id ? `${by}:${id}` : by, ...Object.entries(limits).map(([limit, n]) => `${limit}=${n}`)].join(" "),
      reason: why
    })),
    ...(tiers
      ? [{name: "tiers", value: tiers.steps.map(({tier, upto}) => `${tier}:${upto}`).join(" "), reason: tiers.reason}]
      : [])
  ].map(row => ({...row, name: `selection_${row.name}`}));
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
