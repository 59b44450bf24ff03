import {command} from "./command.js";
import {say} from "./terminal.js";
import {builtWarehouse, warehouseOption} from "./warehouse.js";

export const template = command({
  zh: "写出空白填报表",
  options: {
    out: {value: "文件.xlsx", zh: "写到哪里", isRequired: true},
    kinds: {value: "种类,…", zh: "只要这几种，默认全部"},
    org: {value: "组织编号", zh: "先填好这个组织所属支部的编号和名称"},
    warehouse: warehouseOption
  },
  run: async ({out, kinds, org, warehouse}) => {
    const {branchesOf, writeTemplate} = await import("../template.js");
    const branches = org ? await branchesOf(builtWarehouse(warehouse), org) : [];
    await writeTemplate({out, kinds: kinds?.split(/[,，]/), branches});
    say(`填报表写好了：${out}。`);
    return 0;
  }
});
