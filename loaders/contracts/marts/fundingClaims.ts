import {z} from "zod";
import {mart} from "./mart.js";

/** One row per one branch's claim under one cost-sharing clause in one year. */
export const fundingClaims = mart("funding_claims", "branch", ["clause_id", "branch_id", "year"], {
  clause_id: z.string().describe("分担条款"),
  branch_id: z.string().describe("支部"),
  year: z.int().describe("年度"),
  region_id: z.string().describe("区县（单位）"),
  region_code: z.string().describe("所属区县"),
  required_yuan: z.number().describe("应得金额，元"),
  city_yuan: z.number().describe("市级到位，元"),
  local_yuan: z.number().describe("区县到位，元"),
  unstated_yuan: z.number().describe("没写出资层级的到位，元"),
  missing_yuan: z.number().describe("欠拨金额，元")
});
export type FundingClaimsRow = z.infer<typeof fundingClaims.row>;
