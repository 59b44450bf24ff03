import {enumeration} from "../column.js";

export const problem = enumeration("problem", {
  setup: ["组织设置不合理", "设置不合理", "组织设置问题"],
  disunity: ["班子不团结", "支部班子不团结", "班子问题", "不团结"],
  orglife: ["组织生活不经常", "组织生活不正常", "组织生活问题"],
  funding: ["经费保障不到位", "经费不到位", "经费问题", "无经费"],
  other: ["其他", "其它", "其他问题"]
});
