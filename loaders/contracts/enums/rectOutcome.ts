import {enumeration} from "../column.js";

export const rectOutcome = enumeration("rect_outcome", {
  transformed: ["转化", "已转化", "转化升级", "整顿转化"],
  adjusted: ["班子调整", "调整班子", "已调整"],
  merged: ["撤并", "合并", "已撤并"],
  dissolved: ["撤销", "已撤销", "注销"]
});
