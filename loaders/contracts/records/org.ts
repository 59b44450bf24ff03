import {kind, oneOf, text} from "../column.js";
import {orgLevel} from "../enums/orgLevel.js";
import {region} from "../enums/region.js";

/** 党组织信息. */
export const org = kind(
  "org",
  "党组织信息",
  {tier: "core", cadence: "standing"},
  {
    org_id: text({
      zh: "组织编号",
      en: "Unique code of the party organisation",
      note: "本级统一编的代码，以字母开头",
      synonyms: ["党组织编号", "组织代码", "组织编码", "党组织代码", "党组织编码"],
      required: true,
      key: true,
      example: "O0012"
    }),
    parent_org_id: text({
      zh: "上级组织编号",
      en: "Code of the superior organisation; blank at top",
      note: "上级组织编号，最高一级留空",
      synonyms: ["上级编号", "上级组织代码", "上级党组织编号", "上级组织", "上级党组织"],
      references: "org.org_id",
      check: {severity: "doubt", zh: "上级组织不能是本组织自己", sql: "parent_org_id <> org_id"},
      example: "O0001"
    }),
    org_level: oneOf(orgLevel, {
      zh: "组织层级",
      en: "Level in the organisation chain",
      note: "从下拉表选层级",
      synonyms: ["层级", "级别", "组织级别", "党组织类别", "组织类别", "党组织类型"],
      required: true,
      example: "基层党委"
    }),
    name: text({
      zh: "组织名称",
      en: "Organisation name, no person's name",
      note: "组织全称，不写人名",
      synonyms: ["党组织名称", "组织全称", "党组织全称", "单位名称", "单位党组织名称"],
      required: true,
      example: "示例镇党委"
    }),
    region_code: oneOf(region, {
      zh: "所属区县",
      en: "District or county, for funding split",
      note: "所在区县，按下拉表选",
      synonyms: ["区县", "所在区县", "县区", "县（区）", "区划", "行政区划", "所属地区"],
      example: "义安区"
    })
  }
);
