import {bool, date, int, kind, oneOf, text} from "../column.js";
import {ledgerCode} from "../enums/ledgerCode.js";

/** 台账. */
export const ledger = kind(
  "ledger",
  "台账",
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
    year: int({
      zh: "年度",
      en: "Ledger year",
      note: "台账所属年份",
      synonyms: ["年份", "台账年度", "所属年度"],
      unit: "年",
      required: true,
      key: true,
      min: 2010,
      max: 2035,
      example: "2018"
    }),
    ledger_code: oneOf(ledgerCode, {
      zh: "台账名称",
      en: "Kind of ledger",
      note: "从下拉表选台账",
      synonyms: ["台账类型", "台账类别", "台账", "台帐", "台帐名称", "台账项目"],
      required: true,
      key: true,
      example: "党费台账"
    }),
    present: bool({
      zh: "是否建立",
      en: "Whether the ledger exists",
      note: "已建立填是，没有填否",
      synonyms: ["有无", "是否有", "是否建账", "是否建台账", "是否具备", "有无台账"],
      required: true,
      example: "是"
    }),
    complete: bool({
      zh: "是否齐全",
      en: "Checked complete",
      note: "检查过、内容齐全填是",
      synonyms: ["是否完整", "是否健全", "是否规范", "内容是否齐全"],
      check: {severity: "refuse", zh: "没有建立的台账不能填齐全", sql: "present OR NOT complete"},
      example: "是"
    }),
    last_updated_on: date({
      zh: "最近更新日期",
      en: "Date of the last update",
      note: "最近一次更新的日期",
      synonyms: ["更新日期", "更新时间", "最近更新时间", "最后更新日期"],
      check: {
        severity: "doubt",
        zh: "最近更新日期一般不早于台账年度",
        sql: "EXTRACT(year FROM last_updated_on) >= year"
      },
      example: "2018-11-30"
    })
  }
);
