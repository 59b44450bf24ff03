/**
 * Headers of the columns that a correction workbook has beside a kind's own: why a row came back, whether it is to be
 * dropped, and the file, sheet and row it was refused at. By them an answer finds its way back.
 */
export const traceHeaders = {
  reason: "退回原因",
  withdrawn: "是否作废",
  file: "原文件",
  sheet: "原工作表",
  row: "原行号"
} as const;

/** Positions of the columns that trace a row to the one it answers. */
export type Trace = Partial<Record<keyof typeof traceHeaders, number>>;

/** Which of these columns a header is; undefined for all others. */
export function traceOf(header: string): keyof Trace | undefined {
  return (Object.keys(traceHeaders) as (keyof Trace)[]).find(name => traceHeaders[name] === header);
}

/** The sheet of a correction workbook that says what to do: never read. */
export const guideSheet = "更正说明";

/** The sheet of the drop-downs' values; some programs show more of it than others. */
export const listsSheet = "选项";
