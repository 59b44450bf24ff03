import {bool, date, int, kind, oneOf, text} from "../column.js";
import {docType} from "../enums/docType.js";

/** 计划制度报告. */
export const document = kind(
  "document",
  "计划制度报告",
  {tier: "standard", cadence: "year", naturalKey: ["branch_id", "org_id", "doc_type", "year", "made_on"]},
  {
    doc_id: text({
      zh: "文件编号",
      en: "Unique key; generated when blank",
      note: "可留空，由系统编号",
      synonyms: ["编号", "材料编号", "资料编号"],
      key: true,
      example: "D000310"
    }),
    branch_id: text({
      zh: "支部编号",
      en: "Branch code or name; blank for organisations",
      note: "支部的文件填支部编号",
      synonyms: ["党支部编号", "支部代码", "支部编码", "支部名称", "党支部名称", "所在支部", "党支部", "支部"],
      references: "branch.branch_id",
      check: {
        severity: "refuse",
        zh: "支部编号和组织编号至少填一个",
        sql: "branch_id IS NOT NULL OR org_id IS NOT NULL"
      },
      example: "B00123"
    }),
    org_id: text({
      zh: "组织编号",
      en: "Organisation code; blank for branch documents",
      note: "上级组织的文件填组织编号",
      synonyms: ["党组织编号", "党组织名称", "组织名称", "组织代码", "党组织"],
      references: "org.org_id",
      example: "O0012"
    }),
    doc_type: oneOf(docType, {
      zh: "文件类型",
      en: "Kind of document",
      note: "从下拉表选文件类型",
      synonyms: ["材料类型", "资料类型", "类型", "文件类别", "材料类别", "材料名称", "文件名称"],
      required: true,
      example: "年度工作计划"
    }),
    year: int({
      zh: "年度",
      en: "Year the document serves",
      note: "管哪一年，长期制度留空",
      synonyms: ["年份", "所属年度", "适用年度", "计划年度"],
      unit: "年",
      min: 2010,
      max: 2035,
      example: "2018"
    }),
    made_on: date({
      zh: "制定日期",
      en: "Date made",
      note: "定稿或印发的日期",
      synonyms: ["制定时间", "形成日期", "形成时间", "成文日期", "印发日期", "日期"],
      check: {
        severity: "doubt",
        zh: "年度文件一般在上年12月至次年1月之间制定",
        sql: "year IS NULL OR EXTRACT(year FROM made_on) BETWEEN year - 1 AND year + 1"
      },
      example: "2018-01-12"
    }),
    filed_on: date({
      zh: "备案日期",
      en: "Date filed with the superior",
      note: "报上级备案的日期，未报留空",
      synonyms: ["报备日期", "上报日期", "备案时间", "报送日期", "上报时间"],
      check: {severity: "doubt", zh: "备案日期一般不早于制定日期", sql: "filed_on >= made_on"},
      example: "2018-01-20"
    }),
    published_on: date({
      zh: "公布日期",
      en: "Date published to members",
      note: "向党员公布的日期，未公布留空",
      synonyms: ["公示日期", "公开日期", "公布时间", "公示时间", "公开时间"],
      check: {severity: "doubt", zh: "公布日期一般不早于制定日期", sql: "published_on >= made_on"},
      example: "2018-01-15"
    }),
    complete: bool({
      zh: "内容是否齐全",
      en: "All required parts present",
      note: "规定内容都有填是",
      synonyms: ["是否齐全", "是否完整", "内容是否完整", "要素是否齐全"],
      example: "是"
    })
  }
);
