import {enumeration} from "../column.js";

export const scope = enumeration("scope", {
  branch: ["全支部", "支部", "全体党员", "全体"],
  group: ["党小组", "小组", "分小组"],
  batch: ["分期分批", "分批", "分期"]
});
