import {enumeration} from "../column.js";

export const sanction = enumeration("sanction", {
  none: ["无", "没有", "无处分", "未受处分", "否"],
  warning: ["警告", "党内警告"],
  serious_warning: ["严重警告", "党内严重警告"],
  removal: ["撤销党内职务", "撤职", "撤销职务"],
  probation: ["留党察看", "留党察看一年", "留党察看两年"],
  expulsion: ["开除党籍", "开除"]
});
