import {z} from "zod";

/** What a contract says of one column beside its zod type. */
export interface ColumnFacts {
  /** Chinese header, as the template prints it. */
  zh: string;
  /** English meaning: the data dictionary's line. */
  en: string;
  /** Other headers seen in returned workbooks. */
  synonyms?: readonly string[];
  /** What to write, in a few Chinese words, for the template and for messages. */
  note: string;
  /** A value as a clerk would write it. */
  example?: string;
  /** Unit of a number, in Chinese. */
  unit?: string;
  /** A blank cell refuses the row. */
  required?: boolean;
  /** Part of the record's key. */
  key?: boolean;
  /** `kind.column` that must hold this value; for branches and organisations a name will do. */
  references?: string;
  /** Names a post, never a person: what looks like a person's name is left out. */
  isPost?: boolean;
  /** Below it the row is refused. */
  min?: number;
  /** Above it the value is doubted; refused where the column is part of the key. */
  max?: number;
  /** A rule across columns in SQL: refuse or doubt when it is false; null passes. */
  check?: {severity: "refuse" | "doubt"; zh: string; sql: string};
}

/** The types a record cell can have; enumerations name their values in `enums/`. */
export type ColumnType = "text" | "int" | "decimal" | "bool" | "date" | "month" | "period" | "enum" | "enum[]";

/** A column as the loaders see it. */
export interface Column extends ColumnFacts {
  name: string;
  type: ColumnType;
  enumeration?: Enumeration;
  required: boolean;
  key: boolean;
  synonyms: readonly string[];
}

/** A closed list of values: identifier → Chinese label first, then its synonyms. */
export interface Enumeration<Id extends string = string> {
  name: string;
  labels: Readonly<Record<Id, readonly [zh: string, ...synonyms: string[]]>>;
}

/** Declares an enumeration. */
export function enumeration<const Id extends string>(
  name: string,
  labels: Record<Id, readonly [string, ...string[]]>
): Enumeration<Id> {
  return {name, labels};
}

type Maybe<T extends z.ZodType, F> = F extends {required: true} ? T : z.ZodNullable<T>;

function column<T extends z.ZodType, const F extends ColumnFacts>(
  type: ColumnType,
  schema: T,
  facts: F,
  of?: Enumeration
): Maybe<T, F> {
  const shaped = facts.required ? schema : schema.nullable();
  return shaped.meta({
    description: facts.en,
    type,
    enumeration: of,
    ...facts
  } as unknown as z.GlobalMeta) as unknown as Maybe<T, F>;
}

/** Free text or a code. */
export const text = <const F extends ColumnFacts>(facts: F) => column("text", z.string(), facts);
/** A whole number. */
export const int = <const F extends ColumnFacts>(facts: F) => column("int", z.int(), facts);
/** A number with two decimal places, exact; travels as text so that no fen is lost. */
export const decimal = <const F extends ColumnFacts>(facts: F) =>
  column("decimal", z.string().regex(/^-?\d+(\.\d+)?$/), facts);
/** 是 or 否. */
export const bool = <const F extends ColumnFacts>(facts: F) => column("bool", z.boolean(), facts);
/** A calendar date, `YYYY-MM-DD`. */
export const date = <const F extends ColumnFacts>(facts: F) => column("date", z.iso.date(), facts);
/** A calendar month, `YYYY-MM`. */
export const month = <const F extends ColumnFacts>(facts: F) =>
  column("month", z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/), facts);
/** A calendar span: `2018-03`, `2018-Q1`, `2018-H1`, `2018`, `standing` or `once`. */
export const period = <const F extends ColumnFacts>(facts: F) =>
  column("period", z.string().regex(/^(\d{4}(-(0[1-9]|1[0-2]|Q[1-4]|H[12]))?|standing|once)$/), facts);
/** One value of an enumeration. */
export const oneOf = <Id extends string, const F extends ColumnFacts>(of: Enumeration<Id>, facts: F) =>
  column("enum", z.enum(Object.keys(of.labels) as [Id, ...Id[]]), facts, of);
/** Several values of an enumeration, separated by ；. */
export const someOf = <Id extends string, const F extends ColumnFacts>(of: Enumeration<Id>, facts: F) =>
  column("enum[]", z.array(z.enum(Object.keys(of.labels) as [Id, ...Id[]])), facts, of);

/** How often a branch is expected to return a kind: by month, by year, once and for all, or only when something happens. */
export type Cadence = "month" | "year" | "standing" | "event";

/** A kind of record: one table, one template sheet, one page of the dictionary. */
export interface RecordKind<Shape extends z.ZodRawShape = z.ZodRawShape> {
  id: string;
  zh: string;
  tier: "core" | "standard" | "advanced";
  cadence: Cadence;
  /** Columns whose values name a record that came without an id. */
  naturalKey: readonly string[];
  /** The zod contract of one row. */
  row: z.ZodObject<Shape>;
  /** The same columns as a list, in template order. */
  columns: readonly Column[];
}

/** Declares a kind of record from its columns. */
export function kind<Shape extends z.ZodRawShape>(
  id: string,
  zh: string,
  options: {tier: RecordKind["tier"]; cadence?: Cadence; naturalKey?: readonly (keyof Shape & string)[]},
  shape: Shape
): RecordKind<Shape> {
  const columns = Object.entries(shape).map(([name, schema]) => {
    const facts = (schema as z.ZodType).meta() as unknown as ColumnFacts & {
      type: ColumnType;
      enumeration?: Enumeration;
    };
    return {synonyms: [], ...facts, name, required: facts.required ?? false, key: facts.key ?? false};
  });
  const naturalKey = options.naturalKey ?? columns.filter(c => c.key).map(c => c.name);
  const {tier, cadence = "event"} = options;
  return {id, zh, tier, cadence, naturalKey, row: z.object(shape), columns};
}

const setAhead = new Set(["due_on", "extended_to", "valid_to", "to_on"]);

/** Whether a column holds days that are set beforehand; any other day has been by the time it is told. */
export const isSetAhead = ({name}: Column): boolean => setAhead.has(name);
