import {z} from "zod";

/** What readers of the warehouse may rely on: a view of schema `marts`, its key and its columns. */
export interface Mart<Shape extends z.ZodRawShape = z.ZodRawShape> {
  /** View name in schema `marts`. */
  name: string;
  /** Columns that are never repeated together. */
  key: readonly string[];
  /** The zod contract of one row; dates travel as `YYYY-MM-DD`, decimals as numbers. */
  row: z.ZodObject<Shape>;
}

/** Declares a mart. */
export function mart<Shape extends z.ZodRawShape>(
  name: string,
  key: readonly (keyof Shape & string)[],
  shape: Shape
): Mart<Shape> {
  return {name, key, row: z.object(shape)};
}
