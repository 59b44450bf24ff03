import {date, kind, oneOf, text} from "../column.js";
import {btx} from "../enums/btx.js";

/** BTX条目. */
export const practice = kind(
  "practice",
  "BTX条目",
  {tier: "advanced", naturalKey: ["origin_org_id", "origin_branch_id", "adopted_on"]},
  {
    practice_id: text({
      zh: "条目编号",
      en: "Unique key; generated when blank",
      note: "可留空，由系统编号",
      synonyms: ["编号", "做法编号"],
      key: true,
      example: "X00014"
    }),
    layer: oneOf(btx, {
      zh: "当前层级",
      en: "Current layer B, T or X",
      note: "B、T或X",
      synonyms: ["层级", "现层级", "所属层级", "类别"],
      required: true,
      check: {
        severity: "refuse",
        zh: "只能由X转为T或B、由T转为B",
        sql: "moved_from IS NULL OR (moved_from = 'X' AND layer IN ('T', 'B')) OR (moved_from = 'T' AND layer = 'B')"
      },
      example: "T"
    }),
    origin_org_id: text({
      zh: "来源组织编号",
      en: "Organisation of origin",
      note: "B、T由哪个组织提出",
      synonyms: ["来源组织", "提出组织", "来源单位", "提出单位"],
      references: "org.org_id",
      check: {
        severity: "refuse",
        zh: "来源组织和来源支部至少填一个",
        sql: "origin_org_id IS NOT NULL OR origin_branch_id IS NOT NULL"
      },
      example: "O0012"
    }),
    origin_branch_id: text({
      zh: "来源支部编号",
      en: "Branch of origin, for X",
      note: "X由哪个支部创造",
      synonyms: ["来源支部", "提出支部", "创新支部"],
      references: "branch.branch_id",
      check: {
        severity: "doubt",
        zh: "由X层开始的条目应填来源支部",
        sql: "(layer <> 'X' AND COALESCE(moved_from, '') <> 'X') OR origin_branch_id IS NOT NULL"
      },
      example: "B00123"
    }),
    adopted_on: date({
      zh: "列入日期",
      en: "Date entered the current layer",
      note: "进入当前层级的日期",
      synonyms: ["采纳日期", "进入本层日期", "列入时间", "采纳时间"],
      example: "2018-10-10"
    }),
    moved_from: oneOf(btx, {
      zh: "原层级",
      en: "Previous layer",
      note: "转化前是X或T，没有留空",
      synonyms: ["转化前层级", "转自", "原所属层级"],
      check: {severity: "doubt", zh: "填了转化日期的应填原层级", sql: "moved_on IS NULL OR moved_from IS NOT NULL"},
      example: "X"
    }),
    moved_on: date({
      zh: "转化日期",
      en: "Conversion date",
      note: "由原层转入的日期，没有留空",
      synonyms: ["转化时间", "转层日期"],
      check: {severity: "doubt", zh: "填了原层级的应填转化日期", sql: "moved_from IS NULL OR moved_on IS NOT NULL"},
      example: "2018-10-10"
    })
  }
);
