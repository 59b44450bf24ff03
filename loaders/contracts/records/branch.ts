import {bool, date, int, kind, oneOf, text} from "../column.js";
import {branchForm} from "../enums/branchForm.js";
import {leaderTier} from "../enums/leaderTier.js";
import {sector} from "../enums/sector.js";

/** 支部基本信息. */
export const branch = kind(
  "branch",
  "支部基本信息",
  {tier: "core", cadence: "standing"},
  {
    branch_id: text({
      zh: "支部编号",
      en: "Unique branch code, starting with a letter",
      note: "支部代码，以字母开头，全市不重",
      synonyms: ["党支部编号", "支部代码", "支部编码", "党支部代码", "党支部编码"],
      required: true,
      key: true,
      example: "B00123"
    }),
    org_id: text({
      zh: "上级组织编号",
      en: "Code or name of the supervising organisation",
      note: "直接管理本支部的党组织",
      synonyms: [
        "所属党组织编号",
        "所属组织编号",
        "隶属党组织",
        "上级党组织",
        "上级组织",
        "所属党组织",
        "所属党委",
        "上级党委"
      ],
      required: true,
      references: "org.org_id",
      example: "O0012"
    }),
    name: text({
      zh: "支部名称",
      en: "Full branch name, no person's name",
      note: "支部全称，各表写法一致",
      synonyms: ["党支部名称", "支部全称", "党支部全称", "党支部", "支部", "党组织名称"],
      required: true,
      example: "示例村党支部"
    }),
    sector: oneOf(sector, {
      zh: "领域",
      en: "Field the branch belongs to",
      note: "从下拉表选领域",
      synonyms: ["所属领域", "行业领域", "领域类别", "支部类别", "支部类型", "所属行业", "单位类别", "单位性质"],
      required: true,
      example: "农村"
    }),
    form: oneOf(branchForm, {
      zh: "设置形式",
      en: "Single, joint, temporary, mobile or functional branch",
      note: "单独、联合、临时、流动、功能型",
      synonyms: ["组建形式", "设置方式", "组建方式", "支部形式", "组建类型"],
      example: "单独党支部"
    }),
    leader_tier: oneOf(leaderTier, {
      zh: "领导所在支部",
      en: "Highest tier of leader belonging to branch",
      note: "有市、区领导编入的选其层级",
      synonyms: ["领导层级", "领导所在支部类别", "所在领导层级", "示范层级"],
      example: "其他支部"
    }),
    is_leading_organ: bool({
      zh: "是否领导机关",
      en: "Branch of a leading organ",
      note: "领导机关支部填是",
      synonyms: ["领导机关", "是否为领导机关"],
      check: {
        severity: "doubt",
        zh: "领导机关支部的领域一般为机关或乡镇街道",
        sql: "NOT is_leading_organ OR sector IN ('government-organ', 'town')"
      },
      example: "否"
    }),
    is_poor_village: bool({
      zh: "是否贫困村",
      en: "Registered poor village",
      note: "农村支部填，其他领域留空",
      synonyms: ["贫困村", "是否为贫困村", "是否建档立卡贫困村"],
      check: {severity: "doubt", zh: "贫困村支部的领域应为农村", sql: "NOT is_poor_village OR sector = 'village'"},
      example: "否"
    }),
    is_complex_village: bool({
      zh: "是否社情复杂村",
      en: "Village with complex social conditions",
      note: "农村支部填，其他领域留空",
      synonyms: ["社情复杂村", "是否为社情复杂村", "是否复杂村"],
      check: {
        severity: "doubt",
        zh: "社情复杂村支部的领域应为农村",
        sql: "NOT is_complex_village OR sector = 'village'"
      },
      example: "否"
    }),
    is_district_direct: bool({
      zh: "是否区直管社区",
      en: "Community managed directly by the district",
      note: "城市社区支部填，其他留空",
      synonyms: ["区直管社区", "是否区直管", "区直管"],
      check: {
        severity: "doubt",
        zh: "区直管社区支部的领域应为城市社区",
        sql: "NOT is_district_direct OR sector = 'urban-community'"
      },
      example: "否"
    }),
    households: int({
      zh: "社区户数",
      en: "Households in the community",
      note: "社区居民总户数，填整数",
      synonyms: ["户数", "居民户数", "总户数", "辖区户数"],
      unit: "户",
      min: 0,
      max: 50000,
      check: {
        severity: "doubt",
        zh: "只有社区（村）支部填社区户数",
        sql: "households IS NULL OR sector IN ('urban-community', 'village')"
      },
      example: "1500"
    }),
    formed_on: date({
      zh: "成立日期",
      en: "Approval date of formation",
      note: "上级批复成立的日期",
      synonyms: ["成立时间", "批准成立日期", "批准成立时间", "组建时间", "组建日期", "建立时间"],
      example: "2012-06-20"
    }),
    dissolved_on: date({
      zh: "撤销日期",
      en: "Dissolution date; blank while active",
      note: "已撤销的填日期，仍在的留空",
      synonyms: ["撤销时间", "撤并日期", "撤并时间", "终止日期"],
      check: {severity: "doubt", zh: "撤销日期不早于成立日期", sql: "dissolved_on >= formed_on"},
      example: "2022-06-30"
    })
  }
);
