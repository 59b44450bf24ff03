import {z} from "zod";
import {mart} from "./mart.js";

/** One row per one organisation above branches. */
export const orgs = mart("orgs", "line", ["org_id"], {
  org_id: z.string().describe("组织编号"),
  parent_org_id: z.string().nullable().describe("上级组织"),
  name: z.string().describe("组织名称"),
  org_level: z.string().describe("层级"),
  region_id: z.string().nullable().describe("所属区县或市直党（工）委；市级为空")
});
export type OrgsRow = z.infer<typeof orgs.row>;
