import {date, int, kind, oneOf, someOf, text} from "../column.js";
import {measure} from "../enums/measure.js";
import {problem} from "../enums/problem.js";
import {rectificationState} from "../enums/rectificationState.js";
import {rectOutcome} from "../enums/rectOutcome.js";

/** 整顿. */
export const rectification = kind(
  "rectification",
  "整顿",
  {tier: "standard", naturalKey: ["branch_id", "opened_on"]},
  {
    case_id: text({
      zh: "整顿编号",
      en: "Unique key; generated when blank",
      note: "可留空，由系统编号",
      synonyms: ["编号", "案号"],
      key: true,
      example: "R00008"
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
    opened_on: date({
      zh: "列入日期",
      en: "Date listed as weak",
      note: "确定为软弱涣散的日期",
      synonyms: ["确定日期", "列入时间", "倒排日期", "确定时间", "认定日期"],
      required: true,
      example: "2018-03-01"
    }),
    rank_from_bottom: int({
      zh: "倒排名次",
      en: "Rank counted from the bottom",
      note: "倒数第几名，写数字",
      synonyms: ["名次", "排名", "倒数名次", "倒排排名"],
      unit: "名",
      min: 1,
      max: 1000,
      example: "5"
    }),
    state: oneOf(rectificationState, {
      zh: "整顿状态",
      en: "Current state of the case",
      note: "从下拉表选状态",
      synonyms: ["状态", "进展", "整顿进展", "整顿情况", "进展情况"],
      required: true,
      check: {
        severity: "doubt",
        zh: "状态为销号的应填销号日期，填了销号日期的状态应为销号或撤销",
        sql: "state = 'relapsed' OR (closed_on IS NULL) = (state NOT IN ('closed', 'dissolved'))"
      },
      example: "销号"
    }),
    problem_codes: someOf(problem, {
      zh: "突出问题",
      en: "Problem classes, several allowed",
      note: "可多选，用分号隔开",
      synonyms: ["问题类别", "存在问题", "问题", "主要问题", "问题类型"],
      example: "班子不团结；组织生活不经常"
    }),
    measure_codes: someOf(measure, {
      zh: "整顿措施",
      en: "Measures taken, several allowed",
      note: "可多选，用分号隔开",
      synonyms: ["措施", "采取措施", "整改措施", "帮扶措施"],
      example: "选派第一书记；过硬支部帮带"
    }),
    plan_on: date({
      zh: "方案制定日期",
      en: "Date the plan was made",
      note: "整顿方案定稿的日期",
      synonyms: ["方案日期", "整顿方案日期", "方案时间", "制定方案时间"],
      check: {severity: "doubt", zh: "方案制定日期一般不早于列入日期", sql: "plan_on >= opened_on"},
      example: "2018-03-20"
    }),
    closed_on: date({
      zh: "销号日期",
      en: "Date closed",
      note: "验收销号的日期，未销留空",
      synonyms: ["销账日期", "销号时间", "验收日期", "完成日期", "整顿完成日期"],
      check: {severity: "refuse", zh: "销号日期不早于列入日期", sql: "closed_on >= opened_on"},
      example: "2018-11-15"
    }),
    outcome: oneOf(rectOutcome, {
      zh: "整顿结果",
      en: "Transformed, adjusted, merged or dissolved",
      note: "销号后选，未销留空",
      synonyms: ["结果", "整顿成效", "转化情况", "处理结果"],
      check: {severity: "doubt", zh: "销号以后才填整顿结果", sql: "outcome IS NULL OR closed_on IS NOT NULL"},
      example: "转化"
    })
  }
);
