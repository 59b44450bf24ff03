import {decimal, int, kind, oneOf, text} from "../column.js";
import {role} from "../enums/role.js";

/** 学时分布. */
export const hoursBin = kind(
  "hours_bin",
  "学时分布",
  {tier: "advanced", cadence: "year"},
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
    year: int({
      zh: "年度",
      en: "Calendar year",
      note: "四位数年份",
      synonyms: ["年份", "统计年度", "所属年度", "培训年度"],
      unit: "年",
      required: true,
      key: true,
      min: 2010,
      max: 2035,
      example: "2018"
    }),
    role: oneOf(role, {
      zh: "人员类别",
      en: "Secretary, committee member or ordinary member",
      note: "支部书记、委员或普通党员",
      synonyms: ["类别", "培训对象", "对象", "人员类型", "党员类别"],
      required: true,
      key: true,
      check: {
        severity: "doubt",
        zh: "人员类别一般为支部书记、副书记、委员或普通党员",
        sql: "role NOT IN ('superior', 'leading_cadre', 'first_secretary')"
      },
      example: "普通党员"
    }),
    hours: decimal({
      zh: "学时",
      en: "Class hours of this bin",
      note: "本档每人学时数，不写人名",
      synonyms: ["学时数", "培训学时", "累计学时", "人均学时", "学习学时"],
      unit: "学时",
      required: true,
      key: true,
      min: 0,
      max: 500,
      example: "32"
    }),
    headcount: int({
      zh: "本档人数",
      en: "Persons in the bin",
      note: "学时相同的有几人",
      synonyms: ["人数", "党员人数", "达到人数", "相应人数"],
      unit: "人",
      required: true,
      min: 0,
      max: 500,
      example: "18"
    }),
    centralised_sessions: int({
      zh: "集中轮训次数",
      en: "Centralised sessions attended by this bin; blank is 0",
      note: "本档每人参加集中轮训几次",
      synonyms: ["集中培训次数", "集中轮训", "轮训次数", "集中培训"],
      unit: "次",
      key: true,
      min: 0,
      max: 50,
      example: "1"
    })
  }
);
