import type {Column} from "../contracts/column.js";
import {aliasOnly} from "./lookups.js";

/** What a cell of a column should hold, in a few Chinese words; of a list, every value that may be picked. */
export function expectation(column: Column): string {
  const {type, min, max, unit = ""} = column;
  if (column.references) return "已登记的编号或全称";
  switch (type) {
    case "int":
    case "decimal": {
      const noun = type === "int" ? "整数" : "数字";
      if (min !== undefined && max !== undefined) return `${min}–${max}${unit}的${noun}`;
      return min === undefined ? noun : `不小于${min}的${noun}`;
    }
    case "bool":
      return "是或否";
    case "date":
      return "完整的年月日，如2018-03-05";
    case "month":
      return "年月，如2018-03";
    case "period":
      return "2018-03、2018-Q1、2018-H1或2018";
    case "enum":
    case "enum[]": {
      const {name, labels} = column.enumeration!;
      const values = Object.entries(labels).flatMap(([id, texts]) => (id === aliasOnly[name] ? [] : [texts[0]]));
      return `${values.join("、")}之一`;
    }
    default:
      return column.note;
  }
}
