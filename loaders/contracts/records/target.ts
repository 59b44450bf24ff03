import {date, decimal, kind, oneOf, text} from "../column.js";
import {pack} from "../enums/pack.js";
import {qualifier} from "../enums/qualifier.js";

/** 目标. */
export const target = kind(
  "target",
  "目标",
  {tier: "advanced", cadence: "standing"},
  {
    pack_id: oneOf(pack, {
      zh: "适用标准",
      en: "Regime the target belongs to",
      note: "按哪套标准",
      synonyms: ["适用文件", "标准", "依据文件", "考核标准"],
      required: true,
      key: true,
      example: "铜陵基层党组织标准化"
    }),
    metric: text({
      zh: "目标项目",
      en: "What share or number",
      note: "指标名称，各年写法一致",
      synonyms: ["目标", "目标内容", "指标", "目标名称"],
      required: true,
      key: true,
      example: "达标党组织占比"
    }),
    value: decimal({
      zh: "目标值",
      en: "Target value",
      note: "百分之六十写60，无数字留空",
      synonyms: ["目标数", "数值", "指标值", "目标数值"],
      min: 0,
      max: 100000,
      example: "60"
    }),
    qualifier: oneOf(qualifier, {
      zh: "限定词",
      en: "Exact, about, overall or strive",
      note: "确保、左右、总体或力争",
      synonyms: ["程度", "目标性质", "要求程度", "表述"],
      example: "左右"
    }),
    due_on: date({
      zh: "完成时限",
      en: "Target date",
      note: "只有年份的写当年12月31日",
      synonyms: ["时限", "完成期限", "目标日期", "完成时间", "截止日期"],
      required: true,
      key: true,
      example: "2018-12-31"
    })
  }
);
