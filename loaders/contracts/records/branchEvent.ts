import {date, kind, oneOf, text} from "../column.js";
import {branchEventType} from "../enums/branchEventType.js";

/** 设立变更撤销. */
export const branchEvent = kind(
  "branch_event",
  "设立变更撤销",
  {tier: "advanced", naturalKey: ["branch_id", "event_type", "proposed_on", "submitted_on", "approved_on"]},
  {
    event_id: text({
      zh: "事项编号",
      en: "Unique key; generated when blank",
      note: "可留空，由系统编号",
      synonyms: ["编号", "变更编号"],
      key: true,
      example: "E00045"
    }),
    branch_id: text({
      zh: "支部编号",
      en: "Branch code, or exact branch name",
      note: "支部编号；没有编号可写全称",
      synonyms: ["党支部编号", "支部代码", "支部编码", "支部名称", "党支部名称", "所在支部", "党支部", "支部"],
      required: true,
      references: "branch.branch_id",
      example: "B00123"
    }),
    event_type: oneOf(branchEventType, {
      zh: "事项类型",
      en: "Establish, change, adjust, dissolve or merge",
      note: "成立、变更、调整、撤销、撤并",
      synonyms: ["事项", "变更类型", "类型", "办理事项", "事项类别"],
      required: true,
      example: "成立"
    }),
    proposed_on: date({
      zh: "申请日期",
      en: "Date the unit proposed it",
      note: "单位提出请示的日期",
      synonyms: ["单位申请日期", "提出日期", "提出时间", "请示日期", "请示时间", "申请时间"],
      example: "2018-03-02"
    }),
    submitted_on: date({
      zh: "受理日期",
      en: "Date received by the approver",
      note: "审批机关收到请示的日期",
      synonyms: ["收到日期", "上报日期", "上报时间", "受理时间", "报送日期"],
      check: {severity: "refuse", zh: "受理日期不早于申请日期", sql: "submitted_on >= proposed_on"},
      example: "2018-03-05"
    }),
    approved_on: date({
      zh: "批复日期",
      en: "Date of the approval reply",
      note: "上级批复文件的日期",
      synonyms: ["批准日期", "批复时间", "批准时间", "审批日期"],
      check: {severity: "refuse", zh: "批复日期不早于受理日期", sql: "approved_on >= submitted_on"},
      example: "2018-03-28"
    }),
    approver_org_id: text({
      zh: "批准组织编号",
      en: "Code or name of approving organisation",
      note: "批复的党组织编号或名称",
      synonyms: ["审批组织", "批准机关", "审批机关", "批准组织", "批复单位", "审批单位"],
      references: "org.org_id",
      example: "O0012"
    })
  }
);
