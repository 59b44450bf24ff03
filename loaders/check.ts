import {join} from "node:path";
import type {ProblemsRow} from "./contracts/marts/problems.js";
import type {SubmissionsRow} from "./contracts/marts/submissions.js";
import {type LoadSummary, loadRecords} from "./load.js";
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
    const summary = await loadRecords(connection, options.records, {
      workFolder: options.workFolder,
      progress: options.progress ?? silent
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
    return {
      ...summary,
      submissions: submissions as unknown as SubmissionsRow[],
      problems: problems as unknown as ProblemsRow[]
    };
  } finally {
    close();
  }
}
