import type {ProblemsRow} from "./contracts/marts/problems.js";
import {recordKinds} from "./contracts/records/index.js";
import type {EvidenceRow} from "./explain.js";
import type {Plan} from "./plan.js";

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

/** Errors of the machine by what its message says, and what a person is told and may do. */
const machineErrors: readonly [pattern: RegExp, what: string, todo: string][] = [
  [
    /ENOSPC|EDQUOT|EFBIG|No space left|disk is full|File too large/i,
    "磁盘满了，或文件超过了允许的大小",
    "请腾出空间后重试"
  ],
  [
    /lock on file|EBUSY|EPERM|EACCES|EROFS|Permission denied|Read-only file system/i,
    "文件被占用或没有权限",
    "请关闭正在使用它的程序，或换一个能写的文件夹后重试"
  ],
  [
    /ENOENT|ENOTDIR|EISDIR|EEXIST|Cannot open file|No such file|Not a directory|Is a directory/i,
    "路径不对，文件打不开也写不了",
    "请核对路径后重试"
  ]
];

/** What to tell a person about an error nobody foresaw: the disk, the file, or a mistake of ours. */
export function unforeseen(error: Error): string {
  const [line] = error.message.split("\n");
  for (const [pattern, what, todo] of machineErrors)
    if (pattern.test(error.message)) return `没有完成：${what}（${line}）。${todo}；上一次的结果没有改动。`;
  return `没有完成，这是程序的错：${error.message}\n上一次的结果没有改动。请把这段话报给维护人员。`;
}

/** A stored value of a kind of record as a clerk would write it: the label of a listed value, 是 or 否, else itself. */
function valueZh(kindId: string, value: string): string {
  if (value === "true" || value === "false") return value === "true" ? "是" : "否";
  const kind = recordKinds.find(({id}) => id === kindId);
  const labels = kind?.columns.flatMap(({enumeration}) => enumeration?.labels[value] ?? []) ?? [];
  return labels[0] ?? value;
}

/** One record row behind a verdict on one line: when, what, and where it stands. */
export function evidenceLine({kind, item, on_date, label, file, sheet, row}: EvidenceRow): string {
  const name = recordKinds.find(({id}) => id === kind)?.zh ?? kind;
  const what = [item === "*" ? "" : valueZh(kind, item), label ? valueZh(kind, label) : ""].filter(Boolean).join(" ");
  return `${on_date ?? ""} ${name} ${what}  ${[file, sheet, `第${row}行`].filter(Boolean).join("›")}`.trim();
}

/** What a change of rules would change, as lines: first how much, then by clause, region and sector, then branch by branch. */
export function planLines({clauses, groups, branches}: Plan): string[] {
  if (!clauses.length && !branches.length) return ["判定、得分和星级都不变。"];
  const name = (verdict: string | null) => (verdict === null ? "没有这一条" : (verdictZh[verdict] ?? verdict));
  const star = (level: number | null) => (level === null ? "未评" : `${level}星`);
  const moved = branches.filter(one => one.star_before !== one.star_after);
  return [
    `共${new Set(branches.map(one => one.branch_id)).size}个支部的得分、星级或是否合格会变，其中星级变的${new Set(moved.map(one => one.branch_id)).size}个。数据仓库没有改动。`,
    "按条款：",
    ...clauses.map(
      ({clause_id, title, before, after, branches: n, periods}) =>
        `  ${clause_id} ${title}：${name(before)} → ${name(after)}，${n}个支部，${periods}期`
    ),
    "按区县（单位）和领域：",
    ...groups.map(
      ({level, id, name: title, branches: n, rescored, up, down}) =>
        `  ${level === "sector" ? valueZh("branch", id) : title}：${n}个支部中得分变的${rescored}个，升星${up}个，降星${down}个`
    ),
    "按支部：",
    ...branches.map(
      one =>
        `  ${one.branch_id} ${one.name}（${one.region_name}）${one.cycle}年：${one.score_before ?? "—"} → ${one.score_after ?? "—"}分，${star(one.star_before)} → ${star(one.star_after)}${one.causes ? `，因 ${one.causes.split(" ").join("、")}` : ""}`
    )
  ];
}
