import {int, kind, oneOf, text} from "../column.js";
import {tallyCode} from "../enums/tallyCode.js";

/** 次数分布. */
export const timesBin = kind(
  "times_bin",
  "次数分布",
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
      synonyms: ["年份", "统计年度", "所属年度"],
      unit: "年",
      required: true,
      key: true,
      min: 2010,
      max: 2035,
      example: "2018"
    }),
    metric: oneOf(tallyCode, {
      zh: "统计项目",
      en: "What is counted, now volunteering only",
      note: "目前只填志愿服务",
      synonyms: ["项目", "统计内容", "指标", "统计事项"],
      required: true,
      key: true,
      check: {severity: "doubt", zh: "目前只有志愿服务按次数分布统计", sql: "metric = 'volunteer'"},
      example: "志愿服务次数分布"
    }),
    times: int({
      zh: "次数",
      en: "Times of this bin",
      note: "本档每人参加几次",
      synonyms: ["参加次数", "服务次数", "每人次数"],
      unit: "次",
      required: true,
      key: true,
      min: 0,
      max: 366,
      example: "2"
    }),
    headcount: int({
      zh: "本档人数",
      en: "Persons in the bin",
      note: "次数相同的有几人",
      synonyms: ["人数", "党员人数", "相应人数"],
      unit: "人",
      required: true,
      min: 0,
      max: 500,
      example: "12"
    })
  }
);
