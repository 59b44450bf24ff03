import {UsageError, wholeNumber} from "../arguments.js";
import {command} from "./command.js";
import {jsonOption, say} from "./terminal.js";
import {builtWarehouse, warehouseOption} from "./warehouse.js";

export const select = command({
  zh: "按规则重算一次评选名单，不动数据仓库：名单、后备、未列入的原因；当天有撤下的，写明由谁递补",
  options: {
    cycle: {value: "年度", zh: "评选年度，默认最近一年"},
    strike: {value: "支部编号", zh: "当天撤下的支部，可写多次", isRepeated: true},
    out: {value: "文件.xlsx", zh: "写成公示名单"},
    warehouse: warehouseOption,
    json: jsonOption
  },
  run: async ({cycle, strike, out, warehouse, json}) => {
    const {selectBranches, selectionLines, writeSelectionList} = await import("../selectionList.js");
    if (out && !out.endsWith(".xlsx")) throw new UsageError(`--out 要写成 .xlsx 文件，收到“${out}”。`);
    const list = await selectBranches({
      warehouse: builtWarehouse(warehouse),
      cycle: wholeNumber(cycle, "cycle"),
      strike
    });
    if (out) await writeSelectionList(list, out);
    if (json) say(JSON.stringify(list));
    else if (out) say(`${selectionLines(list)[0]}写在 ${out}。`);
    else selectionLines(list).forEach(say);
    return list.misses.length ? 1 : 0;
  }
});
