import {fixedFacts, organisationLevels} from "../appliesTo.js";
import {activityType} from "../contracts/enums/activityType.js";
import {itemTypes, sheetReaches} from "../contracts/rules/measures.js";
import type {Rules} from "../rules.js";
import {parameterRows} from "./parameterRows.js";
import type {RuleClause} from "./ruleClause.js";
import {schemeTables} from "./schemeTables.js";
import {selectionTables} from "./selectionTables.js";
import {listedAs, number, points, type Table, text} from "./table.js";
import {targetTables} from "./targetTables.js";
import {weakTables} from "./weakTables.js";

/** The raw tables of the rules: column → type, and their rows. */
export function ruleTables({packs, schemes}: Rules): Record<string, Table> {
  const owners = [...packs, ...schemes];
  const clauses = owners.flatMap(owner => owner.clauses);
  return {
    packs: {
      columns: {pack_id: text, title: text, document_no: text, issued_on: "DATE", source: text},
      rows: [
        ...packs.map(({id, title, document_no, issued_on}) => ({
          pack_id: id,
          title,
          document_no,
          issued_on,
          source: "document"
        })),
        ...schemes.map(scheme => ({pack_id: scheme.id, title: scheme.title, source: "local"}))
      ]
    },
    dimensions: {
      columns: {pack_id: text, dimension_id: text, title: text, position: "INTEGER", cap: points},
      rows: owners.flatMap(owner =>
        owner.dimensions.map((dimension, i) => ({
          pack_id: owner.id,
          dimension_id: dimension.id,
          title: dimension.title,
          position: i + 1,
          cap: ("cap" in dimension && dimension.cap) || null
        }))
      )
    },
    clauses: {
      columns: clauseColumns,
      rows: owners.flatMap(owner => owner.clauses.map((clause, i) => ({...scalars(clause), position: i + 1})))
    },
    clause_measures: {
      columns: {clause_id: text, measure: text, item: text, is_needed: "BOOLEAN", reach: text},
      rows: clauses.flatMap(({clause_id, measures}) =>
        measures.map(found => ({clause_id, ...found, reach: sheetReaches[found.measure] ?? null}))
      )
    },
    item_types: {
      columns: {item: text, activity_type: listedAs(activityType)},
      rows: [...new Set(clauses.flatMap(({measures}) => measures.map(({item}) => item)))].flatMap(item =>
        itemTypes(item).map(activity_type => ({item, activity_type}))
      )
    },
    clause_shares: {
      columns: {clause_id: text, of_clause_id: text},
      rows: clauses.flatMap(({clause_id, of}) => of.map(of_clause_id => ({clause_id, of_clause_id})))
    },
    sheet_sources: {
      columns: {clause_id: text, suggested_by: text},
      rows: clauses.flatMap(({clause_id, suggested_by}) => suggested_by.map(of => ({clause_id, suggested_by: of})))
    },
    clause_doubts: {
      columns: {clause_id: text, doubted_by: text},
      rows: clauses.flatMap(({clause_id, doubts}) => doubts.map(doubted_by => ({clause_id, doubted_by})))
    },
    clause_kinds: {
      columns: {clause_id: text, kind: text},
      rows: clauses.flatMap(({clause_id, kinds}) => kinds.map(kind => ({clause_id, kind})))
    },
    clause_org_levels: {
      columns: {clause_id: text, org_level: text, is_over_branches: "BOOLEAN"},
      rows: clauses.flatMap(({clause_id, organisations}) => orgLevelRows(clause_id, organisations))
    },
    clause_literals: {
      columns: {
        clause_id: text,
        term: "INTEGER",
        fact: text,
        operator: text,
        text_value: text,
        number_value: number,
        is_negated: "BOOLEAN"
      },
      rows: clauses.flatMap(({clause_id, terms}) =>
        terms.flatMap((term, i) => term.map(literal => ({clause_id, term: i + 1, ...literal})))
      )
    },
    ...targetTables(packs, schemes),
    ...schemeTables(schemes),
    ...selectionTables(schemes, packs),
    ...weakTables(schemes),
    pack_sheets: {
      columns: {pack_id: text, pass_points: points, publicity_days: "INTEGER", na_points: text},
      rows: packs.flatMap(({id, sheet}) => {
        const local = schemes.find(scheme => scheme.pack === id)?.parameters;
        if (!sheet) return [];
        return {
          pack_id: id,
          pass_points: sheet.pass,
          publicity_days: local?.publicity_days?.value ?? sheet.publicity_days ?? null,
          na_points: local?.na_points?.value ?? null
        };
      })
    },
    parameters: {
      columns: {owner_id: text, name: text, value: text, reason: text},
      rows: parameterRows(schemes, clauses)
    }
  };
}

/** One row per level, also where several words mean it. */
function orgLevelRows(clause_id: string, organisations: readonly string[]): Table["rows"] {
  const levels = new Map(
    organisations
      .map(word => organisationLevels[word]!)
      .flatMap(({levels, isOverBranches = false}) => levels.map(level => [level, isOverBranches] as const))
  );
  return [...levels].map(([org_level, is_over_branches]) => ({clause_id, org_level, is_over_branches}));
}

const clauseColumns = {
  pack_id: text,
  clause_id: text,
  dimension_id: text,
  position: "INTEGER",
  title: text,
  asks: text,
  citation: text,
  place: text,
  source: text,
  kind: text,
  period: text,
  level: text,
  min: number,
  max: number,
  unit: text,
  applies_to: text,
  strength: text,
  number_source: text,
  points,
  from_year: "INTEGER",
  method: text,
  combine: text,
  empty: text,
  in_months: text,
  prorate: text,
  miss: text,
  above: text,
  by_day: "INTEGER",
  is_excusable: "BOOLEAN",
  reads: text,
  reading: text,
  kinds: text,
  is_fixed_audience: "BOOLEAN",
  sheet_item: text,
  sheet_reach: text
};

function scalars({measures, of, doubts, suggested_by, organisations, kinds, terms, reason, ...clause}: RuleClause) {
  const is_fixed_audience = terms.every(term => term.every(({fact}) => fixedFacts.has(fact)));
  return {...clause, kinds: kinds.join(";"), is_fixed_audience, ...sheetOf(measures, clause)};
}

/** A clause that adds up one type of activity in each of its periods is read straight from the year sheet. */
function sheetOf(measures: RuleClause["measures"], {reads, combine}: Pick<RuleClause, "reads" | "combine">) {
  const [one, ...others] = measures;
  const isSheet = one && !others.length && reads === "period" && combine === "sum";
  const reach = isSheet ? sheetReaches[one.measure] : undefined;
  return {sheet_item: reach ? one!.item : null, sheet_reach: reach ?? null};
}
