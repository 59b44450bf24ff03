import {z} from "zod";
import {mart} from "./mart.js";

/** One row per star before and after, counted for the city, a region or a sector. */
export const starMoves = mart(
  "star_moves",
  "region",
  ["scheme_id", "cycle", "level", "id", "star_before", "star_after"],
  {
    scheme_id: z.string().describe("评定办法"),
    cycle: z.int().describe("年度"),
    level: z.enum(["city", "region", "sector"]).describe("范围"),
    id: z.string().describe("区县或领域；全市为*"),
    star_before: z.int().describe("上一年度星级；-1为上一年度没有评定"),
    star_after: z.int().describe("本年度星级；-1为本年度没有评定"),
    branches: z.int().describe("支部数")
  }
);
export type StarMovesRow = z.infer<typeof starMoves.row>;
