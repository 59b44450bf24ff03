import {z} from "zod";
import {mart} from "./mart.js";

/** One row per file, sheet and thing that was read in another form than written, or passed over. */
export const fileNotes = mart("file_notes", "file", ["file", "sheet", "code"], {
  file: z.string().describe("文件；空文字为整个文件夹"),
  sheet: z.string().describe("工作表；CSV为空文字"),
  code: z.string().describe("整理代码"),
  n: z.int().describe("处数"),
  example: z.string().nullable().describe("一处例子"),
  message: z.string().describe("做了什么")
});
export type FileNotesRow = z.infer<typeof fileNotes.row>;
