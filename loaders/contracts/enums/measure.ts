import {enumeration} from "../column.js";

export const measure = enumeration("measure", {
  sponsor: ["班子成员包扶", "班子成员包扶（包点帮扶）", "包点帮扶", "包扶", "领导包点", "领导联系"],
  first_secretary: ["选派第一书记", "第一书记", "派驻第一书记"],
  peer_branch: ["过硬支部帮带", "支部帮带", "帮带", "结对帮带"],
  appoint: ["选派", "选派书记", "选派干部"],
  concurrent: ["兼任", "书记兼任", "上级兼任"],
  rectify: ["整顿", "整改", "集中整顿"],
  leadership_adjust: ["组织调整", "班子调整", "调整班子", "调整书记"],
  internal_rules: ["健全内部管理制度", "健全制度", "完善制度", "内部管理制度"]
});
