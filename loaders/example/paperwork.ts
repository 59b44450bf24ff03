import type {z} from "zod";
import {document} from "../contracts/records/document.js";
import {ledger} from "../contracts/records/ledger.js";
import {task} from "../contracts/records/task.js";
import {yearsOf} from "./city.js";
import {day, iso} from "./days.js";
import {type Cast, diligence} from "./diligence.js";
import {chance} from "./random.js";
import type {Add} from "./row.js";

type DocType = z.infer<typeof document.row>["doc_type"];
type LedgerCode = z.infer<typeof ledger.row>["ledger_code"];

/** Papers of every year with the month in which they are made. */
const yearly: readonly [DocType, number][] = [
  ["plan_work", 1],
  ["plan_3m1l", 1],
  ["plan_study", 2],
  ["objectives", 2],
  ["list_task", 2],
  ["list_other", 2],
  ["list_other", 3],
  ["problem_list", 3],
  ["rectify_list", 4],
  ["openness", 6],
  ["openness", 11],
  ["service_plan", 3],
  ["branch_plan", 4],
  ["summary", 12]
];
/** Papers that are made once and then stand. */
const standing: readonly DocType[] = [
  "flowchart",
  "flowchart",
  "flowchart",
  "flowchart",
  "duty_sheet",
  "rules_of_procedure",
  "system_document"
];
const ledgers: readonly LedgerCode[] = [
  "work_record",
  "plan_summary",
  "roster",
  "org_relation",
  "dues",
  "minute_book",
  "study_material",
  "member_info",
  "org_life",
  "service"
];
const tasks = [
  ["活动场所不固定", "落实固定活动场所", "与社区共用活动室"],
  ["三会一课不够规范", "按计划开好三会一课", "每月排定日程并提醒"],
  ["党员参加学习不够", "提高学习参加率", "送学上门和集中补课"],
  ["服务群众载体不多", "开展志愿服务", "每两月组织一次"],
  ["台账记录不及时", "及时填写工作实录", "活动后三天内填写"],
  ["发展党员力度不够", "培养入党积极分子", "明确培养联系人"]
] as const;
const posts = ["支部书记", "副书记", "组织委员", "宣传委员", "支委会"] as const;

/** Documents, ledgers and the yearly task list. */
export function addPaperwork(cast: Cast, add: Add): void {
  const {branch, span} = cast;
  const draw = chance(branch.seed, branch.index, "paperwork");
  const years = yearsOf(branch, span);
  const {branch_id} = branch;
  for (const year of years) {
    const isWithin = (on: number) => on >= branch.formed && on <= (branch.dissolved ?? on);
    const p = diligence(cast, year, 0.6);
    const addPaper = (doc_type: DocType, on: number) =>
      add(document, year, {
        branch_id,
        doc_type,
        year,
        made_on: iso(on),
        filed_on: draw.is(0.6) ? iso(Math.min(on + draw.int(1, 12), day(year, 12, 31))) : null,
        published_on: doc_type === "openness" || doc_type === "objectives" ? iso(on + 1) : null,
        complete: draw.is(0.97)
      });
    for (const [doc_type, month] of yearly) {
      const on = day(year, month, draw.int(3, 27));
      if (isWithin(on) && draw.is(p)) addPaper(doc_type, on);
    }
    if (year === years[0]) {
      standing.forEach((doc_type, index) => {
        const on = Math.max(branch.formed, day(year, 3, 1)) + index + draw.int(0, 1) * 40;
        if (isWithin(on) && on <= day(year, 12, 30) && draw.is(diligence(cast, span.last, 1))) addPaper(doc_type, on);
      });
    }
    const hasCharter = branch.sector === "soe" || branch.sector === "social-organization";
    for (const ledger_code of hasCharter ? [...ledgers, "charter_clause" as const] : ledgers) {
      const present = draw.is(diligence(cast, year, 1));
      const last = Math.min(day(year, 12, 28), branch.dissolved ?? Number.POSITIVE_INFINITY);
      add(ledger, year, {
        branch_id,
        year,
        ledger_code,
        present,
        complete: present && draw.is(0.95),
        last_updated_on: present ? iso(Math.max(day(year, 1, 2), last - draw.int(0, 60))) : null
      });
    }
    const count = draw.is(p) ? draw.int(2, 4) : 0;
    const first = draw.int(0, tasks.length - 1);
    for (let i = 0; i < count; i++) {
      const [problem, text, measure] = tasks[(first + i) % tasks.length]!;
      const due = day(year, draw.int(6, 11), 28);
      if (!isWithin(day(year, 2, 1)) || !isWithin(due)) continue;
      const done = due - draw.int(-20, 60);
      add(task, year, {
        branch_id,
        year,
        problem,
        task: text,
        measure: draw.is(0.97) ? measure : null,
        responsible: draw.pick(posts),
        due_on: iso(due),
        done_on: draw.is(diligence(cast, year)) ? iso(done) : null,
        approved_on: draw.is(0.95) ? iso(day(year, 2, draw.int(5, 26))) : null,
        committed_up: draw.is(0.95),
        committed_public: draw.is(0.93)
      });
    }
  }
}
