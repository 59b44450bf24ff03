import {z} from "zod";
import {mart} from "./mart.js";

/** One row per one region and year with nominations. */
export const nominationShares = mart("nomination_shares", "region", ["region_id", "year"], {
  region_id: z.string().describe("区县"),
  year: z.int().describe("列入年份"),
  committees: z.int().describe("有支部的基层党委"),
  committees_nominating: z.int().describe("列入了支部的基层党委"),
  nominations: z.int().describe("列入的支部"),
  usual_number: z.int().describe("最常见的列入数"),
  committees_alike: z.int().describe("列入这么多的基层党委"),
  is_equal: z.boolean().describe("各家列入数几乎一样，像是按家分配；是疑问不是结论")
});
export type NominationSharesRow = z.infer<typeof nominationShares.row>;
