import type {ClausesRow} from "../../loaders/contracts/marts/clauses.js";
import {recordKinds} from "../../loaders/contracts/records/index.js";
import {audienceOf} from "../../loaders/rules/audienceZh.js";
import type {Pack} from "../../loaders/rules/readPack.js";
import type {StandardClause} from "../components/standardRows.js";
import {topicOf} from "./topics.js";

/** What the warehouse knows of the clauses it judges by. */
export interface Judged {
  clauses: readonly ClausesRow[];
  measures: readonly {clause_id: string; measure: string; item: string}[];
  points: readonly {clause_id: string; points: number}[];
  dimensions: readonly {pack_id: string; dimension_id: string; title: string}[];
}

const zhOf = new Map(recordKinds.map(kind => [kind.id, kind]));

/** `活动记录（活动类型、活动日期）；党员人数`: kinds with the columns that are looked at. */
export function recordsZh(kinds: readonly string[], evidence: readonly string[] = []): string {
  const all = new Set([...evidence.map(column => column.slice(0, column.indexOf("."))), ...kinds]);
  return [...all]
    .map(id => {
      const kind = zhOf.get(id);
      const columns = evidence
        .filter(column => column.startsWith(`${id}.`))
        .map(column => kind?.columns.find(({name}) => name === column.slice(id.length + 1))?.zh ?? column);
      return `${kind?.zh ?? id}${columns.length ? `（${columns.join("、")}）` : ""}`;
    })
    .join("；");
}

/** Every clause of the packs as the city reads them, in the documents' order, then the clauses the city added. */
export function standardClauses(packs: readonly Pack[], judged: Judged): StandardClause[] {
  const points = new Map(judged.points.map(row => [row.clause_id, Number(row.points)]));
  const read = new Map(judged.clauses.map(clause => [clause.clause_id, clause]));
  const topics = (measures: readonly {measure: string; item: string}[]) => [
    ...new Set(measures.map(({measure, item}) => topicOf(measure, item)))
  ];
  const documents = packs.flatMap(pack => {
    const titles = new Map(pack.dimensions.map(({id, title}) => [id, title]));
    return pack.clauses.map((clause): StandardClause => {
      const {period, min, max, unit, number_source, reading, applies_to} = read.get(clause.clause_id) ?? clause;
      const evidence = pack.entries.get(clause.clause_id)?.entry.evidence;
      const {words, sectors} = audienceOf(applies_to);
      return {
        clause_id: clause.clause_id,
        pack_id: pack.id,
        dimension: titles.get(clause.dimension_id) ?? clause.dimension_id,
        title: clause.title,
        asks: clause.asks,
        citation: clause.citation,
        place: clause.place,
        source: "document",
        kind: clause.kind,
        period,
        min,
        max,
        unit,
        strength: clause.strength,
        number_source,
        reading,
        audience: words,
        sectors,
        records: recordsZh(clause.kinds, evidence),
        points: clause.points,
        local_points: points.get(clause.clause_id) ?? null,
        topics: topics(clause.measures.filter(({is_needed}) => !is_needed))
      };
    });
  });
  const title = new Map(judged.dimensions.map(row => [`${row.pack_id} ${row.dimension_id}`, row.title]));
  const local = judged.clauses
    .filter(({source}) => source === "local")
    .map(({dimension_id, applies_to, kinds, ...clause}): StandardClause => {
      const {words, sectors} = audienceOf(applies_to);
      const measures = judged.measures.filter(({clause_id}) => clause_id === clause.clause_id);
      const {clause_id, pack_id, asks, kind, period, min, max, unit, strength, number_source, reading} = clause;
      return {
        clause_id,
        pack_id,
        dimension: title.get(`${pack_id} ${dimension_id}`) ?? dimension_id,
        title: clause.title,
        asks,
        citation: null,
        place: null,
        source: "local",
        kind,
        period,
        min,
        max,
        unit,
        strength,
        number_source,
        reading,
        audience: words,
        sectors,
        records: recordsZh(kinds.split(";").filter(Boolean)),
        points: null,
        local_points: points.get(clause_id) ?? null,
        topics: topics(measures)
      };
    });
  return [...documents, ...local];
}
