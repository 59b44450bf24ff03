import type {ProblemsRow} from "./contracts/marts/problems.js";

/** Verdicts in Chinese, as pages and the command line print them. */
export const verdictZh: Readonly<Record<string, string>> = {
  met: "达到",
  warn: "提醒",
  not_met: "未达到",
  grace: "期限未到",
  manual: "待人工认定",
  no_data: "缺数据",
  n_a: "不适用"
};

/** One problem on one line: severity, place, message. */
export function problemLine({severity, file, sheet, row, column, message}: ProblemsRow): string {
  const place = [file, sheet, row === null ? "" : `第${row}行`, column ?? ""].filter(Boolean).join("›");
  return message.startsWith(file)
    ? `${severityZh[severity]} ${message}`
    : `${severityZh[severity]} ${place}：${message}`;
}

const severityZh: Record<string, string> = {refuse: "退回", doubt: "存疑"};
