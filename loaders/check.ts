import {join} from "node:path";
import type {ProblemsRow} from "./contracts/marts/problems.js";
import type {SubmissionsRow} from "./contracts/marts/submissions.js";
import {type LoadSummary, loadRecords} from "./load.js";
import type {Refusal} from "./problems.js";
import {type Progress, silent} from "./progress.js";
import {all, createWarehouse} from "./warehouse.js";

/** Everything a reading found. */
export interface CheckReport extends LoadSummary {
  submissions: SubmissionsRow[];
  problems: ProblemsRow[];
}

/**
 * Reads a records folder as a build would and reports every problem; nothing is kept.
 * @param options.workFolder an empty folder that the caller removes
 */
export async function check(options: {records: string; workFolder: string; progress?: Progress}): Promise<CheckReport> {
  const {connection, close} = await createWarehouse(join(options.workFolder, "check.duckdb"));
  try {
    let refused: Refusal | undefined;
    const summary = await loadRecords(connection, options.records, {
      workFolder: options.workFolder,
      progress: options.progress ?? silent,
      onNoBranches: refusal => {
        refused = refusal;
      }
    });
    const submissions = await all(connection, "select * exclude (_file) from raw.files order by file, sheet");
    const problems = await all(
      connection,
      `select row_number() over (order by problems._file, problems.row, problems."column", problems.code) as problem_no,
         files.file, files.sheet, problems.row, problems."column", problems.kind, problems.code, problems.severity,
         problems.received, problems.message
       from raw.problems
       join raw.files on files._file = problems._file
       order by problem_no`
    );
    if (refused) problems.unshift(withoutBranches(refused));
    return {
      ...summary,
      submissions: submissions as unknown as SubmissionsRow[],
      problems: problems as unknown as ProblemsRow[]
    };
  } finally {
    close();
  }
}

/** What a build would refuse the whole folder for, as one problem among the others. */
const withoutBranches = ({message}: Refusal): Record<string, unknown> => ({
  problem_no: 0,
  file: "",
  sheet: "",
  row: null,
  column: null,
  kind: "branch",
  code: "no_branches",
  severity: "refuse",
  received: "",
  message
});
