import {z} from "zod";
import {mart} from "./mart.js";

/** One row per one region, sector or front line with a quota in one cycle. */
export const selectionQuotas = mart("selection_quotas", "region", ["scheme_id", "cycle", "level", "id"], {
  scheme_id: z.string().describe("评定办法"),
  cycle: z.int().describe("评选年度"),
  level: z.string().describe("region、sector或front_line"),
  id: z.string().describe("区县（单位）或领域；一线为*"),
  quota_no: z.int().describe("办法里第几条名额规定"),
  branches: z.int().describe("在册支部"),
  min_places: z.int().describe("至少几个名额"),
  max_places: z.int().describe("至多几个名额"),
  eligible: z.int().describe("符合条件的支部"),
  listed: z.int().describe("在名单上的支部"),
  reserves: z.int().describe("后备支部"),
  above_min: z.int().describe("比下限多几个；负为不足"),
  below_max: z.int().describe("离上限还有几个"),
  reason: z.string().describe("为什么定这个名额"),
  miss_zh: z.string().nullable().describe("满足不了时的原因")
});
export type SelectionQuotasRow = z.infer<typeof selectionQuotas.row>;
