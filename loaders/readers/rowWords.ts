/** Words of a row that adds up others, and how a text below a table begins: such rows are no records. */
export const totalsWords = ["合计", "小计", "总计", "平均", "合计数", "累计", "总合计", "平均数", "平均值"];
export const notesBegin = "^(注|说明|备注|填表|审核|负责人|单位负责人|制表)";
