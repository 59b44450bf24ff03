/** What the little city must come to, worked out by hand from its rows, its rules and the calendar. */

/** Per sheet: read, loaded, quarantined, duplicate. Totals rows and titles are no records and are not read. */
export const submissions = [
  ["乙区活动记录.csv", "", "activity", "O3", 5, 3, 2, 0],
  ["基础表.xlsx", "党组织信息", "org", null, 3, 3, 0, 0],
  ["基础表.xlsx", "支部基本信息", "branch", null, 4, 4, 0, 0],
  ["基础表.xlsx", "流程阶段", "stage", null, 3, 3, 0, 0],
  ["基础表.xlsx", "经费", "funding", null, 4, 3, 1, 0],
  ["活动记录_2018_甲区.csv", "", "activity", "O2", 8, 5, 2, 1]
];

/** Place, code, severity. Sheet rows count the title above the header. */
export const problems = [
  ["乙区活动记录.csv", "", null, "姓名", "person_column", "doubt"],
  ["乙区活动记录.csv", "", 3, null, "conflict", "refuse"],
  ["乙区活动记录.csv", "", 4, null, "conflict", "refuse"],
  ["基础表.xlsx", "经费", 5, "到位金额", "missing_value", "refuse"],
  ["活动记录_2018_甲区.csv", "", 5, "活动类型", "not_in_list", "refuse"],
  ["活动记录_2018_甲区.csv", "", 8, "支部编号", "unknown_reference", "refuse"]
];

/** Clause, branch, period, required, actual, verdict. */
export const results = [
  // A1 gave 1,200 yuan of 1,000. A2 is an office: not asked. B1's row was refused.
  // B2 was there for 11 months: 1,000 × 11/12 = 916.67, and 0.09万元 is 900.
  ["activity-fund", "A1", "2018", 1000, 1200, "met"],
  ["activity-fund", "A2", "2018", null, null, "n_a"],
  ["activity-fund", "B1", "2018", null, null, "no_data"],
  ["activity-fund", "B2", "2018", 916.67, 900, "not_met"],
  // B1 was there for one whole month of the quarter, B2 for two: less than one meeting is asked of them.
  ["general-meeting", "A1", "2018-Q4", 1, 1, "met"],
  ["general-meeting", "A2", "2018-Q4", 1, 0, "not_met"],
  ["general-meeting", "B1", "2018-Q4", null, null, "n_a"],
  ["general-meeting", "B2", "2018-Q4", null, null, "n_a"],
  // A1's only row of December was refused. The row of the unknown A9 takes nothing from A2's empty November.
  ["theme-day", "A1", "2018-10", 1, 1, "met"],
  ["theme-day", "A1", "2018-11", 1, 1, "met"],
  ["theme-day", "A1", "2018-12", null, null, "no_data"],
  ["theme-day", "A2", "2018-10", 1, 1, "met"],
  ["theme-day", "A2", "2018-11", 1, 0, "not_met"],
  ["theme-day", "A2", "2018-12", 1, 1, "met"],
  // B1 was formed inside November; both rows of December contradict each other. B2 ends with November.
  ["theme-day", "B1", "2018-11", null, null, "n_a"],
  ["theme-day", "B1", "2018-12", null, null, "no_data"],
  ["theme-day", "B2", "2018-10", 1, 1, "met"],
  ["theme-day", "B2", "2018-11", 1, 1, "met"]
];

/** The pack's own money clause for villages, 120,000 yuan of operating money: A1 showed none, B1's row was refused. */
export const villageMoney = [
  ["A1", 120000, 0, "not_met"],
  ["A2", null, null, "n_a"],
  ["B1", null, null, "no_data"],
  ["B2", null, null, "n_a"]
];

/** Branch, raw score, score, judged points, due points, qualification, star, rule. */
export const scores = [
  // 60 + 20 + 20; December's theme day is left out.
  ["A1", 100, 100, 100, 100, "qualified", 5, "score-90"],
  // 60 × 2/3 + 0, of 80 points: 50 of 100.
  ["A2", 40, 50, 80, 80, "failed", 1, "score-below-60"],
  // Asked for theme days and money, 80 points, and nothing of it can be judged.
  ["B1", null, null, 0, 80, "draft", 0, "too_little_judged"],
  // 60 + 0, of 80 points: 75 of 100.
  ["B2", 60, 75, 80, 80, "qualified", 3, "score-70"]
];

/** Level, id, month, active, accepted, status. The target is 60 % about, so 58 % will do, on 31 December. */
export const rollout = [
  // A1 accepted on 20 October, B2 since September: 2 of 3.
  ["city", "*", "2018-10", 3, 2, "reached"],
  // B1 is formed: 2 of 4, and no three months to tell a pace by.
  ["city", "*", "2018-11", 4, 2, "at_risk"],
  // B2 is gone: 1 of 3 on the day itself.
  ["city", "*", "2018-12", 3, 1, "behind"],
  ["region", "O2", "2018-10", 2, 1, "at_risk"],
  ["region", "O2", "2018-11", 2, 1, "at_risk"],
  ["region", "O2", "2018-12", 2, 1, "behind"],
  ["region", "O3", "2018-10", 1, 1, "reached"],
  ["region", "O3", "2018-11", 2, 1, "at_risk"],
  ["region", "O3", "2018-12", 1, 0, "behind"]
];

/** Month, before, accepted, withdrawn, formed, dissolved, after: of the whole city. */
export const changes = [
  ["2018-10", 1, 1, 0, 0, 0, 2],
  ["2018-11", 2, 0, 0, 0, 0, 2],
  ["2018-12", 2, 0, 0, 0, -1, 1]
];
