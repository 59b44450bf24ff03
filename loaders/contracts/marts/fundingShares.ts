import {z} from "zod";
import {mart} from "./mart.js";

const yuan = z.number();

/** One row per one payer's part of what an area's branches are due in one year. */
export const fundingShares = mart("funding_shares", "region", ["clause_id", "region_code", "year", "payer"], {
  clause_id: z.string().describe("分担条款"),
  region_code: z.string().describe("所属区县"),
  year: z.int().describe("年度"),
  payer: z.enum(["city", "local", "unstated"]).describe("city市级，local区县，unstated没写出资层级"),
  branches: z.int().describe("应得经费的支部数"),
  share: z.number().nullable().describe("应担占比，0—1"),
  owed_yuan: yuan.nullable().describe("应担金额，元"),
  paid_yuan: yuan.describe("到位金额，元"),
  missing_yuan: yuan.nullable().describe("欠拨金额，元；市级每笔容许差一分")
});
export type FundingSharesRow = z.infer<typeof fundingShares.row>;
