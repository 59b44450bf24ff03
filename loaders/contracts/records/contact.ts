import {date, kind, oneOf, text} from "../column.js";
import {contactFrom} from "../enums/contactFrom.js";
import {partner} from "../enums/partner.js";

/** 联系结对. */
export const contact = kind(
  "contact",
  "联系结对",
  {tier: "advanced", naturalKey: ["branch_id", "from_kind", "partner_kind", "from_on"]},
  {
    contact_id: text({
      zh: "联系编号",
      en: "Unique key; generated when blank",
      note: "可留空，由系统编号",
      synonyms: ["编号", "结对编号"],
      key: true,
      example: "C00019"
    }),
    branch_id: text({
      zh: "支部编号",
      en: "Branch contacted, or branch paired",
      note: "被联系或参加结对的支部",
      synonyms: [
        "党支部编号",
        "支部代码",
        "支部编码",
        "支部名称",
        "党支部名称",
        "所在支部",
        "党支部",
        "支部",
        "联系支部",
        "被联系支部"
      ],
      required: true,
      references: "branch.branch_id",
      example: "B00123"
    }),
    from_kind: oneOf(contactFrom, {
      zh: "联系方类别",
      en: "Leader, committee or branch",
      note: "写类别，不写姓名",
      synonyms: ["联系人类别", "联系方", "联系主体", "联系类型"],
      example: "党员领导干部"
    }),
    partner_kind: oneOf(partner, {
      zh: "结对对象类别",
      en: "Class of the paired partner",
      note: "与哪类单位结对",
      synonyms: ["结对对象", "帮带对象", "对象类别", "结对类型", "帮扶对象类别"],
      check: {
        severity: "doubt",
        zh: "支部之间结对的应填结对对象类别",
        sql: "from_kind <> 'branch' OR partner_kind IS NOT NULL"
      },
      example: "村（社区）"
    }),
    from_on: date({
      zh: "开始日期",
      en: "Contact from",
      note: "联系或结对从哪天起",
      synonyms: ["结对日期", "起始日期", "开始时间", "结对时间", "联系起始日期"],
      required: true,
      example: "2018-02-01"
    }),
    to_on: date({
      zh: "结束日期",
      en: "Contact until; blank if current",
      note: "仍在联系的留空",
      synonyms: ["终止日期", "截止日期", "结束时间", "到期日期"],
      check: {severity: "refuse", zh: "结束日期不早于开始日期", sql: "to_on >= from_on"},
      example: "2019-01-31"
    })
  }
);
