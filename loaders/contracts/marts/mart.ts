import {z} from "zod";

/**
 * Whose rows the site of one region or committee holds, by mart; in the order in which marts are narrowed, since later
 * words look at what earlier ones kept.
 */
export const scopes = [
  /** Rows of its own branches (`branch_id`). */
  "branch",
  /** What came from its own branches or organisations (`origin_branch_id`, `origin_org_id`). */
  "origin",
  /** Rows of its own organisations (`org_id`). */
  "org",
  /** Its own organisations and those above them (`org_id`). */
  "line",
  /** Sums: those of its own region, and all that are not of a region (`region_id`, `region_code`, or `level` and `id`). */
  "region",
  /** What was found in files that it sent, and in rows of its own branches wherever they stood (`file`, `sheet`). */
  "file",
  /** Files that it sent, and those that hold a row kept elsewhere (`file`, `sheet`). */
  "source",
  /** Rules, words and sums of the whole city: all of it. */
  "everyone",
  /** Nothing of it. */
  "nobody"
] as const;
export type Scope = (typeof scopes)[number];

/** What readers of the warehouse may rely on: a view of schema `marts`, its key and its columns. */
export interface Mart<Shape extends z.ZodRawShape = z.ZodRawShape> {
  /** View name in schema `marts`. */
  name: string;
  /** Whose rows the site of one region or committee holds. */
  scope: Scope;
  /** Columns that are never repeated together. */
  key: readonly string[];
  /** The zod contract of one row; dates travel as `YYYY-MM-DD`, decimals as numbers. */
  row: z.ZodObject<Shape>;
}

/** Declares a mart. */
export function mart<Shape extends z.ZodRawShape>(
  name: string,
  scope: Scope,
  key: readonly (keyof Shape & string)[],
  shape: Shape
): Mart<Shape> {
  return {name, scope, key, row: z.object(shape)};
}
