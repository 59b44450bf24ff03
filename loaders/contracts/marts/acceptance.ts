import {z} from "zod";
import {mart} from "./mart.js";

/** One row per stage outcome that changes whether a branch counts as accepted. */
export const acceptance = mart("acceptance", "everyone", ["pack_id", "stage_code", "outcome"], {
  pack_id: z.string().describe("标准"),
  stage_code: z.string().describe("阶段"),
  outcome: z.string().describe("阶段的结果"),
  effect: z.enum(["accepted", "withdrawn"]).describe("accepted算达标、withdrawn不再算达标（本地）")
});
export type AcceptanceRow = z.infer<typeof acceptance.row>;
