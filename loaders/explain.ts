import {advice, amountUnit} from "../src/components/advice.js";
import {clauseResults} from "./contracts/marts/clauseResults.js";
import {type ClausesRow, clauses} from "./contracts/marts/clauses.js";
import {periods} from "./contracts/marts/periods.js";
import {recordKinds} from "./contracts/records/index.js";
import {Refusal} from "./problems.js";
import {all, openWarehouse} from "./warehouse.js";

/** One record row behind a verdict. */
export interface EvidenceRow {
  kind: string;
  /** Which of the measure's items the row speaks for; * for all of them. */
  item: string;
  on_date: string | null;
  label: string | null;
  file: string;
  sheet: string;
  row: number;
}

/** One verdict with its clause and its way back. */
export interface Explanation {
  pack_id: string;
  clause_id: string;
  title: string;
  asks: string;
  citation: string | null;
  place: string | null;
  /** document: the regulation asks it; local: the city does. */
  source: string;
  period: string;
  required: number | null;
  actual: number | null;
  unit: string | null;
  verdict: string;
  /** How an unclear wording is read; null where nothing is unclear. */
  reading: string | null;
  /** What would change the verdict, in one sentence. */
  advice: string;
  /** Record rows that were counted; only when one clause was asked for. */
  evidence?: EvidenceRow[];
}

export interface ExplainOptions {
  branch: string;
  warehouse: string;
  clause?: string;
  period?: string;
}

type Judged = Omit<Explanation, "advice"> &
  Pick<ClausesRow, "min" | "max" | "combine" | "kinds"> & {period_kind: string; is_ended: boolean};

function explained({min, max, combine, kinds, period_kind, is_ended, ...row}: Judged): Explanation {
  const names = recordKinds.filter(({id}) => kinds.split(";").includes(id)).map(({zh}) => zh);
  const clause = {min, max, combine, unit: row.unit, period: period_kind};
  const unit = amountUnit(clause, row.required) || null;
  return {...row, unit, advice: advice({...row, clause, is_ended, kinds: names})};
}

/** Record rows that a clause's measures count, within the span the verdict looks at. */
const evidenceSql = `
  with span as (
    select
      case when clauses.reads = 'standing' then null else coalesce(periods.starts_on, years.starts_on) end as from_on,
      case when clauses.reads = 'standing' then null else coalesce(periods.ends_on, years.ends_on) end as to_on
    from marts.clauses
    cross join marts.programme
    left join marts.periods on periods.period = $period and clauses.reads = 'period'
    left join marts.periods as years
      on years.period = cast(extract(year from programme.as_of) as varchar) and clauses.reads = 'year'
    where clauses.clause_id = $clause
  )
  select distinct evidence.kind, evidence.item, evidence.on_date, evidence.label, evidence.file, evidence.sheet, evidence.row
  from marts.clause_measures
  join marts.evidence
    on evidence.measure = clause_measures.measure
    and (evidence.item = '*' or clause_measures.item = '*' or evidence.item = clause_measures.item)
  cross join span
  where clause_measures.clause_id = $clause
    and evidence.branch_id = $branch
    and (span.from_on is null or evidence.on_date is null or evidence.on_date between span.from_on and span.to_on)
  order by evidence.kind, evidence.item, evidence.on_date, evidence.file, evidence.sheet, evidence.row`;

/**
 * A branch's verdicts; with a clause also the record rows that each was counted from.
 * @throws Refusal when the branch, or the clause for it, is not known
 */
export async function explain(options: ExplainOptions): Promise<Explanation[]> {
  const {connection, close} = await openWarehouse(options.warehouse);
  try {
    const [known] = await all(connection, "select 1 from marts.branches where branch_id = $branch", {
      branch: options.branch
    });
    if (!known) {
      throw new Refusal(`没有编号为“${options.branch}”的支部。请核对编号；支部的编号在“支部基本信息”表里。`);
    }
    const rows = await all(
      connection,
      `select clauses.pack_id, clauses.clause_id, clauses.title, clauses.asks, clauses.citation, clauses.place,
         clauses.source, results.period, results.required, results.actual, clauses.unit, results.verdict, clauses.reading,
         clauses.min, clauses.max, clauses.combine, clauses.kinds, clauses.period as period_kind,
         coalesce(periods.is_ended, true) as is_ended
       from marts.${clauseResults.name} as results
       join marts.${clauses.name} as clauses on clauses.clause_id = results.clause_id
       left join marts.${periods.name} as periods on periods.period = results.period
       where results.branch_id = $branch
         and ($clause is null or results.clause_id = $clause)
         and ($period is null or results.period = $period)
       order by clauses.pack_id, clauses.position, clauses.clause_id, results.period`,
      {branch: options.branch, clause: options.clause ?? null, period: options.period ?? null}
    );
    if (rows.length === 0) {
      throw new Refusal(
        `支部“${options.branch}”没有条款“${options.clause ?? "全部"}”在“${options.period ?? "各期"}”的判定。条款编号要写全，如 tongling-2017/2.3a；周期如 2018-03、2018-Q1、2018、standing。`
      );
    }
    const explanations = (rows as unknown as Judged[]).map(explained);
    if (options.clause) {
      for (const explanation of explanations) {
        const {clause_id: clause, period} = explanation;
        const values = {branch: options.branch, clause, period};
        explanation.evidence = (await all(connection, evidenceSql, values)) as unknown as EvidenceRow[];
      }
    }
    return explanations;
  } finally {
    close();
  }
}
