import {folders} from "../folders.js";
import {buildSite} from "../site.js";
import {asOfOption, runBuild} from "./build.js";
import {command, type Values} from "./command.js";
import {programmeOption, recordsOption} from "./records.js";
import {progress, say} from "./terminal.js";

const options = {
  records: recordsOption,
  "as-of": asOfOption,
  programme: programmeOption,
  scope: {value: "组织编号", zh: "只给一个区县（单位）或党委看：只含它所属的支部和全市的汇总数"},
  out: {value: "文件夹", zh: "网站写到哪里，默认dist"}
} as const;

export const publish = command({
  zh: "建数据仓库并生成网站（npm run build）",
  options,
  run: async typed => {
    await runPublish(typed);
    return 0;
  }
});

/** Builds the warehouse and the site of it. */
export async function runPublish(typed: Partial<Values<typeof options>>): Promise<void> {
  const {scope, out = folders.site} = typed;
  await runBuild({...typed, warehouse: folders.warehouse});
  const ticking = setInterval(() => progress.step("生成网站"), 300);
  try {
    await buildSite({warehouse: folders.warehouse, out, scope});
  } finally {
    clearInterval(ticking);
    progress.end();
  }
  say(`网站在 ${out}。`);
}
