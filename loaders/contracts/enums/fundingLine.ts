import {enumeration} from "../column.js";

export const fundingLine = enumeration("funding_line", {
  operating: ["运转经费", "办公经费", "村级运转经费", "社区运转经费", "运转补助"],
  activity: ["活动经费", "党员活动经费", "党组织活动经费", "支部活动经费"],
  party_work: ["党建工作经费", "党建经费", "党建专项经费", "党建工作专项经费"],
  service_special: ["为民服务专项经费", "服务群众专项经费", "为民服务经费", "惠民资金"],
  special_subsidy: ["专项资金补助", "专项补助", "专项补助资金"],
  activity_staff: ["教职工党员活动经费", "教工党员活动经费", "教师党员活动经费"],
  activity_student: ["学生党员活动经费", "学生党员经费"],
  dues_returned: ["返还党费", "党费返还", "党费返拨", "下拨党费"]
});
