import {enumeration} from "../column.js";

export const verdict = enumeration("verdict", {
  met: ["达到", "达标", "符合", "已达到", "合格"],
  partly: ["部分达到", "部分达标", "部分符合", "基本达到"],
  not_met: ["未达到", "未达标", "不符合", "不达标", "没达到"],
  n_a: ["不适用", "不涉及", "无此项", "N/A"],
  warn: ["偏离一般要求", "偏离“一般/原则上”", "提醒"],
  grace: ["期限内待办", "未到期", "期限内"],
  manual: ["需人工认定", "待认定", "人工认定", "待定"]
});
