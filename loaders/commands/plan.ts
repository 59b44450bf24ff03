import {UsageError} from "../arguments.js";
import {folders} from "../folders.js";
import {planLines} from "../messages.js";
import {plan as planRules} from "../plan.js";
import {command} from "./command.js";
import {programmeOption} from "./records.js";
import {jsonOption, progress, say} from "./terminal.js";
import {builtWarehouse, warehouseOption} from "./warehouse.js";

export const plan = command({
  zh: "先看改规则会改变哪些支部的判定、得分和星级，不动数据仓库",
  options: {
    pack: {value: "文件夹", zh: "换用的标准（同编号的被替换，新编号的加入）"},
    scheme: {value: "文件", zh: "换用的评定办法"},
    programme: programmeOption,
    warehouse: warehouseOption,
    json: jsonOption
  },
  run: async ({pack, scheme, programme = folders.programme, warehouse, json}) => {
    if (!pack && !scheme) throw new UsageError("plan 要写 --pack 或 --scheme。");
    const found = await planRules({programme, warehouse: builtWarehouse(warehouse), pack, scheme, progress});
    if (json) say(JSON.stringify(found));
    else planLines(found).forEach(say);
    return found.clauses.length > 0 || found.branches.length > 0 ? 1 : 0;
  }
});
