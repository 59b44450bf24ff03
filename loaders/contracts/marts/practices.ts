import {z} from "zod";
import {btx} from "../enums/btx.js";
import {mart} from "./mart.js";

const layer = z.enum(Object.keys(btx.labels) as [keyof typeof btx.labels]);

/** One row per one practice, in the layer in which it stands. */
export const practices = mart("practices", "origin", ["practice_id"], {
  practice_id: z.string().describe("条目"),
  layer: layer.describe("当前层级：B基本标准、T特色要求、X创新经验"),
  origin_org_id: z.string().nullable().describe("来源组织"),
  origin_branch_id: z.string().nullable().describe("来源支部"),
  origin_name: z.string().nullable().describe("来源名称，支部在先"),
  region_id: z.string().nullable().describe("来源所在区县（单位）"),
  adopted_on: z.iso.date().nullable().describe("列入当前层级的日期"),
  moved_from: layer.nullable().describe("原层级；没有转化过的为空"),
  moved_on: z.iso.date().nullable().describe("转化日期")
});
export type PracticesRow = z.infer<typeof practices.row>;
