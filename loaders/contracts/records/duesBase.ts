import {date, int, kind, text} from "../column.js";

/** 党费基数核定. */
export const duesBase = kind(
  "dues_base",
  "党费基数核定",
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
      en: "Calendar year the base serves",
      note: "基数适用的年份",
      synonyms: ["年份", "核定年度", "所属年度", "适用年度"],
      unit: "年",
      required: true,
      key: true,
      min: 2010,
      max: 2035,
      example: "2018"
    }),
    assessed_on: date({
      zh: "核定日期",
      en: "Date the base was assessed",
      note: "完成核定的日期，不写金额",
      synonyms: ["核定时间", "基数核定日期", "基数核定时间", "审核日期"],
      required: true,
      check: {
        severity: "doubt",
        zh: "核定日期一般在适用年度或上年年底",
        sql: "EXTRACT(year FROM assessed_on) BETWEEN year - 1 AND year"
      },
      example: "2018-01-15"
    })
  }
);
