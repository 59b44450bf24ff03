import {z} from "zod";
import {mart} from "./mart.js";

/** One row per one clause, as its pack or scheme writes it. */
export const clauses = mart("clauses", "everyone", ["clause_id"], {
  pack_id: z.string().describe("标准或评定办法"),
  dimension_id: z.string().describe("维度"),
  clause_id: z.string().describe("条款"),
  position: z.int().describe("次序"),
  title: z.string().describe("名称"),
  asks: z.string().describe("要求"),
  citation: z.string().nullable().describe("原文用语"),
  place: z.string().nullable().describe("在文件中的位置"),
  source: z.string().describe("document文件规定、local本地规定"),
  kind: z.string().describe("规则类别"),
  period: z.string().describe("周期类别"),
  min: z.number().nullable().describe("下限"),
  max: z.number().nullable().describe("上限"),
  unit: z.string().nullable().describe("单位"),
  applies_to: z.string().describe("适用范围"),
  strength: z.string().describe("hard或soft"),
  reads: z.string().describe("看哪一段的度量：period本周期、year评定日所在年、standing长期"),
  combine: z.string().describe("几项度量怎样合在一起"),
  number_source: z
    .string()
    .describe(
      "数从哪里来：printed原文、counted数出、every全部、existence有无、zero零容忍、inferred推定、local本地、none无"
    ),
  reading: z.string().nullable().describe("文件不明处的读法"),
  kinds: z.string().describe("要用的记录，用;隔开"),
  level: z.string().describe("branch对支部、organisation对上级组织"),
  is_evaluated: z.boolean().describe("由记录判定")
});
export type ClausesRow = z.infer<typeof clauses.row>;
