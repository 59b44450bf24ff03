import {UsageError} from "../arguments.js";
import type {ExportFormat} from "../export.js";
import {command} from "./command.js";
import {progress, say} from "./terminal.js";
import {builtWarehouse, warehouseOption} from "./warehouse.js";

export const exportTables = command({
  zh: "把结果写成文件",
  options: {
    out: {value: "文件夹", zh: "写到哪里", isRequired: true},
    mart: {value: "名称", zh: "只要这一张，可写多次", isRepeated: true},
    format: {value: "csv|xlsx|parquet", zh: "文件格式，默认csv"},
    warehouse: warehouseOption
  },
  run: async ({out, mart, format = "csv", warehouse}) => {
    const {exportFormats, exportMarts} = await import("../export.js");
    if (!exportFormats.includes(format as ExportFormat))
      throw new UsageError(`--format 要写${exportFormats.join("、")}之一，收到“${format}”。`);
    const files = await exportMarts({
      ...{out, names: mart, format: format as ExportFormat},
      warehouse: builtWarehouse(warehouse),
      progress
    });
    say(`写好${files.length}个文件，在 ${out}。`);
    return 0;
  }
});
