import {z} from "zod";
import {mart} from "./mart.js";

/** One row per the points one clause carries in a scheme. */
export const schemePoints = mart("scheme_points", "everyone", ["scheme_id", "clause_id"], {
  scheme_id: z.string().describe("评定办法"),
  clause_id: z.string().describe("条款"),
  dimension_id: z.string().describe("维度"),
  points: z.number().describe("分值；各领域不同时取最高的"),
  is_bonus: z.boolean().describe("是否加分条款"),
  is_all_or_nothing: z.boolean().describe("一年里可判的都做到才得分；不然按做到的比例得分")
});
export type SchemePointsRow = z.infer<typeof schemePoints.row>;
