import {bool, date, int, kind, oneOf, text} from "../column.js";
import {electedBy} from "../enums/electedBy.js";

/** 届次换届. */
export const committeeTerm = kind(
  "committee_term",
  "届次换届",
  {tier: "standard", cadence: "standing", naturalKey: ["branch_id", "elected_on"]},
  {
    term_id: text({
      zh: "届次编号",
      en: "Unique key; generated when blank",
      note: "可留空，由系统编号",
      synonyms: ["编号", "届次"],
      key: true,
      example: "B00123-T3"
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
    has_committee: bool({
      zh: "是否设支委会",
      en: "Whether a branch committee exists",
      note: "设支部委员会填是",
      synonyms: ["设支委会", "支委会", "是否设立支委会", "是否设立支部委员会", "有无支委会"],
      required: true,
      example: "是"
    }),
    committee_seats: int({
      zh: "班子实配人数",
      en: "Filled seats including secretary and deputy",
      note: "在岗人数，含书记副书记",
      synonyms: ["支委人数", "班子人数", "委员人数", "支委会人数", "职数", "支委职数", "班子职数", "委员数"],
      unit: "人",
      min: 0,
      max: 15,
      check: {
        severity: "doubt",
        zh: "不设支委会的支部班子一般只有书记和至多1名副书记",
        sql: "has_committee OR committee_seats <= 2"
      },
      example: "5"
    }),
    deputy_seats: int({
      zh: "副书记人数",
      en: "Filled deputy-secretary seats",
      note: "在岗副书记几人，没有写0",
      synonyms: ["副书记数", "副书记职数", "副书记"],
      unit: "人",
      min: 0,
      max: 3,
      check: {
        severity: "refuse",
        zh: "副书记人数须少于班子实配人数",
        sql: "deputy_seats < committee_seats OR (deputy_seats = 0 AND committee_seats = 0)"
      },
      example: "1"
    }),
    elected_by: oneOf(electedBy, {
      zh: "产生方式",
      en: "Elected by general meeting, or appointed",
      note: "党员大会选举或上级选派",
      synonyms: ["选举方式", "选举产生方式", "班子产生方式", "任职方式"],
      check: {
        severity: "doubt",
        zh: "设支委会的一般由党员大会选举产生",
        sql: "NOT has_committee OR elected_by = 'general_meeting'"
      },
      example: "党员大会选举"
    }),
    elected_on: date({
      zh: "本届选举日期",
      en: "Start of the term",
      note: "本届班子选出的日期",
      synonyms: [
        "选举日期",
        "选举时间",
        "当选日期",
        "本届选举时间",
        "换届选举日期",
        "本届起始日期",
        "换届时间",
        "上次换届时间"
      ],
      required: true,
      example: "2018-03-10"
    }),
    term_years: int({
      zh: "任期年数",
      en: "Length of term in years",
      note: "写2、3或5，只写数字",
      synonyms: ["任期", "届期", "任期（年）", "每届任期"],
      unit: "年",
      min: 1,
      max: 5,
      example: "3"
    }),
    due_on: date({
      zh: "届满日期",
      en: "Date the term expires",
      note: "留空时按选举日期加任期推算",
      synonyms: ["到期日期", "届满时间", "任期届满日期", "应换届日期", "应换届时间", "到届日期"],
      check: {
        severity: "doubt",
        zh: "届满日期应等于选举日期加任期年数（2月29日按2月28日）",
        sql: "due_on = elected_on + to_years(term_years)"
      },
      example: "2021-03-10"
    }),
    early_approved_on: date({
      zh: "提前换届批复日",
      en: "Approval of an early election",
      note: "批准提前换届的日期，没有留空",
      synonyms: ["提前换届批复日期", "提前换届批准日期", "提前批复日期"],
      check: {severity: "doubt", zh: "提前换届批复日一般早于届满日期", sql: "early_approved_on < due_on"},
      example: "2020-10-08"
    }),
    extension_approved_on: date({
      zh: "延期批复日期",
      en: "Approval of an extension",
      note: "批准延期换届的日期，没有留空",
      synonyms: ["延期换届批复日期", "延期批准日期", "延期批复时间", "延期换届批准时间"],
      check: {severity: "doubt", zh: "延期批复一般在届满日期以前", sql: "extension_approved_on <= due_on"},
      example: "2021-02-20"
    }),
    extended_to: date({
      zh: "延期截止日期",
      en: "Approved new deadline",
      note: "批复写明延到哪一天",
      synonyms: ["延期至", "延至日期", "延期到", "批准延期至", "延期截止时间"],
      check: {severity: "refuse", zh: "延期截止日期须晚于届满日期", sql: "extended_to > due_on"},
      example: "2022-03-10"
    }),
    superior_approved_on: date({
      zh: "选举结果批复日",
      en: "Superior approved the elected leaders",
      note: "上级批复书记副书记的日期",
      synonyms: ["选举结果批复日期", "选举结果批准日期", "批复日期", "任职批复日期"],
      check: {severity: "refuse", zh: "选举结果批复日不早于选举日期", sql: "superior_approved_on >= elected_on"},
      example: "2018-03-20"
    }),
    reminder_sent_on: date({
      zh: "换届提醒日期",
      en: "Written renewal reminder by superior",
      note: "上级发书面提醒的日期",
      synonyms: ["提醒日期", "提醒函日期", "换届提醒时间", "书面提醒日期", "提醒时间"],
      check: {severity: "doubt", zh: "换届提醒一般在届满日期以前", sql: "reminder_sent_on <= due_on"},
      example: "2020-12-08"
    }),
    renewed_on: date({
      zh: "实际换届日期",
      en: "Date of the next election",
      note: "下一届选举日期，未换留空",
      synonyms: ["换届日期", "实际换届时间", "已换届日期", "下届选举日期", "完成换届日期"],
      check: {severity: "refuse", zh: "实际换届日期须晚于本届选举日期", sql: "renewed_on > elected_on"},
      example: "2021-03-06"
    })
  }
);
