import {z} from "zod";
import {mart} from "./mart.js";

/** One row per one scheme and criterion of weak branches. */
export const weakCriteria = mart("weak_criteria", "everyone", ["scheme_id", "criterion_id"], {
  scheme_id: z.string().describe("评定办法"),
  criterion_id: z.string().describe("疑似标准"),
  position: z.int().describe("次序"),
  title: z.string().describe("名称"),
  reason: z.string().describe("本地理由"),
  from_on: z.iso.date().nullable().describe("起用日期"),
  way: z.string().describe("判法：lasting持续、missed漏期、yearly年度、lowest末位、relapse回潮"),
  limit_value: z.number().nullable().describe("界限"),
  unit: z.string().nullable().describe("单位"),
  of_last: z.int().nullable().describe("漏期看最近几期"),
  clause_id: z.string().nullable().describe("漏期看哪一条")
});
export type WeakCriteriaRow = z.infer<typeof weakCriteria.row>;
