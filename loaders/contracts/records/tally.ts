import {int, kind, oneOf, period, text} from "../column.js";
import {tallyCode} from "../enums/tallyCode.js";

/** 人数统计. */
export const tally = kind(
  "tally",
  "人数统计",
  {tier: "standard", cadence: "year"},
  {
    branch_id: text({
      zh: "支部编号",
      en: "Branch code, or exact branch name",
      note: "支部编号；没有编号可写全称",
      synonyms: ["党支部编号", "支部代码", "支部编码", "支部名称", "党支部名称", "所在支部", "党支部", "支部"],
      required: true,
      key: true,
      references: "branch.branch_id",
      example: "B00123"
    }),
    period: period({
      zh: "统计期",
      en: "Period counted: 2018-03, 2018-Q1, 2018-H1 or 2018",
      note: "如2018年3月、2018年第一季度、2018年上半年、2018年",
      synonyms: ["统计期间", "期间", "所属期", "统计时期"],
      required: true,
      key: true,
      example: "2018-H1"
    }),
    tally_code: oneOf(tallyCode, {
      zh: "统计项目",
      en: "What is counted",
      note: "从下拉表选统计项目",
      synonyms: ["项目", "统计内容", "指标", "事项", "统计事项", "统计指标"],
      required: true,
      key: true,
      example: "有档案党员数"
    }),
    expected: int({
      zh: "应完成数",
      en: "How many should",
      note: "应完成的人数，不写人名",
      synonyms: ["应有数", "应到人数", "应完成人数", "应谈人数", "应有人数", "应数", "应完成"],
      unit: "人",
      min: 0,
      max: 2000,
      example: "20"
    }),
    actual: int({
      zh: "实完成数",
      en: "How many did",
      note: "实际完成的人数，没有写0",
      synonyms: ["实际数", "实际完成数", "实有数", "已完成数", "实际人数", "完成人数", "实数", "已完成"],
      unit: "人",
      required: true,
      min: 0,
      max: 2000,
      check: {severity: "doubt", zh: "实完成数不超过应完成数", sql: "actual <= expected"},
      example: "20"
    })
  }
);
