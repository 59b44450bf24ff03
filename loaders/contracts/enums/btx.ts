import {enumeration} from "../column.js";

export const btx = enumeration("btx", {
  B: ["B", "全市基本标准（基础）", "基本标准", "基础", "B层"],
  T: ["T", "区系统特色", "特色", "区级特色", "T层"],
  X: ["X", "支部创新", "创新", "创新经验", "X层"]
});
