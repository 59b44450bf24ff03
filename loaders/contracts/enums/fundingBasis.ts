import {enumeration} from "../column.js";

export const fundingBasis = enumeration("funding_basis", {
  none: ["无", "无依据", "不按比例"],
  payroll_current: ["职工年度工资薪金总额", "当年工资总额", "年度工资总额", "本年度工资薪金总额"],
  payroll_prior: ["上年度职工工资薪金总额", "上年工资总额", "上年度工资总额", "上年度工资薪金总额"],
  staff_wages: ["教职工工资总额", "教师工资总额", "教职工工资"],
  membership_fees: ["会费", "会费收入", "会费总额"],
  revenue: ["单位营收", "营业收入", "营收", "单位收入"],
  members: ["党员人数", "党员数", "按党员人数", "人均"],
  households: ["户数", "社区户数", "按户数"],
  collective_income: ["村集体经济收入", "村集体收入", "集体经济收入", "集体收入"]
});
