import {bool, date, kind, oneOf, text} from "../column.js";
import {venueItemCode} from "../enums/venueItemCode.js";

/** 阵地配置. */
export const venueItem = kind(
  "venue_item",
  "阵地配置",
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
    as_of: date({
      zh: "统计日期",
      en: "Snapshot date",
      note: "情况截至哪一天",
      synonyms: ["检查日期", "统计时间", "截止日期", "登记日期", "截至日期"],
      required: true,
      key: true,
      example: "2018-12-31"
    }),
    item_code: oneOf(venueItemCode, {
      zh: "配置项目",
      en: "Item of the venue",
      note: "从下拉表选项目",
      synonyms: ["项目", "设施", "设施名称", "配置内容", "物品", "设施项目"],
      required: true,
      key: true,
      example: "党旗"
    }),
    present: bool({
      zh: "是否具备",
      en: "Whether the item is present",
      note: "有填是，没有填否",
      synonyms: ["有无", "是否有", "是否配备", "是否配置", "是否到位"],
      required: true,
      example: "是"
    })
  }
);
