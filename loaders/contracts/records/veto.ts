import {date, kind, text} from "../column.js";

/** 一票否决. */
export const veto = kind(
  "veto",
  "一票否决",
  {tier: "advanced", naturalKey: ["branch_id", "clause_id", "from_on"]},
  {
    veto_id: text({
      zh: "否决编号",
      en: "Unique key; generated when blank",
      note: "可留空，由系统编号",
      synonyms: ["编号"],
      key: true,
      example: "V00003"
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
    clause_id: text({
      zh: "否决条款编号",
      en: "Which veto clause",
      note: "细则中的否决条款编号",
      synonyms: ["否决情形", "否决条款", "条款", "条款编号", "一票否决情形"],
      required: true,
      check: {severity: "doubt", zh: "条款编号应写全：标准编号、斜杠、条款号", sql: "clause_id LIKE '_%/_%'"},
      example: "wujin-2016/N3a"
    }),
    from_on: date({
      zh: "生效日期",
      en: "In force from",
      note: "否决情形从哪天起",
      synonyms: ["起始日期", "生效时间", "否决日期", "认定日期"],
      required: true,
      example: "2018-02-01"
    }),
    to_on: date({
      zh: "解除日期",
      en: "Lifted on",
      note: "情形消除的日期，仍在留空",
      synonyms: ["解除时间", "消除日期", "截止日期", "结束日期"],
      check: {severity: "refuse", zh: "解除日期不早于生效日期", sql: "to_on >= from_on"},
      example: "2018-04-30"
    }),
    evidence: text({
      zh: "依据材料",
      en: "Reference of evidence, no person's name",
      note: "写文号或材料名，不写人名",
      synonyms: ["依据", "证据", "证明材料", "依据文号", "说明"],
      example: "考核通报第12号"
    })
  }
);
