import {date, int, kind, text} from "../column.js";

/** 党小组. */
export const partyGroup = kind(
  "party_group",
  "党小组",
  {tier: "standard"},
  {
    group_id: text({
      zh: "党小组编号",
      en: 'Unique group code; "第一党小组" is accepted',
      note: "支部编号加组号，或第一党小组",
      synonyms: ["小组编号", "党小组", "党小组名称", "小组名称", "小组"],
      required: true,
      key: true,
      example: "B00123-G1"
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
    valid_from: date({
      zh: "设立日期",
      en: "Date the group began",
      note: "本党小组从哪天起有",
      synonyms: ["划分日期", "设立时间", "成立日期", "成立时间", "开始日期", "起始日期"],
      required: true,
      example: "2018-01-01"
    }),
    valid_to: date({
      zh: "撤销日期",
      en: "Date ended; blank if current",
      note: "仍在的留空",
      synonyms: ["终止日期", "结束日期", "撤销时间", "终止时间"],
      check: {severity: "refuse", zh: "撤销日期不早于设立日期", sql: "valid_to >= valid_from"},
      example: "2019-12-31"
    }),
    members: int({
      zh: "小组人数",
      en: "All members of the group",
      note: "本组党员人数，含预备",
      synonyms: ["党小组人数", "小组党员数", "党员数", "党员人数", "人数"],
      unit: "人",
      required: true,
      min: 0,
      max: 100,
      example: "7"
    }),
    formal_members: int({
      zh: "小组正式党员数",
      en: "Full members of the group",
      note: "本组正式党员人数",
      synonyms: ["正式党员数", "正式党员", "正式党员人数"],
      unit: "人",
      min: 0,
      max: 100,
      check: {severity: "refuse", zh: "小组正式党员数不超过小组人数", sql: "formal_members <= members"},
      example: "6"
    }),
    has_leader: int({
      zh: "组长人数",
      en: "Number of leaders, normally one",
      note: "党小组长几人，一般1人",
      synonyms: ["党小组长人数", "小组长人数", "党小组长数", "小组长数", "是否有组长"],
      unit: "人",
      min: 0,
      max: 5,
      check: {severity: "doubt", zh: "每个党小组一般有1名组长", sql: "has_leader = 1"},
      example: "1"
    })
  }
);
