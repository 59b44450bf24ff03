import {date, kind, oneOf, period, text} from "../column.js";
import {verdict} from "../enums/verdict.js";

/** 人工认定. */
export const attestation = kind(
  "attestation",
  "人工认定",
  {tier: "advanced"},
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
    clause_id: text({
      zh: "条款编号",
      en: "Clause judged",
      note: "细则条款编号，照模板不改",
      synonyms: ["条款", "指标编号", "细则编号", "认定条款"],
      required: true,
      key: true,
      example: "weihai-2017/3.4"
    }),
    period: period({
      zh: "认定期",
      en: "Period judged: 2018-03, 2018-Q1, 2018-H1, 2018 or standing",
      note: "如2018年3月、2018年第一季度、2018年上半年、2018年",
      synonyms: ["认定期间", "期间", "所属期"],
      required: true,
      key: true,
      example: "2018-H1"
    }),
    value: oneOf(verdict, {
      zh: "认定结论",
      en: "Judgement by the responsible organisation",
      note: "达到、部分达到、未达到、不适用",
      synonyms: ["结论", "认定结果", "结果", "评定", "认定意见"],
      required: true,
      check: {
        severity: "refuse",
        zh: "认定结论只能是达到、部分达到、未达到、不适用",
        sql: "value IN ('met', 'partly', 'not_met', 'n_a')"
      },
      example: "达到"
    }),
    attested_by_org: text({
      zh: "认定组织编号",
      en: "Organisation that judged, never a person",
      note: "写组织，不写人名",
      synonyms: ["认定组织", "认定单位", "评定单位", "认定党组织"],
      required: true,
      references: "org.org_id",
      example: "O0012"
    }),
    attested_on: date({
      zh: "认定日期",
      en: "Date of the judgement",
      note: "作出认定的日期",
      synonyms: ["认定时间", "评定日期", "评定时间"],
      required: true,
      example: "2018-12-20"
    })
  }
);
