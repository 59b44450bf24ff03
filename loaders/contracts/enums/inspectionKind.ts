import {enumeration} from "../column.js";

export const inspectionKind = enumeration("inspection_kind", {
  self_check: ["自查", "季度自查", "支部自查", "年度自查", "自检"],
  screening: ["摸底排查", "摸排", "排查", "软弱涣散排查"],
  relation_check: ["组织关系集中排查", "组织关系排查", "关系排查"],
  mobile_card_audit: ["流动党员活动证审核", "活动证审核", "流动党员证审核"],
  violation_check: ["违法违纪排查", "违纪违法排查", "违法违纪党员排查"],
  checkup: ["年度体检", "体检", "支部体检", "党支部体检"],
  onsite: ["实地考察", "实地检查", "现场检查", "实地督查"],
  random: ["随机抽查", "抽查", "随机检查"],
  online_patrol: ["网上巡查", "网络巡查", "线上巡查"],
  stationed: ["驻点指导", "驻点", "蹲点指导"],
  supervision: ["督导", "督查", "督促检查", "集中督查", "督导检查"],
  venue_screening: ["阵地排查", "场所排查", "阵地摸排", "活动场所排查"],
  leadership_analysis: ["班子分析", "班子研判", "领导班子分析", "班子分析研判"]
});
