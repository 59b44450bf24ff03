import {bool, date, int, kind, oneOf, text} from "../column.js";
import {venueKind} from "../enums/venueKind.js";

/** 阵地. */
export const venue = kind(
  "venue",
  "阵地",
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
    as_of: date({
      zh: "统计日期",
      en: "Snapshot date",
      note: "情况截至哪一天",
      synonyms: ["检查日期", "统计时间", "截止日期", "登记日期", "截至日期"],
      required: true,
      key: true,
      example: "2018-12-31"
    }),
    kind: oneOf(venueKind, {
      zh: "阵地形式",
      en: "Own, shared or none",
      note: "独立、共用或无",
      synonyms: ["场所类型", "活动场所", "阵地类型", "场所形式", "活动室类型", "有无活动场所"],
      required: true,
      example: "独立活动室"
    }),
    fixed: bool({
      zh: "是否固定",
      en: "Relatively fixed place",
      note: "相对固定填是",
      synonyms: ["场所是否固定", "固定场所", "有无固定场所", "是否有固定场所"],
      check: {severity: "refuse", zh: "没有阵地的不能填固定", sql: "kind <> 'none' OR NOT fixed"},
      example: "是"
    }),
    register_complete: bool({
      zh: "资产登记齐全",
      en: "Asset register complete",
      note: "设施物品都已登记填是",
      synonyms: ["资产登记是否齐全", "资产台账齐全", "登记齐全", "资产是否登记"],
      example: "是"
    }),
    keeper_named: bool({
      zh: "是否明确管理人",
      en: "A manager is named",
      note: "有人管填是，不写姓名",
      synonyms: ["有无管理员", "有无专人管理", "是否有专人管理", "是否有管理员"],
      example: "是"
    }),
    misuse_count: int({
      zh: "违规使用起数",
      en: "Unauthorised transfer, lease or use",
      note: "擅自转让出租改用途的起数",
      synonyms: ["挪作他用次数", "违规起数", "违规使用次数", "擅自转租次数"],
      unit: "起",
      min: 0,
      max: 50,
      example: "0"
    })
  }
);
