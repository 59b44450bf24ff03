import {z} from "zod";
import {verdict} from "../verdict.js";
import {mart} from "./mart.js";

/** One row per one clause held against one branch for one period. */
export const clauseResults = mart("clause_results", "branch", ["pack_id", "clause_id", "branch_id", "period"], {
  pack_id: z.string().describe("标准或评定办法"),
  dimension_id: z.string().describe("维度"),
  clause_id: z.string().describe("条款"),
  branch_id: z.string().describe("支部"),
  period: z.string().describe("周期：2018-03、2018-Q1、2018-H1、2018、standing、once"),
  required: z.number().nullable().describe("要求数；不适用、待认定、缺数据时为空"),
  actual: z.number().nullable().describe("实际数"),
  verdict: verdict.describe("判定"),
  is_soft: z.boolean().describe("条款带有一般、原则上、左右等弹性词")
});
export type ClauseResultsRow = z.infer<typeof clauseResults.row>;
