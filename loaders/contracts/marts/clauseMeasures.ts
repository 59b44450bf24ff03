import {z} from "zod";
import {mart} from "./mart.js";

/** One row per a measure that a clause looks at. */
export const clauseMeasures = mart("clause_measures", "everyone", ["clause_id", "measure", "item"], {
  clause_id: z.string().describe("条款"),
  measure: z.string().describe("度量"),
  item: z.string().describe("度量项")
});
export type ClauseMeasuresRow = z.infer<typeof clauseMeasures.row>;
