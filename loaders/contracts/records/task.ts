import {bool, date, int, kind, text} from "../column.js";

/** 目标任务清单. */
export const task = kind(
  "task",
  "目标任务清单",
  {tier: "advanced", cadence: "year", naturalKey: ["branch_id", "year", "task"]},
  {
    task_id: text({
      zh: "任务编号",
      en: "Unique key; generated when blank",
      note: "可留空，由系统编号",
      synonyms: ["编号"],
      key: true,
      example: "K00102"
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
    year: int({
      zh: "年度",
      en: "Year of the task list",
      note: "清单所属年份",
      synonyms: ["年份", "所属年度", "任务年度"],
      unit: "年",
      required: true,
      min: 2010,
      max: 2035,
      example: "2018"
    }),
    problem: text({
      zh: "问题",
      en: "Problem found",
      note: "查出的问题，不写人名",
      synonyms: ["存在问题", "查找问题", "主要问题", "问题清单"],
      example: "活动场所不固定"
    }),
    task: text({
      zh: "任务",
      en: "Task to be done",
      note: "要完成的任务，一行一项",
      synonyms: ["目标任务", "任务内容", "工作任务", "任务清单"],
      required: true,
      example: "落实固定活动场所"
    }),
    measure: text({
      zh: "措施",
      en: "Measure",
      note: "怎么做，不明确可留空",
      synonyms: ["整改措施", "工作措施", "具体措施", "推进措施"],
      example: "与社区共用活动室"
    }),
    responsible: text({
      zh: "责任岗位",
      isPost: true,
      en: "Responsible post title, never a name",
      note: "写岗位，不写姓名",
      synonyms: ["责任人", "责任", "责任主体", "责任单位", "责任分工"],
      check: {
        severity: "doubt",
        zh: "责任栏应写岗位或组织名称，不写姓名",
        sql: "responsible LIKE '%书记%' OR responsible LIKE '%委%' OR responsible LIKE '%组%' OR responsible LIKE '%支部%' OR responsible LIKE '%主任%' OR responsible LIKE '%办%' OR responsible LIKE '%班子%' OR responsible LIKE '%负责%' OR responsible LIKE '%部'"
      },
      example: "支部书记"
    }),
    due_on: date({
      zh: "完成时限",
      en: "Deadline",
      note: "完成时限，写到日",
      synonyms: ["时限", "完成期限", "期限", "整改时限", "计划完成日期"],
      check: {severity: "doubt", zh: "完成时限不早于任务年度1月1日", sql: "EXTRACT(year FROM due_on) >= year"},
      example: "2018-09-30"
    }),
    done_on: date({
      zh: "完成日期",
      en: "Date completed",
      note: "实际完成日期，未完成留空",
      synonyms: ["完成时间", "实际完成日期", "实际完成时间"],
      check: {severity: "doubt", zh: "完成日期不早于任务年度1月1日", sql: "EXTRACT(year FROM done_on) >= year"},
      example: "2018-09-20"
    }),
    approved_on: date({
      zh: "审定日期",
      en: "Date approved by the superior",
      note: "上级审定清单的日期",
      synonyms: ["审定时间", "批准日期", "上级审定日期", "审批日期"],
      check: {severity: "doubt", zh: "审定日期一般早于完成时限", sql: "approved_on <= due_on"},
      example: "2018-02-10"
    }),
    committed_up: bool({
      zh: "是否向上承诺",
      en: "Promised to the superior",
      note: "已向上级承诺填是",
      synonyms: ["向上级承诺", "是否向上级承诺", "向上承诺"],
      example: "是"
    }),
    committed_public: bool({
      zh: "是否公开承诺",
      en: "Promised to members and masses",
      note: "已向党员群众承诺填是",
      synonyms: ["向党员群众承诺", "公开承诺", "是否向群众承诺", "是否向党员群众承诺"],
      example: "是"
    })
  }
);
