/** What each value of a scheme on weak branches is about, with its unit. */
export const weakRuleName: Readonly<Record<string, readonly [name: string, unit: string]>> = {
  band: ["复核区间", ""],
  deadline_months: ["整顿期限", "个月"],
  plan_days: ["方案期限", "天"],
  follow_up_months: ["跟踪期", "个月"],
  look_back_months: ["前后比较", "个月"],
  stands_months: ["结果最长管", "个月"],
  left_out_months: ["等待期", "个月"],
  equal_share: ["相同占比", ""],
  fewest_committees: ["最少党委数", "个"],
  report: ["多久没有动静算停滞", "个月"],
  acceptance: ["验收的组织层级", "级"]
};
