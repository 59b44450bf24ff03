import {enumeration} from "../column.js";

export const qualifier = enumeration("qualifier", {
  exact: ["确保", "必须", "达到"],
  about: ["左右", "约", "大约", "大概"],
  overall: ["总体", "基本", "全面"],
  strive: ["力争", "争取", "努力"]
});
