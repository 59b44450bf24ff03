import {measure} from "../contracts/enums/measure.js";
import {problem} from "../contracts/enums/problem.js";
import {readMeasure} from "../contracts/rules/measures.js";
import type {WeakCriterion, WeakRules} from "../contracts/rules/weak.js";
import type {Scheme} from "./readScheme.js";
import {type Cell, number, share, type Table, text} from "./table.js";

const int = "INTEGER";

/** Which branches look weak, and how cases are led, by scheme; nothing where a scheme has no such section. */
export function weakTables(schemes: readonly Scheme[]): Record<string, Table> {
  const sections = schemes.flatMap(({id, weak}) => (weak ? [{scheme_id: id, weak}] : []));
  return {
    weak_criteria: {
      columns: {
        scheme_id: text,
        criterion_id: text,
        position: int,
        title: text,
        reason: text,
        from_on: "DATE",
        way: text,
        limit_value: number,
        unit: text,
        condition: text,
        months: int,
        clause_id: text,
        times: int,
        of_last: int,
        measure: text,
        item: text,
        share,
        at_most: number,
        basis: text,
        places: int,
        by_region: "BOOLEAN",
        by_sector: "BOOLEAN",
        fewest: int
      },
      rows: sections.flatMap(({scheme_id, weak}) =>
        weak.criteria.map(({id, title, reason, from, ...told}, i) => ({
          ...{scheme_id, criterion_id: id, position: i + 1, title, reason, from_on: from ?? null},
          ...wayOf(told)
        }))
      )
    },
    weak_rules: {
      columns: {
        scheme_id: text,
        band_low: share,
        band_high: share,
        stands_months: int,
        deadline_months: int,
        plan_days: int,
        report_document: text,
        stalled_months: int,
        acceptance_days: int,
        acceptance_levels: int,
        follow_up_months: int,
        look_back_months: int,
        gate_clause_id: text,
        left_out_months: int,
        equal_share: share,
        fewest_committees: int
      },
      rows: sections.map(({scheme_id, weak: {band, stands_months, cases, nominations}}) => ({
        scheme_id,
        band_low: band.low,
        band_high: band.high,
        stands_months: stands_months.value,
        deadline_months: cases.deadline_months.value,
        plan_days: cases.plan_days.value,
        report_document: cases.report.document,
        stalled_months: cases.report.stalled_months,
        acceptance_days: cases.acceptance.within_days,
        acceptance_levels: cases.acceptance.levels,
        follow_up_months: cases.follow_up_months.value,
        look_back_months: cases.look_back_months.value,
        gate_clause_id: cases.gate?.clause ?? null,
        left_out_months: nominations.left_out_months.value,
        equal_share: nominations.equal_share.value,
        fewest_committees: nominations.fewest_committees.value
      }))
    },
    weak_codes: {
      columns: {scheme_id: text, role: text, code: text},
      rows: sections.flatMap(({scheme_id, weak: {cases}}) => [
        ...cases.acceptance.inspections.map(code => ({scheme_id, role: "acceptance", code})),
        ...(cases.gate?.stages ?? []).map(code => ({scheme_id, role: "gate", code}))
      ])
    },
    case_code_names: {
      columns: {role: text, code: text, position: int, zh: text},
      rows: [...codeNames("problem", problem.labels), ...codeNames("measure", measure.labels)]
    },
    weak_reasons: {
      columns: {scheme_id: text, name: text, value: text, reason: text},
      rows: sections.flatMap(({scheme_id, weak}) => reasons(weak).map(row => ({scheme_id, ...row})))
    }
  };
}

const codeNames = (role: string, labels: Readonly<Record<string, readonly string[]>>) =>
  Object.entries(labels).map(([code, names], i) => ({role, code, position: i + 1, zh: names[0]!}));

/** What a criterion compares with what, in columns; limit_value stands beside the actual value. */
function wayOf({
  lasting,
  missed,
  yearly,
  lowest
}: Omit<WeakCriterion, "id" | "title" | "reason" | "from">): Record<string, Cell> {
  if (lasting) {
    const {condition, over_months: months} = lasting;
    return {way: "lasting", limit_value: months, unit: "个月", condition, months};
  }
  if (missed) {
    const {clause: clause_id, times, of: of_last} = missed;
    return {way: "missed", limit_value: times, unit: "期", clause_id, times, of_last};
  }
  if (yearly) {
    const {measure, below_share, at_most} = yearly;
    const limit = below_share === undefined ? at_most! : below_share * 100;
    const read = readMeasure(measure) as {measure: string; item: string};
    // What is measured in money says so in its name; other sums are numbers of something that the title names.
    const unit = below_share !== undefined ? "%" : read.measure.endsWith("_yuan") ? "元" : null;
    return {
      ...{way: "yearly", limit_value: limit, unit},
      ...read,
      ...{share: below_share ?? null, at_most: at_most ?? null}
    };
  }
  if (lowest) {
    const {of: basis, places, peers, fewest, below} = lowest;
    const by = {by_region: peers.includes("region"), by_sector: peers.includes("sector")};
    return {way: "lowest", limit_value: below, unit: "分", basis, places, ...by, fewest};
  }
  return {way: "relapse", limit_value: 0, unit: "次"};
}

function reasons({band, stands_months, cases, nominations}: WeakRules): Table["rows"] {
  const {deadline_months, plan_days, report, acceptance, follow_up_months, look_back_months, gate} = cases;
  const single = {stands_months, deadline_months, plan_days, follow_up_months, look_back_months, ...nominations};
  return [
    {name: "band", value: `${band.low}—${band.high}`, reason: band.reason},
    ...Object.entries(single).map(([name, {value, reason}]) => ({name, value: String(value), reason})),
    {name: "report", value: String(report.stalled_months), reason: report.reason},
    {name: "acceptance", value: String(acceptance.levels), reason: acceptance.reason},
    ...(gate ? [{name: "gate", value: gate.stages.join(" "), reason: gate.reason}] : []),
    ...(gate?.clause ? [{name: "gate_clause", value: gate.clause, reason: gate.reason}] : [])
  ];
}
