import {z} from "zod";
import {mart} from "./mart.js";

/** One row per owner and value that was chosen or wording that was read. */
export const parameters = mart("parameters", "everyone", ["owner_id", "name"], {
  owner_id: z.string().describe("评定办法或条款"),
  name: z.string().describe("事项；条款的是reading读法、local_reading本地读法、by期限、reason本地理由"),
  value: z.string().nullable().describe("取值；只说读法的为空"),
  reason: z.string().nullable().describe("理由或读法")
});
export type ParametersRow = z.infer<typeof parameters.row>;
