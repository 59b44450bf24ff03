import {z} from "zod";
import {mart} from "./mart.js";

/** One row per one scheme and value it chose for weak branches and their cases. */
export const weakRules = mart("weak_rules", "everyone", ["scheme_id", "name"], {
  scheme_id: z.string().describe("评定办法"),
  name: z.string().describe("事项"),
  value: z.string().describe("取值"),
  reason: z.string().describe("本地理由")
});
export type WeakRulesRow = z.infer<typeof weakRules.row>;
