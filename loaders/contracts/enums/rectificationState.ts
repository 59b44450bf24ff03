import {enumeration} from "../column.js";

export const rectificationState = enumeration("rectification_state", {
  listed: ["列入", "列入（倒排确定）", "倒排确定", "已列入", "已确定"],
  planned: ["制定方案", "已制定方案", "方案已定"],
  in_progress: ["整顿中", "正在整顿", "进行中", "整改中"],
  pending_acceptance: ["申请验收", "待验收", "已申请验收", "验收中"],
  closed: ["销号", "销号（销账）", "销账", "已销号", "已转化", "已完成", "整顿完成"],
  relapsed: ["反弹", "回潮", "出现反弹"],
  dissolved: ["撤销撤并", "撤销", "撤并", "已撤销", "已撤并"]
});
