import {day} from "../arguments.js";
import {build as buildWarehouse} from "../build.js";
import {folders} from "../folders.js";
import {command, type Values} from "./command.js";
import {programmeOption, recordsFolder, recordsOption, sayLoaded} from "./records.js";
import {progress, say} from "./terminal.js";
import {warehouseOption} from "./warehouse.js";

export const asOfOption = {value: "日期", zh: "评定日，如2018-12-31"} as const;

const options = {
  records: recordsOption,
  "as-of": asOfOption,
  programme: programmeOption,
  warehouse: warehouseOption
} as const;

export const build = command({
  zh: "由记录和规则建数据仓库",
  options,
  run: async typed => ((await runBuild(typed)) ? 1 : 0)
});

/** Builds the warehouse and says what became of the records; whether any of them were refused. */
export async function runBuild(typed: Partial<Values<typeof options>>): Promise<boolean> {
  const {records, programme = folders.programme, warehouse = folders.warehouse} = typed;
  // What was typed is looked at before an example city is written for it.
  const asOf = day(typed["as-of"], "as-of");
  const folder = await recordsFolder(records, programme);
  const summary = await buildWarehouse({records: folder, programme, warehouse, asOf, progress});
  sayLoaded(summary);
  say(`评定日${summary.as_of}，自${summary.evaluate_from}起评；数据仓库在 ${warehouse}。`);
  const isRefused = summary.rows_quarantined > 0 || summary.refused_files > 0;
  if (isRefused) say("有退回的，看网站“数据”页，或运行 npm run -s data -- check。");
  return isRefused;
}
