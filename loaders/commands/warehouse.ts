import {existsSync} from "node:fs";
import {folders} from "../folders.js";
import {Refusal} from "../problems.js";

export const warehouseOption = {value: "文件", zh: "数据仓库，默认data/warehouse.duckdb"} as const;

/**
 * The warehouse to read.
 * @throws Refusal where none was built yet
 */
export function builtWarehouse(path: string = folders.warehouse): string {
  if (!existsSync(path)) throw new Refusal(`没有数据仓库 ${path}。请先运行 npm run -s data -- build。`);
  return path;
}
