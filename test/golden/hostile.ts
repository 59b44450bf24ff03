import {type Content, returned} from "./city.js";

/** What somebody might write into a cell to make a program do something: run, fetch, leave its folder, change a table. */
export const hostile = {
  script: "<script>alert(1)</script>",
  link: '=HYPERLINK("x")',
  command: "=cmd|' /C calc'!A0",
  sum: "+1+1",
  path: "../../etc/passwd",
  sql: "Q'); drop table raw.org; --"
} as const;

const cell = (text: string): string => `"${text.replaceAll('"', '""')}"`;
const line = (...cells: string[]): string => cells.map(cell).join(",");

/** The little city with two hostile branches, three hostile activities and hostile file names. */
export const withHostile: Record<string, Content> = {
  ...returned,
  "=1+1 支部基本信息.csv": {
    encoding: "utf-8",
    lines: [
      "支部编号,支部名称,上级组织编号,领域",
      line(hostile.path, hostile.script, "O2", "农村"),
      line("Q1", hostile.sql, "O2", "农村")
    ]
  },
  "x'; drop table raw.org; -- 活动记录.csv": {
    encoding: "utf-8",
    lines: [
      "支部编号,活动类型,活动日期,主题",
      line("A1", "主题党日", "2018-12-20", hostile.link),
      line(hostile.path, "主题党日", "2018-12-21", hostile.sum),
      line("A1", hostile.command, "2018-12-22", "学习")
    ]
  }
};
