import {enumeration} from "../column.js";

export const stageOutcome = enumeration("stage_outcome", {
  passed: ["通过", "合格", "已通过", "入选"],
  failed: ["未通过", "不合格", "不通过", "落选"],
  withdrawn: ["撤回", "退出", "放弃"],
  pending: ["进行中", "待定", "办理中"]
});
