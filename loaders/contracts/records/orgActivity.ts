import {date, kind, oneOf, text} from "../column.js";
import {orgActivityType} from "../enums/orgActivityType.js";

/** 上级工作. */
export const orgActivity = kind(
  "org_activity",
  "上级工作",
  {tier: "advanced"},
  {
    org_id: text({
      zh: "组织编号",
      en: "Organisation code, or exact name",
      note: "开展工作的上级组织",
      synonyms: ["党组织编号", "党组织名称", "组织名称", "组织代码", "党组织", "单位名称", "单位"],
      required: true,
      key: true,
      references: "org.org_id",
      example: "O0012"
    }),
    activity_type: oneOf(orgActivityType, {
      zh: "工作类型",
      en: "Kind of work by the superior",
      note: "从下拉表选工作类型",
      synonyms: ["类型", "工作事项", "工作内容", "活动类型", "事项"],
      required: true,
      key: true,
      example: "每月调度"
    }),
    held_on: date({
      zh: "开展日期",
      en: "Date held",
      note: "开展当天的日期",
      synonyms: ["日期", "时间", "开展时间", "召开时间", "会议日期"],
      required: true,
      key: true,
      example: "2018-04-25"
    })
  }
);
