import {z} from "zod";
import {verdict} from "../verdict.js";
import {mart} from "./mart.js";

/** One row per one clause about superior organisations, held against one of them for one period. */
export const orgClauses = mart("org_clauses", "org", ["org_id", "pack_id", "clause_id", "period"], {
  org_id: z.string().describe("党组织"),
  pack_id: z.string().describe("标准"),
  clause_id: z.string().describe("条款"),
  period: z.string().describe("周期：2018-03、2018-Q1、2018、standing、once"),
  required: z.number().nullable().describe("要求数；不适用、待认定、缺数据时为空"),
  actual: z.number().nullable().describe("实际数"),
  verdict: verdict.describe("判定")
});
export type OrgClausesRow = z.infer<typeof orgClauses.row>;
