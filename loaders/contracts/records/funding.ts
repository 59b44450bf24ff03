import {bool, date, decimal, int, kind, oneOf, text} from "../column.js";
import {fundingBasis} from "../enums/fundingBasis.js";
import {fundingLine} from "../enums/fundingLine.js";
import {orgLevel} from "../enums/orgLevel.js";

/** 经费. */
export const funding = kind(
  "funding",
  "经费",
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
      en: "Financial year",
      note: "经费所属年份",
      synonyms: ["年份", "所属年度", "财政年度", "经费年度"],
      unit: "年",
      required: true,
      key: true,
      min: 2010,
      max: 2035,
      example: "2018"
    }),
    line_code: oneOf(fundingLine, {
      zh: "经费类别",
      en: "Kind of money",
      note: "从下拉表选经费类别",
      synonyms: ["经费项目", "经费类型", "项目", "类别", "资金类别", "经费名称"],
      required: true,
      key: true,
      example: "运转经费"
    }),
    funder_level: oneOf(orgLevel, {
      zh: "出资层级",
      en: "Level that pays; blank where it is not known",
      note: "谁出钱，市和区各出各写一行",
      synonyms: ["承担层级", "资金来源", "出资方", "拨付单位", "资金来源层级", "承担单位"],
      key: true,
      example: "市"
    }),
    amount_yuan: decimal({
      zh: "到位金额",
      en: "Amount provided, in yuan",
      note: "实际到位数，单位元不是万元",
      synonyms: ["金额", "经费金额", "拨付金额", "落实金额", "到账金额", "经费（元）", "到位金额（元）", "拨款金额"],
      unit: "元",
      required: true,
      min: 0,
      max: 5000000,
      example: "36000.00"
    }),
    entitled_yuan: decimal({
      zh: "应拨金额",
      en: "Amount due under external standard",
      note: "按现行标准应拨多少元",
      synonyms: ["应到位金额", "应拨数", "标准金额", "核定金额", "应拨经费"],
      unit: "元",
      min: 0,
      max: 5000000,
      example: "36000.00"
    }),
    basis_code: oneOf(fundingBasis, {
      zh: "计提依据",
      en: "What the ratio is taken of",
      note: "按比例计提的选依据",
      synonyms: ["计提基数类别", "依据", "计提口径", "基数类型", "计提依据类别"],
      example: "无"
    }),
    basis_yuan: decimal({
      zh: "基数金额",
      en: "Amount of the basis, in yuan",
      note: "计提基数的总额，单位元",
      synonyms: ["计提基数", "基数", "工资总额", "会费总额", "基数（元）"],
      unit: "元",
      min: 0,
      max: 50000000000,
      check: {
        severity: "doubt",
        zh: "按工资、会费、收入计提的应填基数金额",
        sql: "COALESCE(basis_code, 'none') IN ('none', 'members', 'households') OR basis_yuan IS NOT NULL"
      },
      example: "1200000.00"
    }),
    basis_headcount: int({
      zh: "基数人数",
      en: "Headcount of the basis",
      note: "按人均标准计算用的人数",
      synonyms: ["计提人数", "核定人数", "人均基数", "计算人数"],
      unit: "人",
      min: 0,
      max: 100000,
      check: {
        severity: "doubt",
        zh: "按党员人数计提的应填基数人数",
        sql: "COALESCE(basis_code, 'none') <> 'members' OR basis_headcount IS NOT NULL"
      },
      example: "20"
    }),
    spent_yuan: decimal({
      zh: "已支出金额",
      en: "Amount spent, in yuan",
      note: "实际支出数，单位元",
      synonyms: ["支出金额", "已使用金额", "使用金额", "实际支出", "支出数", "已支出"],
      unit: "元",
      min: 0,
      max: 5000000,
      check: {
        severity: "doubt",
        zh: "已支出金额一般不超过到位金额（有结转的请说明）",
        sql: "spent_yuan <= amount_yuan"
      },
      example: "30000.00"
    }),
    misused_yuan: decimal({
      zh: "挪用占用金额",
      en: "Amount diverted, in yuan",
      note: "查实挪用占用数，没有写0",
      synonyms: ["挪用金额", "违规使用金额", "占用金额", "违规金额"],
      unit: "元",
      min: 0,
      max: 5000000,
      check: {severity: "doubt", zh: "挪用占用金额一般不超过到位金额", sql: "misused_yuan <= amount_yuan"},
      example: "0.00"
    }),
    in_budget: bool({
      zh: "是否列入预算",
      en: "Included in the budget",
      note: "列入单位或财政预算填是",
      synonyms: ["列入预算", "是否纳入预算", "纳入预算", "是否纳入财政预算"],
      example: "是"
    }),
    separate_line: bool({
      zh: "是否单独列支",
      en: "Separate budget line",
      note: "预算中单独列出填是",
      synonyms: ["单独列支", "是否单列", "单列"],
      check: {severity: "doubt", zh: "单独列支的应先列入预算", sql: "in_budget OR NOT separate_line"},
      example: "是"
    }),
    own_account: bool({
      zh: "是否专户管理",
      en: "Dedicated account",
      note: "专户或专账管理填是",
      synonyms: ["专户管理", "是否专账", "是否专户", "专账管理", "是否专账管理"],
      example: "是"
    }),
    reported_on: date({
      zh: "使用情况报告日",
      en: "Date use of funds was reported",
      note: "向上级报告使用情况的日期",
      synonyms: ["报告日期", "使用情况报告日期", "报告时间"],
      example: "2018-12-20"
    }),
    published_on: date({
      zh: "使用情况公示日",
      en: "Date use of funds was published",
      note: "向党员公示的日期",
      synonyms: ["公示日期", "公布日期", "使用情况公示日期", "公示时间", "公开日期"],
      check: {severity: "doubt", zh: "公示日期不早于经费年度1月1日", sql: "EXTRACT(year FROM published_on) >= year"},
      example: "2018-12-25"
    })
  }
);
