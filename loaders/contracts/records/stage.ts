import {date, int, kind, oneOf, text} from "../column.js";
import {pack} from "../enums/pack.js";
import {stageCode} from "../enums/stageCode.js";
import {stageOutcome} from "../enums/stageOutcome.js";
import {tier} from "../enums/tier.js";

/** 流程阶段. */
export const stage = kind(
  "stage",
  "流程阶段",
  {tier: "advanced", naturalKey: ["branch_id", "org_id", "pack_id", "cycle_year", "stage_code", "entered_on"]},
  {
    stage_id: text({
      zh: "阶段编号",
      en: "Unique key; generated when blank",
      note: "可留空，由系统编号",
      synonyms: ["编号"],
      key: true,
      example: "G00077"
    }),
    branch_id: text({
      zh: "支部编号",
      en: "Branch code; blank for an organisation stage",
      note: "支部的阶段填支部编号",
      synonyms: ["党支部编号", "支部代码", "支部编码", "支部名称", "党支部名称", "所在支部", "党支部", "支部"],
      references: "branch.branch_id",
      check: {
        severity: "refuse",
        zh: "支部编号和组织编号至少填一个",
        sql: "branch_id IS NOT NULL OR org_id IS NOT NULL"
      },
      example: "B00123"
    }),
    org_id: text({
      zh: "组织编号",
      en: "Organisation running the step",
      note: "办理这一步的党组织",
      synonyms: ["党组织编号", "党组织名称", "组织名称", "组织代码", "办理组织", "党组织"],
      references: "org.org_id",
      example: "O0012"
    }),
    pack_id: oneOf(pack, {
      zh: "适用标准",
      en: "Regime the stage belongs to",
      note: "按哪套标准",
      synonyms: ["适用文件", "标准", "依据文件", "考核标准", "考核依据"],
      required: true,
      example: "铜陵基层党组织标准化"
    }),
    cycle_year: int({
      zh: "年度",
      en: "Cycle year",
      note: "四位数年份",
      synonyms: ["年份", "创评年度", "申报年度", "考核年度"],
      unit: "年",
      required: true,
      min: 2010,
      max: 2035,
      example: "2018"
    }),
    stage_code: oneOf(stageCode, {
      zh: "阶段",
      en: "Stage or step",
      note: "从下拉表选阶段",
      synonyms: ["环节", "流程环节", "创评环节", "工作阶段", "步骤"],
      required: true,
      example: "自下而上申报"
    }),
    tier: oneOf(tier, {
      zh: "培育层次",
      en: "Cultivation tier",
      note: "列入哪个梯次，没有留空",
      synonyms: ["培树梯次", "梯次", "培育类别", "培树批次", "管理类别"],
      example: "重点培养"
    }),
    entered_on: date({
      zh: "进入日期",
      en: "Date the stage was entered",
      note: "进入这一步的日期",
      synonyms: ["日期", "申报日期", "进入时间", "列入日期", "办理日期"],
      required: true,
      check: {
        severity: "doubt",
        zh: "进入日期一般在本年度或次年1月",
        sql: "EXTRACT(year FROM entered_on) BETWEEN cycle_year AND cycle_year + 1"
      },
      example: "2018-01-20"
    }),
    outcome: oneOf(stageOutcome, {
      zh: "阶段结果",
      en: "Passed, failed, withdrawn or pending",
      note: "通过、未通过、撤回、进行中",
      synonyms: ["结果", "办理结果", "验收结果", "环节结果"],
      example: "通过"
    }),
    candidates_in: int({
      zh: "参评支部数",
      en: "Candidates entering the step",
      note: "这一步参加几个支部",
      synonyms: ["候选数", "参评数", "推荐前数量", "进入数", "候选支部数"],
      unit: "个",
      min: 0,
      max: 20000,
      example: "12"
    }),
    candidates_out: int({
      zh: "通过支部数",
      en: "Candidates passing the step",
      note: "这一步选出几个支部",
      synonyms: ["入选数", "通过数", "推荐数", "推荐后数量", "入选支部数"],
      unit: "个",
      min: 0,
      max: 20000,
      check: {severity: "refuse", zh: "通过支部数不超过参评支部数", sql: "candidates_out <= candidates_in"},
      example: "10"
    }),
    objections: int({
      zh: "公示异议数",
      en: "Upheld objections in publicity",
      note: "公示期查实的异议件数",
      synonyms: ["异议数", "有效异议数", "公示异议", "成立异议数"],
      unit: "件",
      min: 0,
      max: 100,
      example: "0"
    })
  }
);
