import {date, int, kind, oneOf, text} from "../column.js";
import {inspectionKind} from "../enums/inspectionKind.js";

/** 检查自查. */
export const inspection = kind(
  "inspection",
  "检查自查",
  {tier: "advanced", naturalKey: ["branch_id", "kind", "by_org_id", "held_on"]},
  {
    inspection_id: text({
      zh: "检查编号",
      en: "Unique key; generated when blank",
      note: "可留空，由系统编号",
      synonyms: ["编号"],
      key: true,
      example: "I00056"
    }),
    branch_id: text({
      zh: "支部编号",
      en: "Branch inspected; blank when a whole organisation was",
      note: "被检查支部的编号或全称",
      synonyms: [
        "党支部编号",
        "支部代码",
        "支部编码",
        "支部名称",
        "党支部名称",
        "所在支部",
        "党支部",
        "支部",
        "被检查支部",
        "受检支部"
      ],
      references: "branch.branch_id",
      example: "B00123"
    }),
    by_org_id: text({
      zh: "检查组织编号",
      en: "Inspecting organisation; blank for self-check",
      note: "谁来查，自查可留空",
      synonyms: ["检查组织", "检查单位", "督查单位", "检查主体", "检查部门"],
      references: "org.org_id",
      example: "O0012"
    }),
    kind: oneOf(inspectionKind, {
      zh: "检查类型",
      en: "Kind of inspection",
      note: "从下拉表选检查类型",
      synonyms: ["检查方式", "检查类别", "类型", "检查形式", "检查内容"],
      required: true,
      example: "自查"
    }),
    held_on: date({
      zh: "检查日期",
      en: "Date of the inspection",
      note: "检查当天的日期",
      synonyms: ["检查时间", "日期", "时间", "督查时间", "自查日期", "自查时间"],
      required: true,
      example: "2018-06-28"
    }),
    issues_found: int({
      zh: "发现问题数",
      en: "Problems listed",
      note: "只写个数，没有写0",
      synonyms: ["问题数", "问题个数", "查出问题数", "发现问题", "查找问题数"],
      unit: "个",
      min: 0,
      max: 200,
      example: "3"
    }),
    issues_closed: int({
      zh: "整改完成数",
      en: "Problems closed",
      note: "已整改到位的个数",
      synonyms: ["已整改数", "整改数", "已整改问题数", "销号数", "完成整改数"],
      unit: "个",
      min: 0,
      max: 200,
      check: {severity: "refuse", zh: "整改完成数不超过发现问题数", sql: "issues_closed <= issues_found"},
      example: "3"
    })
  }
);
