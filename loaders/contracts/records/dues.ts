import {date, int, kind, month, text} from "../column.js";

/** 党费月表. */
export const dues = kind(
  "dues",
  "党费月表",
  {tier: "standard", cadence: "month"},
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
    month: month({
      zh: "月份",
      en: "Month the dues belong to",
      note: "写成2018-03，年份不能省",
      synonyms: ["所属月份", "缴费月份", "党费月份", "收缴月份", "年月"],
      required: true,
      key: true,
      example: "2018-03"
    }),
    collected_on: date({
      zh: "收取日期",
      en: "Collection date",
      note: "当月收齐的日期，未收留空",
      synonyms: ["收缴日期", "收取时间", "收缴时间", "收费日期"],
      check: {
        severity: "doubt",
        zh: "收取日期一般在所属月份内",
        sql: "CAST(collected_on AS VARCHAR) LIKE month || '-%'"
      },
      example: "2018-03-10"
    }),
    payers_due: int({
      zh: "应交人数",
      en: "Members owing dues",
      note: "当月应交党费的人数",
      synonyms: ["应缴人数", "应交党费人数", "应缴党费人数", "应交党员数", "应缴党员数"],
      unit: "人",
      min: 0,
      max: 500,
      example: "20"
    }),
    payers_paid: int({
      zh: "实交人数",
      en: "Members paid in full",
      note: "足额交纳人数，不写个人金额",
      synonyms: ["实缴人数", "已交人数", "已缴人数", "实交党费人数", "足额交纳人数", "实缴党员数"],
      unit: "人",
      min: 0,
      max: 500,
      check: {severity: "doubt", zh: "实交人数不超过应交人数", sql: "payers_paid <= payers_due"},
      example: "20"
    }),
    remitted_on: date({
      zh: "上缴日期",
      en: "Handed to the superior",
      note: "交到上级党委的日期",
      synonyms: ["上交日期", "上缴时间", "上交时间", "上缴上级日期"],
      check: {severity: "doubt", zh: "上缴日期不早于收取日期", sql: "remitted_on >= collected_on"},
      example: "2018-03-25"
    })
  }
);
