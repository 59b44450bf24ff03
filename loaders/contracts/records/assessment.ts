import {date, decimal, int, kind, oneOf, text} from "../column.js";
import {assessStatus} from "../enums/assessStatus.js";
import {channel} from "../enums/channel.js";
import {pack, passes} from "../enums/pack.js";
import {star} from "../enums/star.js";

/** 考核单. */
export const assessment = kind(
  "assessment",
  "考核单",
  {tier: "advanced"},
  {
    sheet_id: text({
      zh: "考核单编号",
      en: "Unique key of the assessment sheet",
      note: "每支部每轮一个编号",
      synonyms: ["编号", "考核编号", "考核表编号"],
      required: true,
      key: true,
      example: "S2018-00123"
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
    pack_id: oneOf(pack, {
      zh: "考核依据",
      en: "Regime the sheet follows",
      note: "按哪套标准考核",
      synonyms: ["适用文件", "标准", "考核标准", "适用标准", "依据文件", "考核细则"],
      required: true,
      example: "武进党支部规范化"
    }),
    cycle_year: int({
      zh: "考核年度",
      en: "Assessment cycle year",
      note: "四位数年份",
      synonyms: ["年度", "年份", "创建年度", "考核周期"],
      unit: "年",
      required: true,
      min: 2010,
      max: 2035,
      example: "2018"
    }),
    channel: oneOf(channel, {
      zh: "考核方式",
      en: "Online, offline or combined",
      note: "线上、线下或两者结合",
      synonyms: ["方式", "考核形式", "线上线下"],
      example: "线上线下结合"
    }),
    total_self: decimal({
      zh: "自评总分",
      en: "Self score after dimension caps",
      note: "各项封顶后的自评合计",
      synonyms: ["自评分", "自评得分", "自评合计", "自评分合计"],
      unit: "分",
      min: 0,
      max: 100,
      example: "92.00"
    }),
    total_assessed: decimal({
      zh: "考核总分",
      en: "Assessed score after dimension caps",
      note: "各项封顶后的考核合计",
      synonyms: ["考核分", "考核得分", "得分", "总分", "审定分", "考评得分"],
      unit: "分",
      min: 0,
      max: 100,
      check: {
        severity: "doubt",
        zh: "考核总分与自评总分相差一般不超过30分",
        sql: "ABS(total_assessed - total_self) <= 30"
      },
      example: "88.50"
    }),
    grade: text({
      zh: "考核等次",
      en: "Local grade",
      note: "按本地等次名称填",
      synonyms: ["等次", "评定等次", "等级", "考核等级", "考核结果", "评定结果"],
      example: "先进"
    }),
    star: oneOf(star, {
      zh: "星级",
      en: "Star level on the local scale",
      note: "未定星的写未定星",
      synonyms: ["评定星级", "星级评定", "星级等次", "创评星级"],
      example: "四星"
    }),
    status: oneOf(assessStatus, {
      zh: "考核状态",
      en: "Stage or outcome of the sheet",
      note: "从下拉表选状态",
      synonyms: ["状态", "当前状态", "办理状态"],
      required: true,
      check: {
        severity: "doubt",
        zh: "考核总分不到所依标准的合格分的，不能认定合格",
        get sql() {
          const scores = passes().map(([id, pass]) => `(pack_id = '${id}' AND total_assessed < ${pass})`);
          return `status <> 'qualified' OR NOT (${scores.join(" OR ") || "FALSE"})`;
        }
      },
      example: "合格"
    }),
    finalised_on: date({
      zh: "审定日期",
      en: "Date finalised",
      note: "结果确定的日期，未定留空",
      synonyms: ["评定日期", "审定时间", "评定时间", "确认日期", "结果确定日期"],
      check: {
        severity: "doubt",
        zh: "合格、不达标、一票否决的应填审定日期",
        sql: "status NOT IN ('qualified', 'failed', 'vetoed') OR finalised_on IS NOT NULL"
      },
      example: "2018-12-28"
    })
  }
);
