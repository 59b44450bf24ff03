import {date, int, kind, text} from "../column.js";

/** 党员人数. */
export const headcount = kind(
  "headcount",
  "党员人数",
  {tier: "core", cadence: "year"},
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
    as_of: date({
      zh: "统计日期",
      en: "Snapshot date of the counts",
      note: "人数截至哪一天",
      synonyms: ["截止日期", "统计时间", "截至日期", "截止时间", "统计截止日期", "统计时点"],
      required: true,
      key: true,
      example: "2018-12-31"
    }),
    formal: int({
      zh: "正式党员数",
      en: "Full members",
      note: "正式党员人数，没有写0",
      synonyms: ["正式党员", "正式党员人数", "正式党员（人）", "正式"],
      unit: "人",
      required: true,
      min: 0,
      max: 500,
      check: {severity: "doubt", zh: "党员人数一般不会是0", sql: "formal + probationary > 0"},
      example: "18"
    }),
    probationary: int({
      zh: "预备党员数",
      en: "Probationary members",
      note: "预备党员人数，没有写0",
      synonyms: ["预备党员", "预备党员人数", "预备党员（人）", "预备"],
      unit: "人",
      required: true,
      min: 0,
      max: 100,
      check: {severity: "doubt", zh: "预备党员数一般不多于正式党员数", sql: "probationary <= formal"},
      example: "2"
    }),
    unit_count: int({
      zh: "联合单位数",
      en: "Units covered by a joint branch",
      note: "联合支部由几个单位组成",
      synonyms: ["覆盖单位数", "联建单位数", "单位数", "组建单位数", "联合组建单位数"],
      unit: "个",
      min: 1,
      max: 100,
      example: "1"
    }),
    leading_cadres: int({
      zh: "党员领导干部数",
      en: "Leading-cadre members",
      note: "编入本支部的领导干部人数",
      synonyms: ["党员领导干部", "领导干部数", "领导干部人数", "领导干部", "党员领导干部人数"],
      unit: "人",
      min: 0,
      max: 100,
      check: {severity: "doubt", zh: "党员领导干部数不超过党员总数", sql: "leading_cadres <= formal + probationary"},
      example: "1"
    }),
    staff_members: int({
      zh: "教职工党员数",
      en: "Staff members of schools",
      note: "学校支部填，其他留空",
      synonyms: ["教职工党员", "教师党员数", "教工党员", "教职工党员人数"],
      unit: "人",
      min: 0,
      max: 500,
      check: {
        severity: "doubt",
        zh: "教职工党员与学生党员之和不超过党员总数",
        sql: "staff_members + COALESCE(student_members, 0) <= formal + probationary"
      },
      example: "0"
    }),
    student_members: int({
      zh: "学生党员数",
      en: "Student members",
      note: "高校支部填，其他留空",
      synonyms: ["学生党员", "学生党员人数"],
      unit: "人",
      min: 0,
      max: 500,
      check: {severity: "doubt", zh: "学生党员数不超过党员总数", sql: "student_members <= formal + probationary"},
      example: "0"
    }),
    mobile_members: int({
      zh: "流动党员数",
      en: "Mobile members",
      note: "流动党员人数，没有写0",
      synonyms: ["流动党员", "流动党员人数", "流出党员", "流出党员数", "流动党员（人）"],
      unit: "人",
      min: 0,
      max: 500,
      check: {severity: "doubt", zh: "流动党员数一般不超过党员总数", sql: "mobile_members <= formal + probationary"},
      example: "1"
    }),
    service_capable: int({
      zh: "有服务能力人数",
      en: "Members able to do service",
      note: "能参加志愿服务的党员人数",
      synonyms: ["有服务能力党员数", "有服务能力的党员", "有服务能力党员", "能参加服务党员数"],
      unit: "人",
      min: 0,
      max: 500,
      check: {severity: "doubt", zh: "有服务能力人数不超过党员总数", sql: "service_capable <= formal + probationary"},
      example: "15"
    }),
    aid_capable_cadres: int({
      zh: "有帮扶能力干部数",
      en: "Cadre members able to aid households",
      note: "能结对帮扶的党员干部人数",
      synonyms: ["有帮扶能力的党员干部", "有帮扶能力干部", "有帮扶能力党员干部数"],
      unit: "人",
      min: 0,
      max: 500,
      check: {
        severity: "doubt",
        zh: "有帮扶能力干部数不超过党员总数",
        sql: "aid_capable_cadres <= formal + probationary"
      },
      example: "4"
    }),
    newly_admitted: int({
      zh: "本年新发展数",
      en: "Members admitted in year to date",
      note: "当年1月1日起新发展人数",
      synonyms: ["新发展党员数", "发展党员数", "新发展党员", "本年发展党员数", "当年发展党员"],
      unit: "人",
      min: 0,
      max: 100,
      example: "1"
    }),
    lost_contact: int({
      zh: "失联党员数",
      en: "Lost-contact members unresolved",
      note: "尚未处置的失联党员人数",
      synonyms: ["失联党员", "失联党员人数", "未处置失联党员数", "失去联系党员数"],
      unit: "人",
      min: 0,
      max: 100,
      check: {
        severity: "doubt",
        zh: "未处置失联党员数一般不超过党员总数",
        sql: "lost_contact <= formal + probationary"
      },
      example: "0"
    }),
    pocket_members: int({
      zh: "口袋党员数",
      en: "Members holding transfer letters, unresolved",
      note: "组织关系揣在口袋未落的人数",
      synonyms: ["口袋党员", "口袋党员人数", "未处置口袋党员数"],
      unit: "人",
      min: 0,
      max: 100,
      example: "0"
    }),
    hollow_members: int({
      zh: "空挂党员数",
      en: "Members registered here but elsewhere, unresolved",
      note: "组织关系空挂未理顺的人数",
      synonyms: ["空挂党员", "空挂党员人数", "未处置空挂党员数", "挂空党员数"],
      unit: "人",
      min: 0,
      max: 100,
      check: {
        severity: "doubt",
        zh: "未处置空挂党员数一般不超过党员总数",
        sql: "hollow_members <= formal + probationary"
      },
      example: "0"
    })
  }
);
