import {decimal, kind, text} from "../column.js";

/** 考核分项. */
export const assessmentItem = kind(
  "assessment_item",
  "考核分项",
  {tier: "advanced"},
  {
    sheet_id: text({
      zh: "考核单编号",
      en: "Assessment sheet this line belongs to",
      note: "与考核单的编号一致",
      synonyms: ["编号", "考核编号", "考核表编号"],
      required: true,
      key: true,
      references: "assessment.sheet_id",
      example: "S2018-00123"
    }),
    clause_id: text({
      zh: "条款编号",
      en: "Clause of the regime",
      note: "细则条款编号，照模板不改",
      synonyms: ["条款", "考核条款", "细则编号", "指标编号", "项目编号"],
      required: true,
      key: true,
      example: "wujin-2016/A1.1"
    }),
    self_points: decimal({
      zh: "自评分",
      en: "Self score, 0 to item points",
      note: "支部自评得分",
      synonyms: ["自评得分", "自评"],
      unit: "分",
      min: 0,
      max: 100,
      example: "2.00"
    }),
    assessed_points: decimal({
      zh: "考核分",
      en: "Assessed score, 0 to item points",
      note: "上级考核得分",
      synonyms: ["考核得分", "得分", "考评分", "审核分"],
      unit: "分",
      min: 0,
      max: 100,
      check: {severity: "doubt", zh: "考核分与自评分相差一般不超过5分", sql: "ABS(assessed_points - self_points) <= 5"},
      example: "1.50"
    }),
    remark: text({
      zh: "扣分原因",
      en: "Reason for deduction, no person's name",
      note: "扣分理由，不写人名",
      synonyms: ["备注", "扣分说明", "说明", "扣分理由"],
      check: {
        severity: "doubt",
        zh: "有扣分的应写扣分原因",
        sql: "assessed_points >= self_points OR remark IS NOT NULL"
      },
      example: "缺一次会议记录"
    })
  }
);
