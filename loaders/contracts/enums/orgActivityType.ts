import {enumeration} from "../column.js";

export const orgActivityType = enumeration("org_activity", {
  dispatch: ["每月调度", "调度", "月调度", "工作调度"],
  review: ["逐季点评", "季度点评", "点评", "分析点评"],
  content_release: ["按月发布", "发布", "月度发布", "内容发布"],
  study_branch_work: ["专题研究", "专题研究支部建设", "专题研究党建", "研究支部建设"],
  model_training: ["示范培训班", "培训班", "市级示范培训班", "示范培训"],
  campaign: ["主题活动", "主题实践", "专项活动"],
  leading_group: ["领导小组会议", "领导小组", "领导小组会"]
});
