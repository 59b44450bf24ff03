import {bool, date, kind, oneOf, text} from "../column.js";
import {role} from "../enums/role.js";
import {sanction} from "../enums/sanction.js";

/** 职位任期. */
export const post = kind(
  "post",
  "职位任期",
  {tier: "standard", cadence: "standing", naturalKey: ["branch_id", "role", "started_on"]},
  {
    post_id: text({
      zh: "任职编号",
      en: "Unique key; generated when blank",
      note: "可留空，由系统编号",
      synonyms: ["编号", "职位编号", "岗位编号"],
      key: true,
      example: "P00231"
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
    role: oneOf(role, {
      zh: "职务",
      en: "Seat held; never a person's name",
      note: "只写职务，不写姓名",
      synonyms: ["党内职务", "支部职务", "岗位", "职位", "班子职务"],
      required: true,
      check: {
        severity: "refuse",
        zh: "本表只登记班子职位和第一书记，不登记普通党员",
        sql: "role NOT IN ('member', 'leading_cadre', 'superior')"
      },
      example: "支部书记"
    }),
    started_on: date({
      zh: "任职日期",
      en: "Seat occupied from",
      note: "这一任从哪天开始",
      synonyms: ["任职时间", "到任日期", "到任时间", "任职起始日期", "开始日期"],
      required: true,
      example: "2018-03-10"
    }),
    ended_on: date({
      zh: "离任日期",
      en: "Occupied until; blank if current",
      note: "在任留空，空档即缺职",
      synonyms: ["离任时间", "免职日期", "免职时间", "离职日期", "结束日期", "任职截止日期"],
      check: {severity: "refuse", zh: "离任日期不早于任职日期", sql: "ended_on >= started_on"},
      example: "2020-01-31"
    }),
    newly_nominated: bool({
      zh: "是否新提名",
      en: "New nominee for the seat",
      note: "这一任是新提名人选填是",
      synonyms: ["新提名", "是否新任", "是否新提名人选"],
      example: "否"
    }),
    duty_assigned: bool({
      zh: "职责是否明确",
      en: "Written duty exists",
      note: "有书面分工填是",
      synonyms: ["是否明确职责", "有无书面分工", "是否分工", "书面职责", "定岗定责"],
      example: "是"
    }),
    sanction_level: oneOf(sanction, {
      zh: "现受党纪处分",
      en: "Heaviest current sanction of seat holder",
      note: "影响期内最重处分，没有写无",
      synonyms: ["党纪处分", "处分", "处分情况", "受处分情况", "党内处分"],
      example: "警告"
    }),
    sanction_on: date({
      zh: "处分日期",
      en: "Date of the sanction",
      note: "处分决定日期，无处分留空",
      synonyms: ["处分时间", "受处分日期", "受处分时间", "处分决定日期"],
      check: {
        severity: "doubt",
        zh: "有处分才填处分日期，有处分应填处分日期",
        sql: "(sanction_on IS NULL) = (COALESCE(sanction_level, 'none') = 'none')"
      },
      example: "2019-05-06"
    })
  }
);
