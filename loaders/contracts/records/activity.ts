import {bool, date, int, kind, oneOf, text} from "../column.js";
import {activityType} from "../enums/activityType.js";
import {mode} from "../enums/mode.js";
import {role} from "../enums/role.js";
import {scope} from "../enums/scope.js";

/** 活动记录. */
export const activity = kind(
  "activity",
  "活动记录",
  {tier: "core", cadence: "month", naturalKey: ["branch_id", "group_id", "activity_type", "held_on"]},
  {
    activity_id: text({
      zh: "活动编号",
      en: "Unique key; generated when blank",
      note: "可留空，由系统编号",
      synonyms: ["编号", "记录编号"],
      key: true,
      example: "A000871"
    }),
    branch_id: text({
      zh: "支部编号",
      en: "Branch code, or exact branch name",
      note: "支部编号；没有编号可写全称",
      synonyms: [
        "党支部编号",
        "支部代码",
        "支部编码",
        "支部名称",
        "党支部名称",
        "所在支部",
        "党支部",
        "支部",
        "组织单位"
      ],
      required: true,
      references: "branch.branch_id",
      example: "B00123"
    }),
    group_id: text({
      zh: "党小组编号",
      en: "Group code; blank for whole branch",
      note: "党小组会填，全支部活动留空",
      synonyms: ["党小组", "小组编号", "党小组名称", "小组名称", "小组"],
      references: "party_group.group_id",
      check: {
        severity: "doubt",
        zh: "党小组会应写明是哪个党小组",
        sql: "activity_type <> 'group_meeting' OR group_id IS NOT NULL"
      },
      example: "B00123-G1"
    }),
    activity_type: oneOf(activityType, {
      zh: "活动类型",
      en: "Kind of meeting or activity",
      note: "一行一类，一场多类写多行",
      synonyms: ["类型", "活动类别", "会议类型", "会议类别", "组织生活类型", "活动形式", "类别"],
      required: true,
      example: "主题党日"
    }),
    event_key: text({
      zh: "同场编号",
      en: "Same value for rows of one event",
      note: "同一场写成多行时写相同编号",
      synonyms: ["同场活动编号", "合并编号", "关联编号"],
      example: "201803-1"
    }),
    scope: oneOf(scope, {
      zh: "参加范围",
      en: "Whole branch, group or batch",
      note: "全支部、党小组或分期分批",
      synonyms: ["范围", "活动范围", "开展范围"],
      check: {
        severity: "doubt",
        zh: "范围为党小组的应写明是哪个党小组",
        sql: "scope <> 'group' OR group_id IS NOT NULL"
      },
      example: "全支部"
    }),
    mode: oneOf(mode, {
      zh: "开展方式",
      en: "Onsite, online or mixed",
      note: "现场、线上或线上线下",
      synonyms: ["方式", "活动方式", "会议形式", "线上线下", "召开方式"],
      example: "现场"
    }),
    held_on: date({
      zh: "活动日期",
      en: "Local calendar date held",
      note: "年月日齐全，一行一个日期",
      synonyms: ["日期", "时间", "活动时间", "开展时间", "召开时间", "会议时间", "会议日期", "开展日期", "召开日期"],
      required: true,
      example: "2018-03-05"
    }),
    place: text({
      zh: "活动地点",
      en: "Place, no person's name or home address",
      note: "写场所名，不写人名住址",
      synonyms: ["地点", "会议地点", "开展地点", "召开地点", "场所"],
      example: "村党员活动室"
    }),
    topic: text({
      zh: "主题",
      en: "One theme; no person's name",
      note: "一次一个主题，不写人名",
      synonyms: ["活动主题", "会议主题", "议题", "会议议题", "活动内容", "主要内容", "内容", "党课题目"],
      check: {
        severity: "doubt",
        zh: "主题党日应写主题",
        sql: "activity_type <> 'theme_day' OR (topic IS NOT NULL AND topic <> '')"
      },
      example: "学习党章"
    }),
    fixed_day: bool({
      zh: "是否固定日",
      en: "Held on declared fixed day or substitute",
      note: "在申报的固定日或替代日填是",
      synonyms: ["固定日", "是否固定活动日", "是否在固定日", "是否固定日开展"],
      check: {
        severity: "doubt",
        zh: "只有主题党日填是否固定日",
        sql: "fixed_day IS NULL OR NOT fixed_day OR activity_type = 'theme_day'"
      },
      example: "是"
    }),
    standalone: bool({
      zh: "是否单独召开",
      en: "Not merged with a business meeting",
      note: "没有与业务会合开填是",
      synonyms: ["单独召开", "是否单独开展", "是否与业务会分开"],
      example: "是"
    }),
    speaker_role: oneOf(role, {
      zh: "主讲人职务",
      en: "Role of lecturer, never a name",
      note: "只写职务，不写姓名",
      synonyms: ["主讲人", "授课人", "授课人职务", "讲课人", "主讲人身份", "授课人身份"],
      check: {
        severity: "doubt",
        zh: "党课应写主讲人职务",
        sql: "activity_type <> 'party_lecture' OR speaker_role IS NOT NULL"
      },
      example: "支部书记"
    }),
    keynote_speakers: int({
      zh: "主题发言人数",
      en: "Number of themed talks",
      note: "几名党员作主题发言",
      synonyms: ["发言人数", "主题发言数", "中心发言人数", "重点发言人数"],
      unit: "人",
      min: 0,
      max: 50,
      check: {severity: "doubt", zh: "主题发言人数不超过实到人数", sql: "keynote_speakers <= attended_count"},
      example: "2"
    }),
    expected_count: int({
      zh: "应到人数",
      en: "Members who should attend",
      note: "应参加的党员人数",
      synonyms: ["应到", "应参加人数", "应到党员数", "应参加", "应到会人数"],
      unit: "人",
      min: 0,
      max: 1000,
      example: "20"
    }),
    attended_count: int({
      zh: "实到人数",
      en: "Members who attended",
      note: "只计本支部党员，不计列席",
      synonyms: ["实到", "实际参加人数", "参加人数", "参会人数", "到会人数", "出席人数", "实到党员数", "实到会人数"],
      unit: "人",
      min: 0,
      max: 1000,
      check: {severity: "doubt", zh: "实到人数不超过应到人数", sql: "attended_count <= expected_count"},
      example: "18"
    }),
    minutes_filed: bool({
      zh: "记录是否归档",
      en: "Minutes are archived",
      note: "会议记录已归档填是",
      synonyms: ["有无记录", "是否有记录", "会议记录", "是否有会议记录", "记录归档", "是否归档", "活动记录"],
      example: "是"
    }),
    photo_count: int({
      zh: "照片张数",
      en: "Number of photos; files not collected",
      note: "只写张数，不要贴照片",
      synonyms: ["照片数", "图片数", "照片", "图片张数", "照片数量"],
      unit: "张",
      min: 0,
      max: 200,
      example: "3"
    }),
    uploaded_on: date({
      zh: "上传日期",
      en: "Date put on the platform",
      note: "上传平台的日期，未传留空",
      synonyms: ["上传时间", "平台上传日期", "上传平台日期", "录入日期"],
      check: {severity: "doubt", zh: "上传日期不早于活动日期", sql: "uploaded_on >= held_on"},
      example: "2018-03-08"
    }),
    filed_upward_on: date({
      zh: "报上级备案日期",
      en: "Date filed with the superior",
      note: "报上级备案的日期，未报留空",
      synonyms: ["备案日期", "备案时间", "上报日期", "上报备案日期", "报备日期", "报送日期"],
      check: {severity: "doubt", zh: "报备日期一般不早于活动日期", sql: "filed_upward_on >= held_on"},
      example: "2018-03-12"
    })
  }
);
