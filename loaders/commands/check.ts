import {mkdtemp, rm} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {check as checkRecords} from "../check.js";
import {problemLine} from "../messages.js";
import {command} from "./command.js";
import {recordsFolder, recordsOption, sayLoaded} from "./records.js";
import {jsonOption, progress, say} from "./terminal.js";

export const check = command({
  zh: "读全部记录并报告问题，不写任何东西",
  options: {records: recordsOption, json: jsonOption},
  run: async ({records, json}) => {
    const folder = await mkdtemp(join(tmpdir(), "branchmark-check-"));
    try {
      const report = await checkRecords({records: await recordsFolder(records), workFolder: folder, progress});
      if (json) say(JSON.stringify(report));
      else {
        for (const problem of report.problems) say(problemLine(problem));
        sayLoaded(report);
      }
      return report.problems.some(problem => problem.severity === "refuse") || report.refused_files > 0 ? 1 : 0;
    } finally {
      await rm(folder, {recursive: true, force: true});
    }
  }
});
