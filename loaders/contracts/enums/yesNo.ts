import {enumeration} from "../column.js";

export const yesNo = enumeration("bool", {
  true: [
    "是",
    "有",
    "√",
    "✓",
    "✔",
    "☑",
    "对",
    "已",
    "已有",
    "具备",
    "达标",
    "齐全",
    "Y",
    "yes",
    "true",
    "T",
    "1",
    "已完成",
    "已建立",
    "已落实"
  ],
  false: [
    "否",
    "无",
    "×",
    "✗",
    "✘",
    "☒",
    "X",
    "没有",
    "未",
    "不是",
    "不具备",
    "未达标",
    "不齐全",
    "N",
    "no",
    "false",
    "F",
    "0",
    "未完成",
    "未建立",
    "未落实"
  ]
});
