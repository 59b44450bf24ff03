import {z} from "zod";
import {mart} from "./mart.js";

/** One row per one dimension of a pack or scheme. */
export const dimensions = mart("dimensions", "everyone", ["pack_id", "dimension_id"], {
  pack_id: z.string().describe("标准或评定办法"),
  dimension_id: z.string().describe("维度"),
  title: z.string().describe("名称"),
  position: z.int().describe("次序")
});
export type DimensionsRow = z.infer<typeof dimensions.row>;
