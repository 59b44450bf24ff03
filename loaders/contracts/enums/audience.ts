import {enumeration} from "../column.js";

export const audience = enumeration("audience", {
  organization: ["组织", "上级组织", "组织满意", "党组织", "上级党组织"],
  members: ["党员", "党员满意", "党员代表"],
  masses: ["群众", "群众满意", "群众代表", "服务对象"]
});
