import {enumeration} from "../column.js";

export const assessStatus = enumeration("assess_status", {
  draft: ["自评中", "自评", "草稿", "未申报"],
  submitted: ["已申报", "申报", "已提交", "已上报"],
  assessed: ["已考核", "考核完成", "已验收"],
  publicity: ["公示中", "公示", "公示期"],
  qualified: ["合格", "达标", "合格（达标）", "合格支部", "已达标"],
  failed: ["不达标", "不合格", "未达标", "未通过"],
  vetoed: ["一票否决", "否决", "被否决"]
});
