import {int, kind, oneOf, text} from "../column.js";
import {audience} from "../enums/audience.js";

/** 满意度测评. */
export const satisfaction = kind(
  "satisfaction",
  "满意度测评",
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
      synonyms: ["年份", "测评年度", "所属年度"],
      unit: "年",
      required: true,
      key: true,
      min: 2010,
      max: 2035,
      example: "2018"
    }),
    audience: oneOf(audience, {
      zh: "测评对象",
      en: "Who answered: organisation, members, masses",
      note: "组织、党员或群众",
      synonyms: ["对象", "评价主体", "测评主体", "测评群体"],
      required: true,
      key: true,
      example: "党员"
    }),
    respondents: int({
      zh: "有效票数",
      en: "Valid answers",
      note: "收回的有效票数",
      synonyms: ["有效份数", "参加测评人数", "测评人数", "收回有效票", "有效问卷数"],
      unit: "人",
      required: true,
      min: 0,
      max: 10000,
      example: "20"
    }),
    satisfied: int({
      zh: "满意票数",
      en: "Of them satisfied",
      note: "选满意的票数，不填百分比",
      synonyms: ["满意数", "满意人数", "满意份数"],
      unit: "人",
      required: true,
      min: 0,
      max: 10000,
      check: {severity: "refuse", zh: "满意票数不超过有效票数", sql: "satisfied <= respondents"},
      example: "19"
    })
  }
);
