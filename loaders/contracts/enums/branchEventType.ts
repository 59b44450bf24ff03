import {enumeration} from "../column.js";

export const branchEventType = enumeration("branch_event", {
  establish: ["成立", "设立", "新建", "新成立", "组建", "建立"],
  change: ["变更", "更名", "隶属变更"],
  adjust: ["调整", "设置调整"],
  dissolve: ["撤销", "注销", "解散"],
  merge: ["撤并", "合并", "并入"]
});
