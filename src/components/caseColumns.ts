import {html} from "htl";
import type {RectificationCasesRow} from "../../loaders/contracts/marts/rectificationCases.js";
import type {TableColumn} from "./csv.js";
import {branchLink} from "./filters.js";
import {amount, percent} from "./format.js";
import {codesZh, outcomeZh, type RectificationView, type Sign, signZh} from "./rectificationView.js";

type Case = TableColumn<RectificationCasesRow>;

/** Page of the branch of a row. */
export const rowLink = ({branch_id}: {branch_id: string}): string => branchLink(branch_id);

const linked = (row: {branch_id: string; name: string | null}) =>
  html`<a href=${rowLink(row)}>${row.name ?? row.branch_id}</a>`;

/** Columns of signs: which branch, which criterion, what was found, since when. */
export const signColumns = ({regionName}: RectificationView): TableColumn<Sign>[] => [
  {name: "支部", value: ({branch}) => branch.name, show: ({branch}) => linked(branch), width: "260px"},
  {name: "区县（单位）", value: ({branch}) => regionName(branch.region_id), width: "120px"},
  {name: "疑似标准", value: ({criterion}) => criterion.title, width: "170px"},
  {name: "实际和界限", value: signZh, width: "220px"},
  {name: "情况开始", value: sign => sign.since_on, width: "110px"},
  {name: "可以看出", value: sign => sign.fired_on, width: "110px"},
  {name: "现状", value: ({branch}) => outcomeZh[branch.outcome], width: "110px"}
];

const share = (name: string, value: (row: RectificationCasesRow) => number | null): Case => ({
  ...{name, value, isNumber: true},
  show: row => percent(value(row), 0)
});
const plain = (name: string, value: (row: RectificationCasesRow) => number | null): Case => ({
  ...{name, value, isNumber: true},
  show: row => amount(value(row))
});

const who = ({regionName}: RectificationView): Case[] => [
  {name: "支部", value: row => row.name, show: linked},
  {name: "区县（单位）", value: row => regionName(row.region_id)}
];

/** Columns of open cases: state, limits, steps, measures, and how the branch stands. */
export function caseColumns(view: RectificationView): Case[] {
  const {words} = view.data;
  return [
    ...who(view),
    {name: "状态", value: row => words.state[row.state] ?? row.state},
    {name: "列入", value: row => row.opened_on},
    {name: "方案", value: row => row.plan_on},
    {name: "期限", value: row => row.due_on},
    plain("逾期天数", row => row.days_late),
    {
      name: "月报",
      value: row => (row.reports_due === null ? null : `${row.reports_made}／${row.reports_due}`),
      isNumber: true
    },
    {name: "最近一步", value: row => row.last_step_on},
    {name: "停滞", value: row => (row.is_stalled ? "停滞" : "—")},
    {name: "突出问题", value: row => codesZh(row.problem_codes, words.problem)},
    {name: "整顿措施", value: row => codesZh(row.measure_codes, words.measure)},
    plain("列入时标准数", row => row.criteria_opened),
    plain("现在标准数", row => row.criteria_now),
    share("列入时达到", row => row.met_share_opened),
    share("现在达到", row => row.met_share_now),
    {name: "记录", value: row => `${row.file}${row.sheet ? ` ${row.sheet}` : ""} 第${row.row}行`}
  ];
}

/** Columns of closed cases: the branch at the opening, at the closure and now. */
export function closedColumns(view: RectificationView): Case[] {
  const {words} = view.data;
  return [
    ...who(view),
    {name: "列入", value: row => row.opened_on},
    {name: "销号", value: row => row.recorded_closed_on},
    {name: "结果", value: row => (row.outcome === null ? null : (words.outcome[row.outcome] ?? row.outcome))},
    {name: "验收", value: row => (row.is_accepted === null ? null : row.is_accepted ? "有记录" : "没有记录")},
    {name: "跟踪到", value: row => row.follow_up_until_on},
    {name: "回潮", value: row => (row.has_relapsed ? (row.came_back_on ?? "状态为反弹") : "—")},
    {name: "整顿措施", value: row => codesZh(row.measure_codes, words.measure)},
    plain("列入时标准数", row => row.criteria_opened),
    plain("销号时标准数", row => row.criteria_closed),
    plain("现在标准数", row => row.criteria_now),
    share("列入时达到", row => row.met_share_opened),
    share("销号时达到", row => row.met_share_closed),
    share("现在达到", row => row.met_share_now),
    plain("列入时得分", row => row.score_opened),
    plain("销号时得分", row => row.score_closed),
    plain("现在得分", row => row.score_now),
    {name: "记录", value: row => `${row.file}${row.sheet ? ` ${row.sheet}` : ""} 第${row.row}行`}
  ];
}
